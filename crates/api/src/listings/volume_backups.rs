//! `GET …/backups/detail` of Cinder and of the older Volume Backup Service: backups by `volume_id`.

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, ItemId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use evs_domain::protection::{RecoveryPoint, RecoveryPointKind};
use serde::Deserialize;

use super::list_call::{ListCall, name_or_id, page_request, read_page};
use super::page::{Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::dialect::Dialect;
use crate::http::{Request, Service, segment};
use crate::lenient::Text;
use crate::project::Project;
use crate::right::Right;

/// Backups of disks as Cinder and the older Volume Backup Service list them. A Cinder needs no backup service.
#[derive(Debug)]
pub struct VolumeBackups;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Backup<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    volume_id: Text<'a>,
}

impl ListCall for VolumeBackups {
    fn listing(&self) -> Listing {
        Listing::Backups
    }

    fn right(&self, kind: CloudKind) -> Option<Right> {
        match kind {
            CloudKind::Huawei => None,
            CloudKind::OpenStack => Some(Right::Policy("backup:get_all")),
        }
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.vbs
    }

    fn may_be_missing(&self) -> bool {
        true
    }

    fn has_markers(&self, project: &Project) -> bool {
        matches!(project.dialect, Dialect::Cinder(_))
    }

    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request {
        let (service, version) = match project.dialect {
            Dialect::Evs(_) => (Service::VolumeBackup, "v2"),
            Dialect::Cinder(_) => (Service::BlockStorage, "v3"),
        };
        let list = format!("/{version}/{}/backups/detail?", segment(&project.id));
        page_request(service, list, start, only.map(|disk| ("volume_id", disk)))
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        read_page(body, "backups", &mut |backup: Backup<'_>| {
            let (id, name) = (backup.id.as_str(), backup.name.as_str());
            let item = ItemId::parse(id);
            let Some(disk) = DiskId::parse(backup.volume_id.as_str()) else { return item };
            inventory.protection.add_recovery_point(RecoveryPoint {
                disk,
                id: id.to_owned(),
                name: name_or_id(name, id),
                kind: RecoveryPointKind::Backup,
                size_gib: 0,
            });
            item
        })
    }
}
