//! `GET /v2/{project_id}/cloudvolumes/detail` and Cinder's `volumes/detail`: one walk over the bytes, row by row into the
//! columns.

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, ItemId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;

use super::list_call::{ListCall, page_request, read_page};
use super::page::{Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::dialect::Dialect;
use crate::disk::DiskFields;
use crate::http::{Request, Service, segment};
use crate::project::Project;
use crate::right::Right;

/// The disks, with all their fields.
#[derive(Debug)]
pub struct Disks;

impl ListCall for Disks {
    fn listing(&self) -> Listing {
        Listing::Disks
    }

    fn right(&self, kind: CloudKind) -> Option<Right> {
        Some(Right::on(kind, "evs:volumes:list", "volume:get_all"))
    }

    fn is_offered(&self, _: &Offered) -> bool {
        true
    }

    fn has_markers(&self, _: &Project) -> bool {
        true
    }

    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request {
        let id = segment(&project.id);
        let (list, filter) = match (project.dialect, only) {
            (Dialect::Evs(_), only) => {
                (format!("/v2/{id}/cloudvolumes/detail?"), only.map(|disk| ("id", disk)))
            }
            // To anyone but an administrator it's forbidden to filter volumes by their id.
            (Dialect::Cinder(_), Some(disk)) => {
                return Request::get(Service::BlockStorage, format!("/v3/{id}/volumes/{disk}"));
            }
            (Dialect::Cinder(version), None) => {
                (format!("/v3/{id}/volumes/detail?{}", version.with_count()), None)
            }
        };
        page_request(Service::BlockStorage, list, start, filter)
    }

    fn read(&self, body: &[u8], project: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        read_page(body, "volumes", &mut |disk: DiskFields<'_>| {
            inventory.disks.push(&disk.raw(), project.kind(), &project.id);
            ItemId::parse(disk.id.as_str())
        })
    }
}
