//! Reasons as sentences: what stands in the way, with its evidence, and what to do about it.

use evs_domain::check::Check;
use evs_domain::evidence::Evidence;
use evs_domain::rules::Weight;
use evs_domain::text::one_line;

use crate::fill::fill;
use crate::words::Texts;

/// A reason in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// What was found.
    pub what: String,
    /// What to do about it; empty where nothing has to be done.
    pub fix: &'static str,
}

/// What one piece of evidence means where its check has this weight.
pub fn reason(texts: &'static Texts, evidence: &Evidence, weight: Weight) -> Sentence {
    let r = &texts.reasons;
    let many = |one: &'static str, many: &'static str| if evidence.count == 1 { one } else { many };
    let is_note = weight == Weight::Note;
    let (what, fix) = match evidence.check {
        Check::Status => (r.status, r.status_fix),
        Check::Attached => (r.attached, r.attached_fix),
        Check::AwaitingTransfer => (r.awaiting, r.awaiting_fix),
        Check::OtherOwner => (r.other_owner, r.other_owner_fix),
        Check::Encrypted => (r.encrypted, if is_note { "" } else { r.encrypted_fix }),
        Check::Snapshots if is_note => (r.snapshots_along, ""),
        Check::Snapshots if evidence.made_by_backup => {
            (many(r.snapshots_one, r.snapshots_many), r.snapshots_backup_fix)
        }
        Check::Snapshots => (many(r.snapshots_one, r.snapshots_many), r.snapshots_fix),
        Check::BusySnapshot => (r.busy_snapshot, r.busy_snapshot_fix),
        Check::Backups if is_note => (r.backups_stay, ""),
        Check::Backups => (many(r.backups_one, r.backups_many), r.backups_fix),
        Check::ServerBackup => (r.server_backup, r.server_backup_fix),
        Check::BackupPolicy => (r.policy, r.policy_fix),
        Check::Vault => (r.vault, r.vault_fix),
        Check::SnapshotPolicy => (r.snapshot_policy, r.snapshot_policy_fix),
        Check::Prepaid => (r.prepaid, r.prepaid_fix),
        Check::Frozen => (r.frozen, r.frozen_fix),
        Check::DedicatedPool => (r.dss, r.dedicated_fix),
        Check::DedicatedEnterprise => (r.dess, r.dedicated_fix),
        Check::SystemDisk if is_note => (r.system_disk_note, ""),
        Check::SystemDisk => (r.system_disk, r.system_disk_fix),
        Check::Locked => (r.locked, r.locked_fix),
        Check::Shared => (r.shared, ""),
        Check::Group => (r.group, r.group_fix),
    };
    Sentence {
        what: fill(what, &[("n", &evidence.count.to_string()), ("names", &names(texts, evidence))]),
        fix,
    }
}

/// The names behind a reason, on one line, with how many were left out.
fn names(texts: &Texts, evidence: &Evidence) -> String {
    let mut names =
        evidence.names.iter().map(|name| one_line(name)).collect::<Vec<_>>().join(texts.common.comma);
    let left_out = evidence.count.saturating_sub(evidence.names.len());
    if left_out > 0 && !names.is_empty() {
        names.push_str(texts.common.comma);
        names.push_str(&fill(texts.common.more, &[("n", &left_out.to_string())]));
    }
    if names.is_empty() { texts.common.unknown.to_owned() } else { names }
}

/// What couldn't be checked, in words.
pub fn unchecked(texts: &'static Texts, check: Check) -> &'static str {
    match check {
        Check::Snapshots | Check::BusySnapshot => texts.reasons.unchecked_snapshots,
        Check::Backups | Check::ServerBackup => texts.reasons.unchecked_backups,
        Check::BackupPolicy | Check::Vault => texts.reasons.unchecked_policy,
        _ => texts.reasons.unchecked_other,
    }
}
