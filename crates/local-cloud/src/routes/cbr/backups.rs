//! `GET /v3/{project_id}/backups` (CBR API reference, `ListBackups`). A server's backup bears its parts as `children`;
//! a part is found there and nowhere else.

use axum::extract::State;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::access::Lister;
use crate::answer::{self, Answer, Refusal};
use crate::error::Error;
use crate::request::{Page, Params};
use crate::world::World;
use crate::world::backups::{self, Backup, SERVER};
use crate::world::users::UserFault;

const DISK_PROVIDER: &str = "d1603440-187d-4516-af25-121250c7cc97";
const SERVER_PROVIDER: &str = "0daac4c5-6707-4851-97ba-169e36266b66";

/// A page, and `count` of all matches.
pub(super) async fn list(State(world): State<World>, Lister(caller): Lister, params: Params) -> Answer {
    caller.may("cbr:backups:list")?;
    if caller.user.fault == UserFault::Broken {
        return Err(Refusal::down());
    }
    let page = Page::of_cbr(&params)?;
    let mut found = world.read(|db| backups::of_project(db, &caller.project.id))?;
    found.retain(|backup| is_wanted(backup, &params));
    let count = found.len();
    let shown = page.cut(found, |backup| &backup.id).unwrap_or_default();
    let backups: Vec<Value> =
        world.read(|db| shown.iter().map(|backup| whole(db, backup)).collect::<Result<_, Error>>())?;
    answer::ok(json!({"count": count, "offset": page.offset, "limit": page.limit, "backups": backups}))
}

fn is_wanted(backup: &Backup, params: &Params) -> bool {
    let is = |name: &str, value: &str| params.get(name).is_none_or(|wanted| wanted == value);
    let statuses: Vec<&str> = params.all("status").collect();
    is("resource_id", &backup.resource_id)
        && is("resource_type", &backup.resource_type)
        && is("resource_name", &backup.resource_name)
        && is("vault_id", &backup.vault_id)
        && is("name", &backup.name)
        && is("image_type", "backup")
        && (statuses.is_empty() || statuses.contains(&backup.status.as_str()))
}

fn whole(db: &Connection, backup: &Backup) -> Result<Value, Error> {
    let mut whole = shape(backup);
    whole["children"] = backups::parts(db, &backup.id)?.iter().map(shape).collect();
    Ok(whole)
}

fn shape(backup: &Backup) -> Value {
    let provider = if backup.resource_type == SERVER { SERVER_PROVIDER } else { DISK_PROVIDER };
    json!({
        "id": backup.id, "name": backup.name, "description": "", "status": backup.status,
        "resource_id": backup.resource_id, "resource_name": backup.resource_name,
        "resource_type": backup.resource_type, "resource_size": backup.resource_size, "resource_az": null,
        "vault_id": backup.vault_id, "checkpoint_id": backup.id, "provider_id": provider,
        "project_id": backup.project_id, "image_type": "backup", "parent_id": backup.parent_id, "children": [],
        "incremental": false, "version": 0, "enterprise_project_id": "0",
        "created_at": backup.created_at, "updated_at": backup.created_at, "protected_at": backup.created_at,
        "expired_at": null, "replication_records": [],
        "extend_info": {"auto_trigger": true, "bootable": false, "snapshot_id": null, "support_lld": true,
                        "supported_restore_mode": "backup", "contain_system_disk": false, "encrypted": false,
                        "system_disk": false, "is_multi_az": false, "os_images_data": []},
    })
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_disks_backup_is_found_by_the_disk() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "crm-with-backup");
        let reply = hanna.get(&hanna.cbr(&format!("backups?resource_id={disk}&limit=1"))).await;
        assert_eq!(reply.body["count"], 1);
        assert_eq!(reply.body["backups"][0]["resource_type"], "OS::Cinder::Volume");
    }

    #[tokio::test]
    async fn a_part_of_a_servers_backup_is_found_in_its_children_alone() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "shop-part-of-server-backup");
        let own = hanna.get(&hanna.cbr(&format!("backups?resource_id={disk}"))).await;
        assert_eq!(own.body["count"], 0);
        let servers = hanna.get(&hanna.cbr("backups?resource_type=OS::Nova::Server")).await;
        let part = &servers.body["backups"][0]["children"][0];
        assert_eq!(part["resource_id"], disk);
        assert_eq!(part["parent_id"], servers.body["backups"][0]["id"]);
    }

    #[tokio::test]
    async fn pages_are_cut_and_all_are_counted() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one_archive").await;
        let page = hanna.get(&hanna.cbr("backups?limit=20&offset=20")).await;
        let shown = page.body["backups"].as_array().unwrap().len();
        assert_eq!(page.body["count"], 20 + shown);
        assert!((1..=20).contains(&shown), "{shown}");
        let bad = hanna.get(&hanna.cbr("backups?limit=many")).await;
        bad.is(StatusCode::BAD_REQUEST);
        assert_eq!(bad.body["error_code"], "BackupService.9900");
    }

    #[tokio::test]
    async fn who_may_not_see_backups_is_told_so_in_this_services_shape() {
        let cloud = Cloud::new();
        for user in ["no-backups", "nobody"] {
            let user = cloud.sign_in("harbor", user, "region-one").await;
            let reply = user.get(&user.cbr("backups")).await;
            reply.is(StatusCode::FORBIDDEN);
            assert!(reply.body["error_code"].as_str().unwrap().starts_with("BackupService."));
        }
    }

    #[tokio::test]
    async fn for_a_broken_user_a_page_says_that_the_service_is_down() {
        let cloud = Cloud::new();
        let user = cloud.sign_in("harbor", "broken", "region-one").await;
        let reply = user.get(&user.cbr("backups")).await;
        reply.is(StatusCode::SERVICE_UNAVAILABLE);
        assert!(reply.header("content-type").starts_with("text/html"));
    }
}
