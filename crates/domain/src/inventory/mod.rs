//! Everything read of one project, joined: the disks with what protects them and with their pending transfers. Every
//! listing is read once and joined here by id, whatever the order of arrival.

mod evidence;

use std::collections::HashSet;

use crate::check::{Check, CheckSet};
use crate::disks::DiskColumns;
use crate::id::DiskId;
use crate::listing::{Listing, Reading, Readings};
use crate::protection::{Protection, RecoveryPoint, RecoveryPointKind};
use crate::quota::SnapshotsAlong;
use crate::transfer::Transfer;
use crate::verdict::{Judge, Outcome, Verdict};

/// One project's disks and all that bears on their transfer.
#[derive(Debug, Default)]
pub struct Inventory {
    /// The disks.
    pub disks: DiskColumns,
    /// Snapshots, backups, vaults, policies.
    pub protection: Protection,
    /// Pending transfers.
    pub transfers: Vec<Transfer>,
    /// How far the reading has come.
    pub readings: Readings,
    joined: Joined,
}

/// What the other listings say of each row.
#[derive(Debug, Default)]
struct Joined {
    present: Vec<CheckSet>,
    recovery_points: Vec<(u32, u32)>,
    vaults: Vec<(u32, u32, u32)>,
}

/// How many disks have which verdict.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// These can go.
    pub eligible: usize,
    /// These can't.
    pub blocked: usize,
    /// Of these it isn't known.
    pub undecided: usize,
}

impl Inventory {
    /// Joins anew what has been read so far. Call it after each answer; it costs microseconds per thousand disks.
    pub fn join(&mut self) {
        let disks = &self.disks;
        let mut joined = Joined {
            present: (0..disks.len() as u32).map(|row| disks.own_checks(row)).collect(),
            ..Joined::default()
        };
        for (at, point) in self.protection.recovery_points.iter().enumerate() {
            if let Some(row) = disks.row(point.disk) {
                joined.mark(row, checks_of(point.kind));
                joined.recovery_points.push((row, at as u32));
            }
        }
        let policies = self.protection.policies_by_vault();
        for (at, vault) in self.protection.vaults.iter().enumerate() {
            let has_policy = policies.contains_key(vault.id.as_str());
            for (member_at, member) in vault.members.iter().enumerate() {
                let Some(row) = disks.row(member.disk) else { continue };
                let checks = CheckSet::of(Check::Vault)
                    .with_if(Check::BackupPolicy, has_policy && member.auto_protect)
                    .with_if(Check::Backups, member.backups > 0);
                joined.mark(row, checks);
                joined.vaults.push((row, at as u32, member_at as u32));
            }
        }
        for transfer in &self.transfers {
            if let Some(row) = disks.row(transfer.disk) {
                joined.mark(row, CheckSet::of(Check::AwaitingTransfer));
            }
        }
        joined.recovery_points.sort_unstable();
        joined.vaults.sort_unstable();
        self.joined = joined;
    }

    /// The checks that apply to the disk in `row`. A vault with a policy is told as the policy alone, and a pending
    /// transfer alone explains the status it causes.
    pub fn present(&self, row: u32) -> CheckSet {
        let present =
            self.joined.present.get(row as usize).copied().unwrap_or_else(|| self.disks.own_checks(row));
        let present = if present.has(Check::BackupPolicy) { present.without(Check::Vault) } else { present };
        if present.has(Check::AwaitingTransfer) { present.without(Check::Status) } else { present }
    }

    /// The checks of which it isn't known whether they apply to the disk in `row`.
    pub fn unknown(&self, row: u32) -> CheckSet {
        let present = self.joined.present.get(row as usize).copied().unwrap_or_default();
        self.readings.unknown_for(present)
    }

    /// The verdict on the disk in `row`, in short.
    pub fn outcome(&self, row: u32, judge: &Judge) -> Outcome {
        judge.outcome(self.present(row), self.unknown(row))
    }

    /// The verdict on the disk in `row`.
    pub fn verdict(&self, row: u32, judge: &Judge) -> Verdict {
        judge.verdict(self.disks.id(row), self.present(row), self.unknown(row))
    }

