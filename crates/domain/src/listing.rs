//! The listings that verdicts are joined from, and how far the reading of each has come.

use crate::check::{Check, CheckSet};
use crate::variants::enum_with_all;

enum_with_all! {
    /// One listing of a cloud's API. Each is asked once per project, never once per disk.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Listing {
        /// The disks themselves.
        Disks,
        /// Pending transfers.
        Transfers,
        /// Snapshots of the first kind (EVS v2 or Cinder).
        Snapshots,
        /// Standard snapshots (EVS v5).
        StandardSnapshots,
        /// Backups of disks, and of servers with the disks in them.
        Backups,
        /// Backup vaults with their members.
        Vaults,
        /// Backup policies.
        Policies,
    }
}

impl Listing {
    /// The checks that can't be answered "no" unless this listing was read to its end.
    fn needed_for(self) -> CheckSet {
        match self {
            Listing::Disks | Listing::Transfers => CheckSet::NONE,
            Listing::Snapshots => CheckSet::from_slice(&[Check::Snapshots, Check::BusySnapshot]),
            Listing::StandardSnapshots => CheckSet::of(Check::Snapshots),
            Listing::Backups => CheckSet::from_slice(&[Check::Backups, Check::ServerBackup]),
            Listing::Vaults => CheckSet::from_slice(&[Check::BackupPolicy, Check::Vault]),
            Listing::Policies => CheckSet::of(Check::BackupPolicy),
        }
    }
}

/// How far the reading of one listing has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Reading {
    /// The cloud has no such listing: nothing to know.
    NotOffered,
    /// Asked for, not (wholly) here.
    #[default]
    Pending,
    /// Read to its end.
    Complete,
    /// It couldn't be read, or not to its end.
    Failed,
}

/// The state of every listing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Readings([Reading; Listing::ALL.len()]);

impl Readings {
    /// How far `listing` has come.
    pub fn of(&self, listing: Listing) -> Reading {
        self.0[listing as usize]
    }

    /// Notes how far `listing` has come.
    pub fn set(&mut self, listing: Listing, reading: Reading) {
        self.0[listing as usize] = reading;
    }

    /// Whether nothing is pending any more.
    pub fn are_finished(&self) -> bool {
        !self.0.contains(&Reading::Pending)
    }

    /// The listings that failed.
    pub fn failed(&self) -> impl Iterator<Item = Listing> + '_ {
        Listing::ALL.into_iter().filter(|listing| self.of(*listing) == Reading::Failed)
    }

    /// The checks whose "no" isn't known yet for a disk to which `present` applies.
    pub(crate) fn unknown_for(&self, present: CheckSet) -> CheckSet {
        let mut unknown = CheckSet::NONE;
        for listing in Listing::ALL {
            if matches!(self.of(listing), Reading::Pending | Reading::Failed) {
                unknown = unknown.union(listing.needed_for());
            }
        }
        // A disk outside every vault has no vault's policy, whatever the policies are.
        if self.of(Listing::Vaults) == Reading::Complete && !present.has(Check::Vault) {
            unknown = unknown.without(Check::BackupPolicy);
        }
        unknown.minus(present)
    }
}
