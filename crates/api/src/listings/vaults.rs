//! CBR `GET /v3/{project_id}/vaults`: which disks lie in which vault. A server's vault names the server's disks apart.

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, ItemId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use evs_domain::protection::{Vault, VaultMember};
use serde::Deserialize;

use super::list_call::{ListCall, name_or_id, page_request, read_page};
use super::page::{Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::http::{Request, Service, segment};
use crate::lenient::{Count, List, Text};
use crate::project::Project;
use crate::right::Right;

/// Vaults.
#[derive(Debug)]
pub struct Vaults;

#[derive(Default, Deserialize)]
#[serde(default)]
struct VaultFields<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    resources: List<Resource<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Resource<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    backup_count: Count,
    /// Missing on clouds where every member follows the policy.
    #[serde(borrow)]
    auto_protect: Text<'a>,
}

impl ListCall for Vaults {
    fn listing(&self) -> Listing {
        Listing::Vaults
    }

    fn right(&self, _: CloudKind) -> Option<Right> {
        Some(Right::Action("cbr:vaults:list"))
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.cbr
    }

    fn request(&self, project: &Project, start: PageStart, only: Option<DiskId>) -> Request {
        let list = format!("/v3/{}/vaults?", segment(&project.id));
        page_request(Service::Backup, list, start, only.map(|disk| ("resource_ids", disk)))
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        let vaults = &mut inventory.protection.vaults;
        read_page(body, "vaults", &mut |vault: VaultFields<'_>| {
            let id = vault.id.as_str();
            let item = ItemId::parse(id);
            if vaults.iter().any(|known| known.id == id) {
                return item;
            }
            let members = vault.resources.0.iter().filter_map(Resource::member).collect();
            vaults.push(Vault { id: id.to_owned(), name: name_or_id(vault.name.as_str(), id), members });
            item
        })
    }
}

impl Resource<'_> {
    fn member(&self) -> Option<VaultMember> {
        Some(VaultMember {
            disk: DiskId::parse(self.id.as_str())?,
            auto_protect: self.auto_protect.as_str() != "false",
            backups: self.backup_count.0 as u32,
        })
    }
}
