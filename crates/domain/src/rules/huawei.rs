//! Huawei Cloud. The v3 pages list the widest set of exclusions; the v2 pages leave the system disk out.

use super::{RuleTable, block, note, warn};
use crate::check::Check;

const V3_PAGE: &str = "EVS API Reference, CinderCreateVolumeTransferV3";
const V2_PAGE: &str = "EVS API Reference, evs_04_2106";

/// The rules of `/v3/{project_id}/os-volume-transfer`.
pub static V3: RuleTable = RuleTable {
    id: "huawei-v3",
    rules: &[
        block(Check::Status, V3_PAGE),
        block(Check::Attached, V3_PAGE),
        block(Check::AwaitingTransfer, V3_PAGE),
        block(Check::OtherOwner, V3_PAGE),
        block(Check::Encrypted, V3_PAGE),
        block(Check::Snapshots, V3_PAGE),
        block(Check::Backups, V3_PAGE),
        warn(
            Check::ServerBackup,
            "CBR API Reference, ListBackups: not said whether it counts as the disk's backup",
        ),
        block(Check::BackupPolicy, V3_PAGE),
        warn(Check::Vault, "CBR API Reference, ListVault: only policies are listed as an exclusion"),
        warn(
            Check::SnapshotPolicy,
            "EVS API Reference, v5 snapshot policies: only backup policies are listed",
        ),
        block(Check::Prepaid, V3_PAGE),
        block(Check::Frozen, V3_PAGE),
        block(Check::DedicatedPool, V3_PAGE),
        block(Check::DedicatedEnterprise, V3_PAGE),
        block(Check::SystemDisk, V3_PAGE),
        warn(Check::Locked, "EVS API Reference, error EVS.2068"),
        note(Check::Shared, "EVS API Reference: on no list of exclusions"),
    ],
};

/// The rules of `/v2/{project_id}/os-volume-transfer`.
pub static V2: RuleTable = RuleTable {
    id: "huawei-v2",
    rules: &[
        block(Check::Status, V2_PAGE),
        block(Check::Attached, V2_PAGE),
        block(Check::AwaitingTransfer, V2_PAGE),
        block(Check::OtherOwner, V2_PAGE),
        block(Check::Encrypted, V2_PAGE),
        block(Check::Snapshots, V2_PAGE),
        block(Check::Backups, V2_PAGE),
        warn(
            Check::ServerBackup,
            "CBR API Reference, ListBackups: not said whether it counts as the disk's backup",
        ),
        block(Check::BackupPolicy, V2_PAGE),
        warn(Check::Vault, "CBR API Reference, ListVault: only policies are listed as an exclusion"),
        warn(
            Check::SnapshotPolicy,
            "EVS API Reference, v5 snapshot policies: only backup policies are listed",
        ),
        block(Check::Prepaid, V2_PAGE),
        block(Check::Frozen, V2_PAGE),
        block(Check::DedicatedPool, V2_PAGE),
        block(Check::DedicatedEnterprise, V2_PAGE),
        warn(Check::SystemDisk, "EVS API Reference: listed on the v3 page only"),
        warn(Check::Locked, "EVS API Reference, error EVS.2068"),
        note(Check::Shared, "EVS API Reference: on no list of exclusions"),
    ],
};
