//! Plain OpenStack Cinder: it refuses far less than EVS does. Snapshots come along, backups stay with the sender.

use super::{RuleTable, block, note};
use crate::check::Check;

const CREATE: &str = "cinder/transfer/api.py, create";
const ACCEPT: &str = "cinder/transfer/api.py, accept";

/// `os-volume-transfer`, and `volume-transfers` before microversion 3.70.
pub static TABLE: RuleTable = RuleTable {
    id: "cinder",
    rules: &[
        block(Check::Status, CREATE),
        block(Check::Attached, CREATE),
        block(Check::AwaitingTransfer, CREATE),
        block(Check::OtherOwner, CREATE),
        block(Check::Encrypted, CREATE),
        note(Check::Snapshots, CREATE),
        block(Check::BusySnapshot, CREATE),
        note(Check::Backups, "cinder/transfer/api.py has no check of backups"),
        note(Check::SystemDisk, "cinder/transfer/api.py has no check of bootable"),
        note(Check::Shared, "cinder/transfer/api.py has no check of multiattach"),
        block(Check::Group, ACCEPT),
    ],
};

/// `volume-transfers` from microversion 3.70 on: encrypted disks may go, with their snapshots.
pub static TABLE_3_70: RuleTable = RuleTable {
    id: "cinder-3.70",
    rules: &[
        block(Check::Status, CREATE),
        block(Check::Attached, CREATE),
        block(Check::AwaitingTransfer, CREATE),
        block(Check::OtherOwner, CREATE),
        note(Check::Encrypted, "Block Storage API microversion 3.70"),
        note(Check::Snapshots, CREATE),
        block(Check::BusySnapshot, CREATE),
        note(Check::Backups, "cinder/transfer/api.py has no check of backups"),
        note(Check::SystemDisk, "cinder/transfer/api.py has no check of bootable"),
        note(Check::Shared, "cinder/transfer/api.py has no check of multiattach"),
        block(Check::Group, ACCEPT),
    ],
};
