//! The listings that verdicts are joined from. Each is asked page by page, and every page is read straight into the
//! [`Inventory`]; the same readers serve the whole project and the short second look at a few chosen disks.

mod asking;
mod backups;
mod copies;
mod disks;
mod page;
mod policies;
mod transfers;
mod vaults;
mod volume_backups;

use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
pub use page::{Begin, Page};

use crate::call::Unreadable;
use crate::clouds::{Cloud, CloudKind, Offered};
use crate::failure::Failure;
use crate::project::Project;

/// How many items a page is asked to hold: the most that every cloud gives. A cloud may give fewer.
pub const PAGE: u32 = 1000;

/// One paged read. Two of them can belong to the same [`Listing`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// The disks, with all their fields.
    Disks,
    /// Pending transfers with their times.
    Transfers,
    /// EVS v2 snapshots, or Cinder's.
    Snapshots,
    /// EVS v5 snapshots.
    StandardSnapshots,
    /// Backups of disks (CBR).
    DiskBackups,
    /// Backups of servers, with the disks in them (CBR).
    ServerBackups,
    /// Backups of disks as Cinder and the older Volume Backup Service list them.
    VolumeBackups,
    /// Vaults.
    Vaults,
    /// Backup policies.
    Policies,
}

impl Read {
    /// All reads that verdicts on this cloud need.
    pub fn all(cloud: &Cloud) -> Vec<Read> {
        if cloud.kind == CloudKind::OpenStack {
            return vec![Read::Disks, Read::Transfers, Read::Snapshots, Read::VolumeBackups];
        }
        let Offered { snapshots_v2, snapshots_v5, cbr, vbs } = cloud.listings;
        let mut reads = vec![Read::Disks, Read::Transfers];
        if snapshots_v2 {
            reads.push(Read::Snapshots);
        }
        if snapshots_v5 {
            reads.push(Read::StandardSnapshots);
        }
        if cbr {
            reads.extend([Read::DiskBackups, Read::ServerBackups, Read::Vaults, Read::Policies]);
        }
        if vbs {
            reads.push(Read::VolumeBackups);
        }
        reads
    }

    /// The listing it's part of.
    pub fn listing(self) -> Listing {
        match self {
            Read::Disks => Listing::Disks,
            Read::Transfers => Listing::Transfers,
            Read::Snapshots => Listing::Snapshots,
            Read::StandardSnapshots => Listing::StandardSnapshots,
            Read::DiskBackups | Read::ServerBackups | Read::VolumeBackups => Listing::Backups,
            Read::Vaults => Listing::Vaults,
            Read::Policies => Listing::Policies,
        }
    }

    /// Whether this refusal means that the cloud has no such listing, so that there is nothing to know: standard snapshots
    /// are sold in some regions only, and a Cinder needs no backup service. Any other listing that isn't there is an error.
    pub fn is_not_offered(self, failure: &Failure) -> bool {
        let Failure::Refused { error, .. } = failure else { return false };
        error.status == 404 && matches!(self, Read::StandardSnapshots | Read::VolumeBackups)
    }

    /// Reads a page into `inventory`. What had been read before an unreadable place stays.
    ///
    /// # Errors
    /// When the body isn't what the documents say.
    pub fn read(self, body: &[u8], project: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        match self {
            Read::Disks => disks::read(body, project, &mut inventory.disks),
            Read::Transfers => transfers::read(body, &mut inventory.transfers),
            Read::Snapshots | Read::StandardSnapshots => {
                copies::read(body, &mut inventory.protection.recovery_points)
            }
            Read::DiskBackups | Read::ServerBackups => {
                backups::read(body, &mut inventory.protection.recovery_points)
            }
            Read::VolumeBackups => volume_backups::read(body, &mut inventory.protection.recovery_points),
            Read::Vaults => vaults::read(body, &mut inventory.protection.vaults),
            Read::Policies => policies::read(body, &mut inventory.protection.policies),
        }
    }
}

#[cfg(test)]
mod tests;
