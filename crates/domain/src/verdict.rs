//! May this disk go? Eligible with a proof, blocked with reasons, or undecided with what couldn't be checked. An empty
//! "no" can't be built, and a transfer can't be created without a [`EligibilityProof`].

use crate::check::CheckSet;
use crate::id::DiskId;
use crate::rules::{RuleTable, Weight};

/// That a disk was found eligible, or that a person said "despite". Only this module makes one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EligibilityProof {
    disk: DiskId,
    despite: CheckSet,
}

impl EligibilityProof {
    /// Which disk was judged.
    pub fn disk(&self) -> DiskId {
        self.disk
    }

    /// What couldn't be checked when the person decided to go on; empty for an eligible disk.
    pub fn despite(&self) -> CheckSet {
        self.despite
    }
}

/// One or more reasons against a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Blockers(CheckSet);

impl Blockers {
    /// The reasons: never empty.
    pub fn checks(self) -> CheckSet {
        self.0
    }
}

/// One or more facts that couldn't be read, and no known reason against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unchecked {
    disk: DiskId,
    checks: CheckSet,
}

impl Unchecked {
    /// What couldn't be checked: never empty.
    pub fn checks(self) -> CheckSet {
        self.checks
    }

    /// A person saw what couldn't be checked and goes on despite it. The proof remembers that.
    pub fn despite(self) -> EligibilityProof {
        EligibilityProof { disk: self.disk, despite: self.checks }
    }
}

/// May this disk go?
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Yes, as far as the documents tell.
    Eligible(EligibilityProof),
    /// No, and why.
    Blocked(Blockers),
    /// Something couldn't be checked.
    Undecided(Unchecked),
}

/// A verdict without what it carries, for counting and filtering.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// It can go.
    Eligible,
    /// It can't.
    Blocked,
    /// Not known.
    Undecided,
}

/// A rule table boiled down to sets, to judge many disks with.
#[derive(Clone, Copy, Debug)]
pub struct Judge {
    block: CheckSet,
    warn: CheckSet,
    note: CheckSet,
}

impl Judge {
    /// The judge who knows this table.
    pub fn new(table: &RuleTable) -> Self {
        Self {
            block: table.with_weight(Weight::Block),
            warn: table.with_weight(Weight::Warn),
            note: table.with_weight(Weight::Note),
        }
    }

    /// Of what applies to a disk, that which forbids its transfer.
    pub fn blockers(&self, present: CheckSet) -> CheckSet {
        present.both(self.block)
    }

    /// Of what applies to a disk, that which might surprise.
    pub fn warnings(&self, present: CheckSet) -> CheckSet {
        present.both(self.warn)
    }

    /// Of what applies to a disk, that which is good to know.
    pub fn notes(&self, present: CheckSet) -> CheckSet {
        present.both(self.note)
    }

    /// Of what is not known of a disk, that which could forbid its transfer.
    pub fn open_questions(&self, unknown: CheckSet) -> CheckSet {
        unknown.both(self.block)
    }

    /// The verdict in short.
    pub fn outcome(&self, present: CheckSet, unknown: CheckSet) -> Outcome {
        if !self.blockers(present).is_empty() {
            Outcome::Blocked
        } else if !self.open_questions(unknown).is_empty() {
            Outcome::Undecided
        } else {
            Outcome::Eligible
        }
    }

    /// The verdict.
    pub fn verdict(&self, disk: DiskId, present: CheckSet, unknown: CheckSet) -> Verdict {
        match self.outcome(present, unknown) {
            Outcome::Eligible => Verdict::Eligible(EligibilityProof { disk, despite: CheckSet::NONE }),
            Outcome::Blocked => Verdict::Blocked(Blockers(self.blockers(present))),
            Outcome::Undecided => {
                Verdict::Undecided(Unchecked { disk, checks: self.open_questions(unknown) })
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::Check;

    fn judge(table: &str, present: &[Check], unknown: &[Check]) -> Verdict {
        Judge::new(RuleTable::find(table)).verdict(
            DiskId(7),
            CheckSet::from_slice(present),
            CheckSet::from_slice(unknown),
        )
    }

    #[test]
    fn an_unchecked_fact_is_not_a_yes() {
        let Verdict::Undecided(open) = judge("huawei-v3", &[], &[Check::Snapshots]) else {
            panic!("not undecided")
        };
        assert_eq!(open.checks(), CheckSet::of(Check::Snapshots));
        assert_eq!(open.despite().despite(), CheckSet::of(Check::Snapshots));
    }

    #[test]
    fn all_reasons_are_given_at_once() {
        let Verdict::Blocked(reasons) =
            judge("huawei-v3", &[Check::Encrypted, Check::Prepaid, Check::Shared], &[Check::Backups])
        else {
            panic!("not blocked")
        };
        assert_eq!(reasons.checks(), CheckSet::from_slice(&[Check::Encrypted, Check::Prepaid]));
    }

    #[test]
    fn what_a_cloud_does_not_ask_cannot_leave_a_disk_undecided() {
        assert!(matches!(judge("cinder", &[Check::Backups], &[Check::BackupPolicy]), Verdict::Eligible(_)));
    }

    #[test]
    fn an_encrypted_disk_may_go_on_cinder_from_3_70_on_only() {
        assert!(matches!(judge("cinder", &[Check::Encrypted], &[]), Verdict::Blocked(_)));
        assert!(matches!(judge("cinder-3.70", &[Check::Encrypted], &[]), Verdict::Eligible(_)));
    }
}
