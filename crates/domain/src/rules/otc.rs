//! Open Telekom Cloud: data disks only, and no replication pairs (which its clients can't see any more).

use super::{RuleTable, block, note, warn};
use crate::check::Check;

const PAGE: &str = "OTC EVS API Reference, evs_04_2106";

/// The rules of `/v2/{project_id}/os-volume-transfer` there.
pub static TABLE: RuleTable = RuleTable {
    id: "otc",
    rules: &[
        block(Check::Status, PAGE),
        block(Check::Attached, PAGE),
        block(Check::AwaitingTransfer, PAGE),
        block(Check::OtherOwner, PAGE),
        block(Check::Encrypted, PAGE),
        block(Check::Snapshots, PAGE),
        block(Check::Backups, PAGE),
        warn(Check::ServerBackup, "OTC CBR API Reference, ListBackups: not said whether it counts"),
        block(Check::BackupPolicy, PAGE),
        warn(Check::Vault, "OTC CBR API Reference, ListVault: only policies are listed as an exclusion"),
        block(Check::SystemDisk, PAGE),
        warn(Check::Locked, "OTC EVS API Reference, error EVS.2068"),
        note(Check::Shared, "OTC EVS API Reference: on no list of exclusions"),
    ],
};
