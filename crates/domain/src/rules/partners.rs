//! Partner clouds of the same family with rules of their own.

use super::{RuleTable, block, note, warn};
use crate::check::Check;

const PAGE: &str = "Flexible Engine EVS API Reference, accepting a transfer";

/// Flexible Engine: its page lists status, backups, snapshots and backup policies only. What the others refuse is a
/// warning, because "not listed" doesn't mean "allowed".
pub static FLEXIBLE_ENGINE: RuleTable = RuleTable {
    id: "flexible-engine",
    rules: &[
        block(Check::Status, PAGE),
        block(Check::Attached, PAGE),
        block(Check::AwaitingTransfer, PAGE),
        block(Check::OtherOwner, PAGE),
        warn(Check::Encrypted, "not listed there, refused by sister clouds"),
        block(Check::Snapshots, PAGE),
        block(Check::Backups, PAGE),
        block(Check::BackupPolicy, PAGE),
        warn(Check::Vault, "not listed there"),
        warn(Check::SystemDisk, "not listed there, refused by sister clouds"),
        note(Check::Shared, "on no list of exclusions"),
    ],
};
