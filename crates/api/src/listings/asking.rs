//! The requests for the pages of each listing: which path, which parameters, per family of clouds.

use evs_domain::id::DiskId;

use super::{Begin, PAGE, Read};
use crate::dialect::Dialect;
use crate::http::{Request, Service};
use crate::project::{Project, segment};

impl Read {
    /// The request for the page that begins there. With `only`, what concerns that disk alone, where the cloud can filter
    /// so.
    pub fn request(self, project: &Project, begin: Begin, only: Option<DiskId>) -> Request {
        let (service, path) = match project.dialect {
            Dialect::Evs(_) => self.evs(project, begin, only),
            Dialect::Cinder(_) => (Service::BlockStorage, self.cinder(project, begin, only)),
        };
        Request::get(service, path)
    }

    /// Whether it has to be asked once per disk when only a few disks are looked at again.
    pub fn is_per_disk(self) -> bool {
        !matches!(self, Read::Transfers | Read::ServerBackups | Read::Policies)
    }

    /// Whether another page can be asked for. Cinder's older list of transfers takes no parameter at all: it answers
    /// everything, up to a limit of the server's.
    pub fn is_paged(self, project: &Project) -> bool {
        match project.dialect {
            Dialect::Cinder(version) if self == Read::Transfers => version.pages_transfers(),
            Dialect::Cinder(_) | Dialect::Evs(_) => true,
        }
    }

    fn evs(self, project: &Project, begin: Begin, only: Option<DiskId>) -> (Service, String) {
        let id = segment(&project.id);
        let (service, list, filter) = match self {
            Read::Disks => (Service::BlockStorage, format!("/v2/{id}/cloudvolumes/detail?"), Some("id")),
            Read::Transfers => (Service::BlockStorage, format!("{}/detail?", project.transfers_path()), None),
            Read::Snapshots => {
                (Service::BlockStorage, format!("/v2/{id}/cloudsnapshots/detail?"), Some("volume_id"))
            }
            Read::StandardSnapshots => {
                (Service::BlockStorage, format!("/v5/{id}/snapshots/detail?"), Some("volume_id"))
            }
            Read::DiskBackups => {
                let list = format!("/v3/{id}/backups?resource_type=OS::Cinder::Volume&");
                (Service::Backup, list, Some("resource_id"))
            }
            Read::ServerBackups => {
                (Service::Backup, format!("/v3/{id}/backups?resource_type=OS::Nova::Server&"), None)
            }
            Read::VolumeBackups => {
                (Service::VolumeBackup, format!("/v2/{id}/backups/detail?"), Some("volume_id"))
            }
            Read::Vaults => (Service::Backup, format!("/v3/{id}/vaults?"), Some("resource_ids")),
            Read::Policies => (Service::Backup, format!("/v3/{id}/policies?operation_type=backup&"), None),
        };
        (service, paged(list, begin, filter.zip(only)))
    }

    fn cinder(self, project: &Project, begin: Begin, only: Option<DiskId>) -> String {
        let id = segment(&project.id);
        let counts = matches!(project.dialect, Dialect::Cinder(version) if version.counts());
        let count = if counts { "with_count=true&" } else { "" };
        let filter = only.map(|disk| ("volume_id", disk));
        match (self, only) {
            // To anyone but an administrator it's forbidden to filter volumes by their id.
            (Read::Disks, Some(disk)) => format!("/v3/{id}/volumes/{disk}"),
            (Read::Disks, None) => paged(format!("/v3/{id}/volumes/detail?{count}"), begin, None),
            (Read::Transfers, _) if !self.is_paged(project) => format!("{}/detail", project.transfers_path()),
            (Read::Transfers, _) => {
                let mut path = format!("{}/detail?limit={PAGE}", project.transfers_path());
                if let Some(last) = begin.after {
                    path.push_str(&format!("&marker={last}"));
                }
                path
            }
            (Read::Snapshots, _) => paged(format!("/v3/{id}/snapshots/detail?{count}"), begin, filter),
            // Nothing else is asked of a Cinder; see `Read::all`.
            _ => paged(format!("/v3/{id}/backups/detail?"), begin, filter),
        }
    }
}

fn paged(list: String, begin: Begin, filter: Option<(&str, DiskId)>) -> String {
    let mut path = format!("{list}limit={PAGE}");
    if begin.offset > 0 {
        path.push_str(&format!("&offset={}", begin.offset));
    }
    if let Some((name, disk)) = filter {
        path.push_str(&format!("&{name}={disk}"));
    }
    path
}
