//! CBR `GET /v3/{project_id}/policies`: which vaults a backup policy applies to.

use evs_domain::disks::CloudKind;
use evs_domain::id::{DiskId, ItemId};
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use evs_domain::protection::BackupPolicy;
use serde::Deserialize;

use super::list_call::{ListCall, name_or_id, page_request, read_page};
use super::page::{Page, PageStart};
use crate::call::Unreadable;
use crate::clouds::Offered;
use crate::http::{Request, Service, segment};
use crate::lenient::{List, Text};
use crate::project::Project;
use crate::right::Right;

/// Backup policies.
#[derive(Debug)]
pub struct Policies;

#[derive(Default, Deserialize)]
#[serde(default)]
struct Policy<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    enabled: Text<'a>,
    #[serde(borrow)]
    operation_type: Text<'a>,
    #[serde(borrow)]
    associated_vaults: List<Associated<'a>>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Associated<'a> {
    #[serde(borrow)]
    vault_id: Text<'a>,
}

impl ListCall for Policies {
    fn listing(&self) -> Listing {
        Listing::Policies
    }

    fn right(&self, _: CloudKind) -> Option<Right> {
        Some(Right::Action("cbr:policies:list"))
    }

    fn is_offered(&self, offered: &Offered) -> bool {
        offered.cbr
    }

    fn is_per_disk(&self) -> bool {
        false
    }

    fn request(&self, project: &Project, start: PageStart, _: Option<DiskId>) -> Request {
        let list = format!("/v3/{}/policies?operation_type=backup&", segment(&project.id));
        page_request(Service::Backup, list, start, None)
    }

    fn read(&self, body: &[u8], _: &Project, inventory: &mut Inventory) -> Result<Page, Unreadable> {
        let policies = &mut inventory.protection.policies;
        read_page(body, "policies", &mut |policy: Policy<'_>| {
            let id = policy.id.as_str();
            let item = ItemId::parse(id);
            // A replication policy makes no backups.
            if policy.operation_type.as_str() == "replication" || policies.iter().any(|known| known.id == id)
            {
                return item;
            }
            let vaults = policy.associated_vaults.0.iter();
            policies.push(BackupPolicy {
                id: id.to_owned(),
                name: name_or_id(policy.name.as_str(), id),
                enabled: policy.enabled.as_str() != "false",
                vaults: vaults.map(|vault| vault.vault_id.as_str().to_owned()).collect(),
            });
            item
        })
    }
}
