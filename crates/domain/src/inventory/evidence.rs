//! What stands behind a check of a disk: how many, by which names. Whether it stands in the way is the rules'.

use super::{Inventory, checks_of};
use crate::check::{Check, CheckSet};
use crate::evidence::Evidence;
use crate::protection::{RecoveryPoint, RecoveryPointKind};

impl Inventory {
    /// What stands behind each check in `checks` for the disk in `row`.
    pub fn evidence(&self, row: u32, checks: CheckSet) -> Vec<Evidence> {
        checks.iter().map(|check| self.evidence_of(row, check)).collect()
    }

    fn evidence_of(&self, row: u32, check: Check) -> Evidence {
        match check {
            Check::Snapshots | Check::BusySnapshot | Check::Backups | Check::ServerBackup => {
                self.recovery_points_evidence(row, check)
            }
            Check::Vault | Check::BackupPolicy => self.vault_evidence(row, check),
            Check::AwaitingTransfer => {
                let transfer = self.transfer_of(self.disks.id(row));
                Evidence::word(check, transfer.map(|transfer| transfer.id.to_string()).as_deref())
            }
            _ => Evidence::word(check, self.disks.detail(row, check)),
        }
    }

    fn recovery_points_evidence(&self, row: u32, check: Check) -> Evidence {
        let points: Vec<&RecoveryPoint> =
            self.recovery_points_of(row).filter(|point| checks_of(point.kind).has(check)).collect();
        let names = points.iter().take(Evidence::SHOWN).map(|point| point.name.clone()).collect();
        let in_vaults: u32 = self.members_of(row).map(|(_, member)| member.backups).sum();
        let count = if check == Check::Backups { points.len().max(in_vaults as usize) } else { points.len() };
        let made_by_backup = !points.is_empty()
            && points.iter().all(|point| point.kind == RecoveryPointKind::SnapshotOfBackup);
        Evidence { check, count, names, made_by_backup }
    }

    fn vault_evidence(&self, row: u32, check: Check) -> Evidence {
        let policies = self.protection.policies_by_vault();
        let mut names = Vec::new();
        for (vault, _) in self.members_of(row) {
            match check {
                Check::Vault => names.push(vault.name.clone()),
                _ => {
                    let of_vault = policies.get(vault.id.as_str()).into_iter().flatten();
                    names.extend(
                        of_vault
                            .filter_map(|at| self.protection.policies.get(*at))
                            .map(|policy| policy.name.clone()),
                    );
                }
            }
        }
        names.extend(self.disks.detail(row, check).map(str::to_owned));
        names.truncate(Evidence::SHOWN);
        Evidence::counted(check, names.len(), names)
    }
}
