//! The single questions a rule table asks of a disk, and sets of them. Which answer forbids a transfer is not said here:
//! that is the rule tables' matter.

use crate::variants::enum_with_all;

enum_with_all! {
    /// One question about a disk whose answer can stand in the way of a transfer.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
    #[repr(u8)]
    pub enum Check {
        /// The status is something other than `available`.
        Status,
        /// It is attached to a server.
        Attached,
        /// A transfer of it is already pending.
        AwaitingTransfer,
        /// It belongs to another project than the one signed in to.
        OtherOwner,
        /// Its data are encrypted.
        Encrypted,
        /// It has snapshots.
        Snapshots,
        /// One of its snapshots is not `available`.
        BusySnapshot,
        /// It has backups of its own.
        Backups,
        /// It is contained in the backup of a server.
        ServerBackup,
        /// A backup policy applies to it.
        BackupPolicy,
        /// It lies in a backup vault that has no policy.
        Vault,
        /// An automatic snapshot policy is bound to it.
        SnapshotPolicy,
        /// It is paid yearly or monthly.
        Prepaid,
        /// It is frozen, as far as a client can see that.
        Frozen,
        /// It lies in a dedicated distributed storage pool (DSS).
        DedicatedPool,
        /// It lies on dedicated enterprise storage (DESS).
        DedicatedEnterprise,
        /// A server starts from it.
        SystemDisk,
        /// It is locked by another operation or service.
        Locked,
        /// Several servers may attach it at once.
        Shared,
        /// It is a member of a volume group or consistency group.
        Group,
    }
}

/// A set of checks in four bytes: a verdict on a hundred thousand disks is a column of these.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct CheckSet(u32);

impl CheckSet {
    /// No check at all.
    pub const NONE: CheckSet = CheckSet(0);

    /// Just this one.
    pub const fn of(check: Check) -> Self {
        Self(1 << check as u8)
    }

    /// These.
    pub fn from_slice(checks: &[Check]) -> Self {
        checks.iter().fold(Self::NONE, |set, check| set.with(*check))
    }

    /// The set with `check` in it.
    #[must_use]
    pub const fn with(self, check: Check) -> Self {
        Self(self.0 | 1 << check as u8)
    }

    /// The set with `check` in it if `present`.
    #[must_use]
    pub const fn with_if(self, check: Check, present: bool) -> Self {
        if present { self.with(check) } else { self }
    }

    /// The set without `check`.
    #[must_use]
    pub const fn without(self, check: Check) -> Self {
        Self(self.0 & !(1 << check as u8))
    }

    /// What is in either.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// What is in both.
    #[must_use]
    pub const fn both(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// What is here and not in `other`.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    /// Whether `check` is in it.
    pub const fn has(self, check: Check) -> bool {
        self.0 & (1 << check as u8) != 0
    }

    /// Whether it's empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many are in it.
    pub const fn len(self) -> usize {
        self.0.count_ones() as usize
    }

    /// Its members, in the order of [`Check::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Check> {
        Check::ALL.into_iter().filter(move |check| self.has(*check))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_gives_back_what_was_put_in_in_order() {
        let set = CheckSet::from_slice(&[Check::Group, Check::Status, Check::Group]);
        assert_eq!(set.iter().collect::<Vec<_>>(), [Check::Status, Check::Group]);
        assert_eq!(set.without(Check::Status).len(), 1);
    }

    #[test]
    fn every_check_has_a_bit_of_its_own() {
        let all = CheckSet::from_slice(&Check::ALL);
        assert_eq!(all.len(), Check::ALL.len());
    }
}
