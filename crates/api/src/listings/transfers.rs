//! `GET …/os-volume-transfer/detail` and `GET …/volume-transfers/detail`: the project's pending transfers. Accepted and
//! deleted ones aren't in it.

use evs_domain::disks::CloudKind;
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;

use super::list_call::{ListCall, page_request, read_page};
use super::page::{PAGE_SIZE, Page, PageStart};
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

    fn request(&self, project: &Project, start: PageStart, _: Option<DiskId>) -> Request {
        let list = format!("{}/detail", project.transfers_path());
        match project.dialect {
            Dialect::Evs(_) => page_request(Service::BlockStorage, format!("{list}?"), start, None),
            Dialect::Cinder(_) if !self.is_paged(project) => Request::get(Service::BlockStorage, list),
            Dialect::Cinder(_) => {
                let marker = start.marker.map(|last| format!("&marker={last}")).unwrap_or_default();
                Request::get(Service::BlockStorage, format!("{list}?limit={PAGE_SIZE}{marker}"))
            }
        }
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        let mut last = None;
        let page = read_page(body, "transfers", &mut |fields: TransferFields<'_>| {
            let Some(transfer) = fields.transfer() else { return };
            last = Some(transfer.id);
            // No order is promised, and the list moves while it's read.
            if !inventory.transfers.iter().any(|known| known.id == transfer.id) {
                inventory.transfers.push(transfer);
            }
        })?;
        // Pages that a total lets one read side by side begin at offsets, which Cinder's transfers don't know.
        Ok(Page { last, total: None, ..page })
    }
}
