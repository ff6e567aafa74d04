//! Changes to single disks: finding and adding them, setting their status, adding snapshots, backups and policies.

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::ControlError;
use crate::world::World;
use crate::world::disks::Disk;
use crate::world::snapshots::SnapshotApi;

#[derive(Deserialize)]
pub(super) struct Named {
    account: String,
    project: String,
    name: String,
}

/// `GET /_local/volumes?account=&project=&name=`: a disk's id, status and owner.
pub(super) async fn find(
    State(world): State<World>,
    Query(named): Query<Named>,
) -> Result<Json<Value>, ControlError> {
    let project = world.project_id(&named.account, &named.project)?;
    let disk = world.disk(&world.disk_id(&project, &named.name)?)?;
    Ok(Json(json!({"id": disk.id, "status": disk.status, "project_id": disk.project_id})))
}

#[derive(Deserialize)]
pub(super) struct New {
    account: String,
    project: String,
    name: String,
    size: i64,
    volume_type: String,
}

/// `POST /_local/volumes`: adds a plain data disk.
pub(super) async fn add(
    State(world): State<World>,
    Json(new): Json<New>,
) -> Result<Json<Value>, ControlError> {
    let project = world.project_id(&new.account, &new.project)?;
    let id = Uuid::new_v4().to_string();
    world.add_disk(&Disk::new(&id, &project, &new.name, new.size, &new.volume_type))?;
    Ok(Json(json!({"id": id})))
}

#[derive(Deserialize)]
pub(super) struct Status {
    status: String,
}

/// `POST /_local/volumes/{id}/status` with `{"status"}`.
pub(super) async fn status(
    State(world): State<World>,
    Path(id): Path<String>,
    Json(new): Json<Status>,
) -> Result<StatusCode, ControlError> {
    world.set_status(&id, &new.status)?;
    Ok(StatusCode::NO_CONTENT)
}

/// `POST /_local/volumes/{id}/delete`: the disk goes, with its snapshots and transfers.
pub(super) async fn delete(
    State(world): State<World>,
    Path(id): Path<String>,
) -> Result<StatusCode, ControlError> {
    world.delete_disk(&id)?;
    Ok(StatusCode::NO_CONTENT)
}

/// A transfer that somebody else makes.
#[derive(Deserialize)]
pub(super) struct Theirs {
    name: String,
    #[serde(default)]
    seconds_ago: u64,
}

/// `POST /_local/volumes/{id}/transfers` with `{"name"}`: another transfer of the disk.
pub(super) async fn transfer(
    State(world): State<World>,
    Path(id): Path<String>,
    Json(theirs): Json<Theirs>,
) -> Result<Json<Value>, ControlError> {
    let (id, key) = world.offer(&id, &theirs.name, theirs.seconds_ago)?;
    Ok(Json(json!({"id": id, "auth_key": key})))
}

/// `POST /_local/volumes/{id}/snapshots`: adds a snapshot, a standard one when the body says `{"api": "v5"}`.
pub(super) async fn snapshot(
    State(world): State<World>,
    Path(id): Path<String>,
    body: Bytes,
) -> Result<Json<Value>, ControlError> {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let api = if body["api"] == "v5" { SnapshotApi::V5 } else { SnapshotApi::V2 };
    Ok(Json(json!({"id": world.add_snapshot(&id, api)?})))
}

/// `POST /_local/volumes/{id}/backups`: adds a backup.
pub(super) async fn backup(
    State(world): State<World>,
    Path(id): Path<String>,
) -> Result<Json<Value>, ControlError> {
    Ok(Json(json!({"id": world.add_backup(&id)?})))
}

/// `POST /_local/volumes/{id}/policies`: puts the disk under a new backup policy.
pub(super) async fn policy(
    State(world): State<World>,
    Path(id): Path<String>,
) -> Result<Json<Value>, ControlError> {
    Ok(Json(json!({"id": world.add_policy(&id)?})))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use serde_json::json;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_disk_can_be_added_found_and_protected_from_outside() {
        let cloud = Cloud::new();
        let outside = cloud.nobody();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        for (what, body, reason) in [
            ("snapshots", json!({"api": "v5"}), "snapshots (1)"),
            ("snapshots", json!({}), "snapshots (1)"),
            ("backups", json!({}), "backups (1)"),
            ("policies", json!({}), "backup policy (made-meanwhile)"),
            ("status", json!({"status": "maintenance"}), "maintenance"),
        ] {
            let name = format!("new {what} {body}");
            let new = json!({"account": "harbor", "project": "region-one", "name": name, "size": 10, "volume_type": "SAS"});
            let added = outside.post("_local/volumes", &new).await;
            let id = added.body["id"].as_str().unwrap();
            assert_eq!(cloud.disk("region-one", &name), id);
            assert!(outside.post(&format!("_local/volumes/{id}/{what}"), &body).await.status.is_success());
            let offer = json!({"transfer": {"volume_id": id, "name": "x"}});
            let reply = hanna.post(&hanna.evs("v3", "os-volume-transfer"), &offer).await;
            reply.is(StatusCode::BAD_REQUEST);
            assert!(reply.text.contains(reason), "{what}: {}", reply.text);
        }
    }

    #[tokio::test]
    async fn what_is_not_there_is_not_found() {
        let outside = Cloud::new().nobody();
        let path = "_local/volumes?account=harbor&project=region-one&name=";
        let found = outside.get(&format!("{path}invoices-2025")).await;
        assert_eq!(found.body["status"], "available");
        outside.get(&format!("{path}nothing")).await.is(StatusCode::NOT_FOUND);
        outside.post("_local/volumes/x/status", &json!({"status": "error"})).await.is(StatusCode::NOT_FOUND);
    }
}
