//! What protects disks and thereby stands in the way of a transfer: snapshots, backups, vaults, policies. Kept as they
//! were listed, and joined to the disks by [`crate::inventory`].

use std::collections::{HashMap, HashSet};

use crate::id::DiskId;

/// A snapshot or backup of a disk.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryPoint {
    /// The disk it was made from.
    pub disk: DiskId,
    /// Its own id, as text: only for telling twins apart.
    pub id: String,
    /// Its name, or its id where it has none.
    pub name: String,
    /// What it is.
    pub kind: RecoveryPointKind,
    /// Its size in GiB; 0 where it isn't known.
    pub size_gib: u32,
}

/// What a recovery point of a disk is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RecoveryPointKind {
    /// A snapshot that can be deleted by hand.
    Snapshot {
        /// Whether its status is `available`.
        settled: bool,
    },
    /// A snapshot that a backup made: it goes away only with the backup.
    SnapshotOfBackup,
    /// A backup of the disk.
    Backup,
    /// A server's backup with the disk in it.
    ServerBackup,
}

/// The names by which snapshots that a backup made can be known (EVS user guide; CSBS and VBS).
pub fn is_made_by_backup(snapshot_name: &str) -> bool {
    ["autobk_snapshot_", "manualbk_snapshot_"].iter().any(|prefix| snapshot_name.starts_with(prefix))
}

/// A vault and the disks in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vault {
    /// Its id.
    pub id: String,
    /// Its name, or its id where it has none.
    pub name: String,
    /// The disks in it.
    pub members: Vec<VaultMember>,
}

/// A disk in a vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VaultMember {
    /// Which disk.
    pub disk: DiskId,
    /// Whether it follows the vault's automatic policy; clouds that don't say so mean yes.
    pub auto_protect: bool,
    /// How many backups of it the vault holds.
    pub backups: u32,
}

/// A backup policy and the vaults it applies to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BackupPolicy {
    /// Its id.
    pub id: String,
    /// Its name, or its id where it has none.
    pub name: String,
    /// Whether it's switched on. A policy that is off may be refused all the same: it counts.
    pub enabled: bool,
    /// The vaults it applies to.
    pub vaults: Vec<String>,
}

/// In how many recovery points one that was read already is looked for: two pages.
const OVERLAP: usize = 2000;

/// Everything that was listed, as it was listed.
#[derive(Debug, Default)]
pub struct Protection {
    /// Snapshots and backups.
    pub recovery_points: Vec<RecoveryPoint>,
    /// Vaults.
    pub vaults: Vec<Vault>,
    /// Policies.
    pub policies: Vec<BackupPolicy>,
}

impl Protection {
    /// Adds a recovery point, unless it was read already: pages overlap when some are made meanwhile, and two listings may
    /// show the same snapshot. Only the last ones are looked at, for a hundred thousand would take too long.
    pub fn add_recovery_point(&mut self, point: RecoveryPoint) {
        let mut last = self.recovery_points.iter().rev().take(OVERLAP);
        if !last.any(|known| known.disk == point.disk && known.id == point.id) {
            self.recovery_points.push(point);
        }
    }

    /// Adds those recovery points that aren't known yet, wherever they stand.
    pub(crate) fn merge_recovery_points(&mut self, points: Vec<RecoveryPoint>) {
        let known: HashSet<(DiskId, String)> =
            self.recovery_points.iter().map(|point| (point.disk, point.id.clone())).collect();
        let is_new = |point: &RecoveryPoint| !known.contains(&(point.disk, point.id.clone()));
        self.recovery_points.extend(points.into_iter().filter(is_new));
    }

    /// The policies of each vault, by the vault's id.
    pub(crate) fn policies_by_vault(&self) -> HashMap<&str, Vec<usize>> {
        let mut by_vault: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, policy) in self.policies.iter().enumerate() {
            for vault in &policy.vaults {
                by_vault.entry(vault.as_str()).or_default().push(at);
            }
        }
        by_vault
    }
}
