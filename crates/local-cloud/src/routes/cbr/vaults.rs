//! `GET /v3/{project_id}/vaults` (CBR API reference, `ListVault`).

use axum::extract::State;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::error::Error;
use crate::faults;
use crate::request::{Page, Params};
use crate::world::users::UserFault;
use crate::world::vaults::{self, Resource, Vault};
use crate::world::{World, backups, policies};

/// A page, and `count` of all matches. A vault that matches is shown with everything in it.
pub(super) async fn list(State(world): State<World>, Lister(caller): Lister, params: Params) -> Answer {
    caller.may("cbr:vaults:list")?;
    if caller.user.fault == UserFault::Broken {
        return Ok(faults::cut_list("vaults"));
    }
    let page = Page::of_cbr(&params)?;
    let found = world.read(|db| find(db, &caller.project.id, &params))?;
    let count = found.len();
    let vaults = page.cut(found, |(vault, _)| &vault.id).unwrap_or_default();
    let vaults: Vec<Value> = vaults.iter().map(|(vault, resources)| shape(vault, resources)).collect();
    answer::ok(json!({"count": count, "offset": page.offset, "limit": page.limit, "vaults": vaults}))
}

fn find(db: &Connection, project_id: &str, params: &Params) -> Result<Vec<(Vault, Vec<Resource>)>, Error> {
    let ids: Option<Vec<&str>> = params.get("resource_ids").map(|ids| ids.split(',').collect());
    let of_policy = match params.get("policy_id") {
        Some(id) => policies::of_project(db, project_id)?.into_iter().find(|policy| policy.id == id),
        None => None,
    };
    let mut found = Vec::new();
    for vault in vaults::of_project(db, project_id)? {
        let is = |name: &str, value: &str| params.get(name).is_none_or(|wanted| wanted == value);
        let follows = params.get("policy_id").is_none()
            || of_policy.as_ref().is_some_and(|policy| policy.vaults.contains(&vault.id));
        let resources = vaults::resources(db, &vault.id)?;
        let holds = ids.as_ref().is_none_or(|ids| resources.iter().any(|one| ids.contains(&one.id.as_str())));
        if follows
            && holds
            && is("id", &vault.id)
            && is("name", &vault.name)
            && is("object_type", &vault.object_type)
            && is("protect_type", "backup")
            && is("cloud_type", "public")
            && is("status", "available")
        {
            found.push((vault, resources));
        }
    }
    Ok(found)
}

fn shape(vault: &Vault, resources: &[Resource]) -> Value {
    json!({
        "id": vault.id, "name": vault.name, "description": null, "project_id": vault.project_id,
        "provider_id": if vault.object_type == "server" { "0daac4c5-6707-4851-97ba-169e36266b66" }
                       else { "d1603440-187d-4516-af25-121250c7cc97" },
        "resources": resources.iter().map(resource).collect::<Vec<_>>(),
        "billing": {"allocated": resources.iter().map(|one| one.size).sum::<i64>(), "charging_mode": "post_paid",
                    "cloud_type": "public", "consistent_level": "crash_consistent",
                    "object_type": vault.object_type, "order_id": null, "product_id": null,
                    "protect_type": "backup", "size": 10_000, "spec_code": "vault.backup.volume.normal",
                    "status": "available", "storage_unit": null, "used": 0, "frozen_scene": null,
                    "is_multi_az": false},
        "tags": [], "enterprise_project_id": "0", "auto_bind": false, "bind_rules": {"tags": []},
        "user_id": null, "created_at": vault.created_at, "auto_expand": false, "smn_notify": true,
        "threshold": 80, "sys_lock_source_service": null, "locked": false, "availability_zone": null,
    })
}

fn resource(resource: &Resource) -> Value {
    let mut shape = json!({
        "id": resource.id, "name": resource.name, "type": resource.kind, "size": resource.size,
        "protect_status": "available", "backup_size": resource.backup_count * resource.size,
        "backup_count": resource.backup_count, "auto_protect": resource.auto_protect,
    });
    if resource.kind == backups::SERVER {
        shape["extra_info"] = json!({"exclude_volumes": [], "include_volumes": []});
    }
    shape
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn vaults_are_found_by_what_lies_in_them() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "files-left-out-of-policy");
        let reply = hanna.get(&hanna.cbr(&format!("vaults?resource_ids=x,{disk}"))).await;
        assert_eq!(reply.each("vaults", "name"), ["nightly-vault"]);
        let resources = reply.body["vaults"][0]["resources"].as_array().unwrap();
        let left_out = resources.iter().find(|resource| resource["id"] == disk).unwrap();
        assert_eq!(left_out["auto_protect"], false);
        assert!(resources.len() > 1, "a vault is shown with everything in it");
    }

    #[tokio::test]
    async fn vaults_are_found_by_their_policy_and_page_by_page() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let policies = hanna.get(&hanna.cbr("policies")).await;
        let nightly = policies.each("policies", "id")[0].to_owned();
        let by_policy = hanna.get(&hanna.cbr(&format!("vaults?policy_id={nightly}"))).await;
        assert_eq!(by_policy.each("vaults", "name"), ["nightly-vault", "servers-vault"]);
        let page = hanna.get(&hanna.cbr("vaults?limit=2&offset=3")).await;
        assert_eq!(page.body["count"], 4);
        assert_eq!(page.each("vaults", "name"), ["vault-without-policy"]);
    }

    #[tokio::test]
    async fn for_a_broken_user_the_answer_breaks_off() {
        let cloud = Cloud::new();
        let user = cloud.sign_in("harbor", "broken", "region-one").await;
        let reply = user.get(&user.cbr("vaults")).await;
        reply.is(StatusCode::OK);
        assert!(reply.body.is_null() && reply.text.starts_with('{'));
    }
}
