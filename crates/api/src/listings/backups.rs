//! CBR `GET /v3/{project_id}/backups`: backups of disks by `resource_id`, and of servers with the disks among `children`.

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
use crate::http::{Request, Service, segment};
use crate::lenient::{List, Text};
use crate::project::Project;
use crate::right::Right;

/// Backups of disks.
#[derive(Debug)]
pub struct DiskBackups;

/// Backups of servers, with the disks in them. They can't be narrowed to a disk.
#[derive(Debug)]
pub struct ServerBackups;

impl ListCall for DiskBackups {
    fn listing(&self) -> Listing {
        Listing::Backups
    }

    fn right(&self, _: CloudKind) -> Option<Right> {
        Some(Right::Action("cbr:backups:list"))
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.cbr
    }

    fn has_markers(&self, _: &Project) -> bool {
        true
    }

    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request {
        request(project, "OS::Cinder::Volume", start, only)
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        read(body, inventory)
    }
}

impl ListCall for ServerBackups {
    fn listing(&self) -> Listing {
        Listing::Backups
    }

    fn right(&self, _: CloudKind) -> Option<Right> {
        Some(Right::Action("cbr:backups:list"))
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.cbr
    }

    fn is_per_disk(&self) -> bool {
        false
    }

    fn has_markers(&self, _: &Project) -> bool {
        true
    }

    fn request(&self, project: &Project, start: PageStart, _: Option<DiskId>) -> Request {
        request(project, "OS::Nova::Server", start, None)
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        read(body, inventory)
    }
}

fn request(project: &Project, resource_type: &str, start: PageStart, only: Option<DiskId>) -> Request {
    let list = format!("/v3/{}/backups?resource_type={resource_type}&", segment(&project.id));
    page_request(Service::Backup, list, start, only.map(|disk| ("resource_id", disk)))
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Backup<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    resource_id: Text<'a>,
    #[serde(borrow)]
    resource_type: Text<'a>,
    #[serde(borrow)]
    children: List<Child<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Child<'a> {
    #[serde(borrow)]
    resource_id: Text<'a>,
}

fn read(body: &[u8], inventory: &mut Inventory) -> Result<Page, Unreadable> {
    read_page(body, "backups", &mut |backup: Backup<'_>| {
        let (id, name) = (backup.id.as_str(), backup.name.as_str());
        let mut add = |disk: &str, kind| {
            if let Some(disk) = DiskId::parse(disk) {
                let point =
                    RecoveryPoint { disk, id: id.to_owned(), name: name_or_id(name, id), kind, size_gib: 0 };
                inventory.protection.add_recovery_point(point);
            }
        };
        if backup.resource_type.as_str() == "OS::Cinder::Volume" {
            add(backup.resource_id.as_str(), RecoveryPointKind::Backup);
        }
        for child in &backup.children.0 {
            add(child.resource_id.as_str(), RecoveryPointKind::ServerBackup);
        }
        ItemId::parse(id)
    })
}
