//! The listings that verdicts are joined from. Each is asked page by page, and every page is read straight into the
//! [`Inventory`]; the same readers serve the whole project and the short second look at a few chosen disks.

mod backups;
mod copies;
mod disks;
mod policies;
mod transfers;
mod vaults;

use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;

use crate::call::Unreadable;
use crate::clouds::{Cloud, Offered};
use crate::http::{Request, Service};
use crate::project::{Project, segment};

/// How many items a page is asked to hold: the most that every cloud gives.
pub const PAGE: u32 = 1000;

/// One paged read. Two of them can belong to the same [`Listing`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Read {
    /// The disks, with all their fields.
    Disks,
    /// Pending transfers with their times.
    Transfers,
    /// EVS v2 snapshots.
    Snapshots,
    /// EVS v5 snapshots.
    StandardSnapshots,
    /// Backups of disks.
    DiskBackups,
    /// Backups of servers, with the disks in them.
    ServerBackups,
    /// Vaults.
    Vaults,
    /// Backup policies.
    Policies,
}

/// What a page told besides its items.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Page {
    /// How many items it held.
    pub items: u32,
    /// How many there are in all, where the cloud says so.
    pub total: Option<u32>,
}

impl Page {
    /// Whether more pages must follow, when `read` items came before and with this one.
    pub fn is_last(&self, read: u32) -> bool {
        self.items == 0 || self.items < PAGE || self.total.is_some_and(|total| read >= total)
    }
}

impl Read {
    /// All reads that verdicts on this cloud need.
    pub fn all(cloud: &Cloud) -> Vec<Read> {
        let Offered { snapshots_v2, snapshots_v5, cbr } = cloud.listings;
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
        reads
    }

    /// The listing it's part of.
    pub fn listing(self) -> Listing {
        match self {
            Read::Disks => Listing::Disks,
            Read::Transfers => Listing::Transfers,
            Read::Snapshots => Listing::Snapshots,
            Read::StandardSnapshots => Listing::StandardSnapshots,
            Read::DiskBackups | Read::ServerBackups => Listing::Backups,
            Read::Vaults => Listing::Vaults,
            Read::Policies => Listing::Policies,
        }
    }

    /// The request for the page that begins at `offset`. With `only`, what concerns that disk alone, where the cloud can
    /// filter so.
    pub fn request(self, project: &Project, offset: u32, only: Option<DiskId>) -> Request {
        let id = segment(&project.id);
        let (service, mut path) = match self {
            Read::Disks => (Service::BlockStorage, format!("/v2/{id}/cloudvolumes/detail?limit={PAGE}")),
            Read::Transfers => {
                (Service::BlockStorage, format!("{}/detail?limit={PAGE}", project.transfers_path()))
            }
            Read::Snapshots => {
                (Service::BlockStorage, format!("/v2/{id}/cloudsnapshots/detail?limit={PAGE}"))
            }
            Read::StandardSnapshots => {
                (Service::BlockStorage, format!("/v5/{id}/snapshots/detail?limit={PAGE}"))
            }
            Read::DiskBackups => {
                (Service::Backup, format!("/v3/{id}/backups?resource_type=OS::Cinder::Volume&limit={PAGE}"))
            }
            Read::ServerBackups => {
                (Service::Backup, format!("/v3/{id}/backups?resource_type=OS::Nova::Server&limit={PAGE}"))
            }
            Read::Vaults => (Service::Backup, format!("/v3/{id}/vaults?limit={PAGE}")),
            Read::Policies => {
                (Service::Backup, format!("/v3/{id}/policies?operation_type=backup&limit={PAGE}"))
            }
        };
        if offset > 0 {
            path.push_str(&format!("&offset={offset}"));
        }
        if let (Some(disk), Some(filter)) = (only, self.disk_filter()) {
            path.push_str(&format!("&{filter}={disk}"));
        }
        Request::get(service, path)
    }

    /// By which parameter this read can be narrowed to one disk.
    fn disk_filter(self) -> Option<&'static str> {
        match self {
            Read::Disks => Some("id"),
            Read::Snapshots | Read::StandardSnapshots => Some("volume_id"),
            Read::DiskBackups => Some("resource_id"),
            Read::Vaults => Some("resource_ids"),
            Read::Transfers | Read::ServerBackups | Read::Policies => None,
        }
    }

    /// Whether it has to be asked once per disk when only a few disks are looked at again.
    pub fn is_per_disk(self) -> bool {
        self.disk_filter().is_some()
    }

    /// Reads a page into `inventory`. What had been read before an unreadable place stays.
    ///
    /// # Errors
    /// When the body isn't what the documents say.
    pub fn read(self, body: &[u8], project: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        match self {
            Read::Disks => disks::read(body, project, &mut inventory.disks),
            Read::Transfers => transfers::read(body, &mut inventory.transfers),
            Read::Snapshots | Read::StandardSnapshots => copies::read(body, &mut inventory.protection.copies),
            Read::DiskBackups | Read::ServerBackups => backups::read(body, &mut inventory.protection.copies),
            Read::Vaults => vaults::read(body, &mut inventory.protection.vaults),
            Read::Policies => policies::read(body, &mut inventory.protection.policies),
        }
    }
}

#[cfg(test)]
mod tests;
