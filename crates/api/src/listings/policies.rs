//! CBR `GET /v3/{project_id}/policies`: which vaults a backup policy applies to.

use evs_domain::protection::BackupPolicy;
use serde::Deserialize;

use super::Page;
use super::copies::named;
use crate::call::Unreadable;
use crate::lenient::{Count, List, Text};

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    policies: List<Policy<'a>>,
    #[serde(default)]
    count: Option<Count>,
}

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

pub(super) fn read(body: &[u8], policies: &mut Vec<BackupPolicy>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page {
        items: body.policies.0.len() as u32,
        total: body.count.map(|count| count.0 as u32),
        ..Page::default()
    };
    for policy in body.policies.0 {
        let id = policy.id.as_str();
        // A replication policy makes no backups.
        if policy.operation_type.as_str() == "replication" || policies.iter().any(|known| known.id == id) {
            continue;
        }
        let vaults =
            policy.associated_vaults.0.iter().map(|vault| vault.vault_id.as_str().to_owned()).collect();
        let enabled = policy.enabled.as_str() != "false";
        policies.push(BackupPolicy {
            id: id.to_owned(),
            name: named(policy.name.as_str(), id),
            enabled,
            vaults,
        });
    }
    Ok(page)
}
