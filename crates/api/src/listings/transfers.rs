//! `GET …/os-volume-transfer/detail` and `GET …/volume-transfers/detail`: the project's pending transfers. Accepted and
//! deleted ones aren't in it.

use evs_domain::disks::CloudKind;
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;

use super::list_call::{ListCall, page_request, read_page};
use super::page::{Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::dialect::Dialect;
use crate::http::{Request, Service};
use crate::project::Project;
use crate::right::Right;
use crate::transfers::TransferFields;

/// Pending transfers with their times.
#[derive(Debug)]
pub struct Transfers;

impl ListCall for Transfers {
    fn listing(&self) -> Listing {
        Listing::Transfers
    }

    fn right(&self, kind: CloudKind) -> Option<Right> {
        Some(Right::on(kind, "evs:transfers:list", "volume:get_all_transfers"))
    }

    fn is_offered(&self, _: &Offered) -> bool {
        true
    }

    fn is_per_disk(&self) -> bool {
        false
    }

    /// Cinder's older list takes no parameter at all: it answers everything, up to a limit of the server's.
    fn is_paged(&self, project: &Project) -> bool {
        match project.dialect {
            Dialect::Evs(_) => true,
            Dialect::Cinder(version) => version.pages_transfers(),
        }
    }

    fn has_markers(&self, project: &Project) -> bool {
        matches!(project.dialect, Dialect::Cinder(_)) && self.is_paged(project)
    }

    fn request(&self, project: &Project, start: PageStart, _: Option<DiskId>) -> Request {
        let list = format!("{}/detail", project.transfers_path());
        match project.dialect {
            Dialect::Evs(_) => page_request(Service::BlockStorage, format!("{list}?"), start, None),
            Dialect::Cinder(_) if !self.is_paged(project) => Request::get(Service::BlockStorage, list),
            // Offsets are applied twice there, so that what they give is empty.
            Dialect::Cinder(_) => {
                let start = PageStart { offset: 0, ..start };
                page_request(Service::BlockStorage, format!("{list}?"), start, None)
            }
        }
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        let page = read_page(body, "transfers", &mut |fields: TransferFields<'_>| {
            let item = fields.item_id();
            let Some(transfer) = fields.transfer() else { return item };
            // No order is promised, and the list moves while it's read.
            if !inventory.transfers.iter().any(|known| known.id == transfer.id) {
                inventory.transfers.push(transfer);
            }
            item
        })?;
        // Pages that a total lets one read side by side begin at offsets, which Cinder's transfers don't know.
        Ok(Page { total: None, ..page })
    }
}
