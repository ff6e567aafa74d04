//! CBR `GET /v3/{project_id}/vaults`: which disks lie in which vault. A server's vault names the server's disks apart.

use evs_domain::id::DiskId;
use evs_domain::protection::{Vault, VaultMember};
use serde::Deserialize;

use super::Page;
use super::copies::named;
use crate::call::Unreadable;
use crate::lenient::{Count, List, Text};

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    vaults: List<Entry<'a>>,
    #[serde(default)]
    count: Option<Count>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct Entry<'a> {
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

pub(super) fn read(body: &[u8], vaults: &mut Vec<Vault>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page {
        items: body.vaults.0.len() as u32,
        total: body.count.map(|count| count.0 as u32),
        ..Page::default()
    };
    for entry in body.vaults.0 {
        let id = entry.id.as_str();
        if vaults.iter().any(|known| known.id == id) {
            continue;
        }
        let members = entry.resources.0.iter().filter_map(|resource| {
            Some(VaultMember {
                disk: DiskId::parse(resource.id.as_str())?,
                auto_protect: resource.auto_protect.as_str() != "false",
                backups: resource.backup_count.0 as u32,
            })
        });
        vaults.push(Vault {
            id: id.to_owned(),
            name: named(entry.name.as_str(), id),
            members: members.collect(),
        });
    }
    Ok(page)
}
