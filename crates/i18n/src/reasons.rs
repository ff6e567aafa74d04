//! Reasons as sentences: what stands in the way, with its evidence, and what to do about it.

use evs_domain::check::Check;
use evs_domain::evidence::Evidence;
use evs_domain::rules::Weight;
use evs_domain::text::one_line;

use crate::messages::Texts;
use crate::messages::reasons::{Backups, Snapshots};

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
    let names = names(texts, evidence);
    let names = names.as_str();
    let n = evidence.count;
    let is_note = weight == Weight::Note;
    let (what, fix) = match evidence.check {
        Check::Status => (r.status(names), r.status_fix),
        Check::Attached => (r.attached(names), r.attached_fix),
        // What is found in a disk's record alone has no transfer behind it.
        Check::AwaitingTransfer if n == 0 && names.is_empty() => {
            (r.awaiting_unlisted.to_owned(), r.awaiting_unlisted_fix)
        }
        Check::AwaitingTransfer => (r.awaiting.to_owned(), r.awaiting_fix),
        Check::OtherOwner => (r.other_owner(names), r.other_owner_fix),
        Check::Encrypted => (r.encrypted.to_owned(), if is_note { "" } else { r.encrypted_fix }),
        Check::Snapshots if is_note => (r.snapshots_along(names), ""),
        Check::Snapshots => (
            r.snapshots(Snapshots { n, names }),
            if evidence.made_by_backup { r.snapshots_backup_fix } else { r.snapshots_fix },
        ),
        Check::BusySnapshot => (r.busy_snapshot(names), r.busy_snapshot_fix),
        Check::Backups if is_note => (r.backups_stay(names), ""),
        Check::Backups => (r.backups(Backups { n, names }), r.backups_fix),
        Check::ServerBackup => (r.server_backup(names), r.server_backup_fix),
        Check::BackupPolicy => (r.policy(names), r.policy_fix),
        Check::Vault => (r.vault(names), r.vault_fix),
        Check::SnapshotPolicy => (r.snapshot_policy.to_owned(), r.snapshot_policy_fix),
        Check::Prepaid => (r.prepaid(names), r.prepaid_fix),
        Check::Frozen => (r.frozen.to_owned(), r.frozen_fix),
        Check::DedicatedPool => (r.dss(names), r.dedicated_fix),
        Check::DedicatedEnterprise => (r.dess(names), r.dedicated_fix),
        Check::SystemDisk if is_note => (r.system_disk_note.to_owned(), ""),
        Check::SystemDisk => (r.system_disk.to_owned(), r.system_disk_fix),
        Check::Locked => (r.locked(names), r.locked_fix),
        Check::Shared => (r.shared.to_owned(), ""),
        Check::Group => (r.group(names), r.group_fix),
    };
    Sentence { what, fix }
}

/// The names behind a reason, on one line, with how many were left out.
fn names(texts: &Texts, evidence: &Evidence) -> String {
    let mut names: Vec<String> = evidence.names.iter().map(|name| one_line(name)).collect();
    let left_out = evidence.count.saturating_sub(names.len());
    if left_out > 0 && names.iter().any(|name| !name.is_empty()) {
        names.push(texts.common.more(left_out));
    }
    let names = texts.list(&names);
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