    /// How many disks have which verdict.
    pub fn tally(&self, judge: &Judge) -> Tally {
        let mut tally = Tally::default();
        for row in 0..self.disks.len() as u32 {
            match self.outcome(row, judge) {
                Outcome::Eligible => tally.eligible += 1,
                Outcome::Blocked => tally.blocked += 1,
                Outcome::Undecided => tally.undecided += 1,
            }
        }
        tally
    }

    /// The pending transfer of a disk.
    pub fn transfer_of(&self, disk: DiskId) -> Option<&Transfer> {
        self.transfers.iter().find(|transfer| transfer.disk == disk)
    }

    /// The disks that wait for a recipient as their status says, and have no pending transfer that says so too. Empty as long as not
    /// all transfers are known.
    pub fn waiting_without_transfer(&self) -> Vec<u32> {
        if self.readings.of(Listing::Transfers) != Reading::Complete {
            return Vec::new();
        }
        let offered: HashSet<DiskId> = self.transfers.iter().map(|transfer| transfer.disk).collect();
        let waits = |row: &u32| {
            self.disks.own_checks(*row).has(Check::AwaitingTransfer)
                && !offered.contains(&self.disks.id(*row))
        };
        (0..self.disks.len() as u32).filter(waits).collect()
    }

    /// Takes one listing from what was read anew, because it had moved while it was read. Of recovery points, which several
    /// listings tell, those that were read before stay.
    pub fn replace(&mut self, listing: Listing, anew: Inventory) {
        match listing {
            Listing::Disks => self.disks = anew.disks,
            Listing::Transfers => self.transfers = anew.transfers,
            Listing::Snapshots | Listing::StandardSnapshots | Listing::Backups => {
                self.protection.merge_recovery_points(anew.protection.recovery_points);
            }
            Listing::Vaults => self.protection.vaults = anew.protection.vaults,
            Listing::Policies => self.protection.policies = anew.protection.policies,
        }
        self.join();
    }

    /// Marks a listing as read or not, and joins.
    pub fn set_reading(&mut self, listing: Listing, reading: Reading) {
        self.readings.set(listing, reading);
        self.join();
    }

    /// Snapshots and backups of the disk in `row`.
    pub fn recovery_points_of(&self, row: u32) -> impl Iterator<Item = &RecoveryPoint> {
        let from = self.joined.recovery_points.partition_point(|entry| entry.0 < row);
        self.joined.recovery_points[from..]
            .iter()
            .take_while(move |entry| entry.0 == row)
            .filter_map(|entry| self.protection.recovery_points.get(entry.1 as usize))
    }

    /// The snapshots that would go along with the disk in `row`; `None` where they couldn't be read.
    pub fn snapshots_along(&self, row: u32) -> Option<SnapshotsAlong> {
        let are_known = [Listing::Snapshots, Listing::StandardSnapshots]
            .iter()
            .all(|listing| matches!(self.readings.of(*listing), Reading::Complete | Reading::NotOffered));
        let mut along = SnapshotsAlong::default();
        for point in self.recovery_points_of(row).filter(|point| checks_of(point.kind).has(Check::Snapshots))
        {
            along.count += 1;
            along.size_gib += u64::from(point.size_gib);
        }
        are_known.then_some(along)
    }

    fn members_of(
        &self,
        row: u32,
    ) -> impl Iterator<Item = (&crate::protection::Vault, &crate::protection::VaultMember)> {
        let from = self.joined.vaults.partition_point(|entry| entry.0 < row);
        self.joined.vaults[from..].iter().take_while(move |entry| entry.0 == row).filter_map(|entry| {
            let vault = self.protection.vaults.get(entry.1 as usize)?;
            Some((vault, vault.members.get(entry.2 as usize)?))
        })
    }
}

impl Joined {
    fn mark(&mut self, row: u32, checks: CheckSet) {
        if let Some(present) = self.present.get_mut(row as usize) {
            *present = present.union(checks);
        }
    }
}

fn checks_of(kind: RecoveryPointKind) -> CheckSet {
    match kind {
        RecoveryPointKind::Snapshot { settled } => {
            CheckSet::of(Check::Snapshots).with_if(Check::BusySnapshot, !settled)
        }
        RecoveryPointKind::SnapshotOfBackup => CheckSet::of(Check::Snapshots),
        RecoveryPointKind::Backup => CheckSet::of(Check::Backups),
        RecoveryPointKind::ServerBackup => CheckSet::of(Check::ServerBackup),
    }
}

#[cfg(test)]
mod tests;
