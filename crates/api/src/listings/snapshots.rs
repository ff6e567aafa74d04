//! Snapshots: EVS v2 (`cloudsnapshots/detail`), EVS v5 (`snapshots/detail`) and Cinder's, whose fields that matter are
//! the same.

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, ItemId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use evs_domain::protection::{RecoveryPoint, RecoveryPointKind, is_made_by_backup};
use serde::Deserialize;

use super::list_call::{ListCall, name_or_id, page_request, read_page};
use super::page::{Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::dialect::Dialect;
use crate::http::{Request, Service, segment};
use crate::lenient::{Count, Text};
use crate::project::Project;
use crate::right::Right;

/// EVS v2 snapshots, or Cinder's.
#[derive(Debug)]
pub struct Snapshots;

/// EVS v5 snapshots, which are sold in some regions only.
#[derive(Debug)]
pub struct StandardSnapshots;

impl ListCall for Snapshots {
    fn listing(&self) -> Listing {
        Listing::Snapshots
    }

    fn right(&self, kind: CloudKind) -> Option<Right> {
        Some(Right::on(kind, "evs:snapshots:list", "volume:get_all_snapshots"))
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.snapshots_v2
    }

    /// EVS v2 goes by offsets alone.
    fn has_markers(&self, project: &Project) -> bool {
        matches!(project.dialect, Dialect::Cinder(_))
    }

    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request {
        let id = segment(&project.id);
        let list = match project.dialect {
            Dialect::Evs(_) => format!("/v2/{id}/cloudsnapshots/detail?"),
            Dialect::Cinder(version) => format!("/v3/{id}/snapshots/detail?{}", version.with_count()),
        };
        page_request(Service::BlockStorage, list, start, only.map(|disk| ("volume_id", disk)))
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        read(body, inventory)
    }
}

impl ListCall for StandardSnapshots {
    fn listing(&self) -> Listing {
        Listing::StandardSnapshots
    }

    fn right(&self, _: CloudKind) -> Option<Right> {
        Some(Right::Action("evs:snapshots:list"))
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.snapshots_v5
    }

    fn may_be_missing(&self) -> bool {
        true
    }

    fn has_markers(&self, _: &Project) -> bool {
        true
    }

    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request {
        let list = format!("/v5/{}/snapshots/detail?", segment(&project.id));
        page_request(Service::BlockStorage, list, start, only.map(|disk| ("volume_id", disk)))
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        read(body, inventory)
    }
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Snapshot<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    status: Text<'a>,
    #[serde(borrow)]
    volume_id: Text<'a>,
    size: Count,
}

/// Both kinds of listings may show the same snapshot.
fn read(body: &[u8], inventory: &mut Inventory) -> Result<Page, Unreadable> {
    read_page(body, "snapshots", &mut |snapshot: Snapshot<'_>| {
        let (id, name) = (snapshot.id.as_str(), snapshot.name.as_str());
        let item = ItemId::parse(id);
        let Some(disk) = DiskId::parse(snapshot.volume_id.as_str()) else { return item };
        let settled = snapshot.status.as_str() == "available";
        let kind = if is_made_by_backup(name) {
            RecoveryPointKind::SnapshotOfBackup
        } else {
            RecoveryPointKind::Snapshot { settled }
        };
        let point = RecoveryPoint {
            disk,
            id: id.to_owned(),
            name: name_or_id(name, id),
            kind,
            size_gib: snapshot.size.0 as u32,
        };
        inventory.protection.add_recovery_point(point);
        item
    })
}
