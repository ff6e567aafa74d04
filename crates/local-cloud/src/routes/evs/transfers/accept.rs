//! `POST /v2|v3/{project_id}/os-volume-transfer/{transfer_id}/accept` (EVS API reference,
//! `CinderAcceptVolumeTransferV3`, `evs_04_2107`).

use std::collections::HashMap;

use axum::body::Bytes;
use axum::extract::{Path, State};
use rusqlite::Connection;
use serde::Deserialize;
use serde_json::{Value, json};

use super::shape;
use crate::access::Caller;
use crate::answer::{self, Answer, Refusal};
use crate::faults::{self, Call};
use crate::request::body;
use crate::rules;
use crate::rules::transferable::Version;
use crate::world::disks::{self, Disk};
use crate::world::transfers::{self, Transfer};
use crate::world::{World, projects};

#[derive(Deserialize)]
struct Asked {
    accept: Given,
}

#[derive(Deserialize)]
struct Given {
    auth_key: String,
}

/// 202: the disk belongs to the caller's project when the answer comes. Accepting one's own transfer gives the disk
/// back to oneself, as Cinder does it.
pub(in super::super) async fn accept(
    State(world): State<World>,
    version: Version,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
    bytes: Bytes,
) -> Answer {
    caller.may("evs:transfers:accept")?;
    let Asked { accept: given } = body::evs(&bytes)?;
    let id = path.get("transfer_id").cloned().unwrap_or_default();
    let (transfer, disk) = world.read(|db| find(db, &caller, &id))?;
    let effect = move |world: &World, caller: &Caller| {
        answer::accepted(move_disk(world, caller, version, (&id, &given.auth_key))?)
    };
    faults::run_evs(world, caller, (Call::Accept, &transfer.name), &disk.id, effect).await
}

/// The transfer and its disk, if the disk is in the caller's region: each region has an endpoint of its own.
fn find(db: &Connection, caller: &Caller, id: &str) -> Result<(Transfer, Disk), Refusal> {
    let unknown = || Refusal::evs_unknown("Transfer", id);
    let transfer = transfers::get(db, id)?.ok_or_else(unknown)?;
    let disk = disks::get(db, &transfer.volume_id)?.ok_or_else(unknown)?;
    let sender = projects::by_id(db, &disk.project_id)?.ok_or_else(unknown)?;
    if sender.region != caller.project.region {
        return Err(unknown());
    }
    Ok((transfer, disk))
}

/// Checks the key, then whether the disk may still go, then the quota; all in one step with the change.
fn move_disk(
    world: &World,
    caller: &Caller,
    version: Version,
    (id, key): (&str, &str),
) -> Result<Value, Refusal> {
    let project = &caller.project.id;
    world.write(|db| {
        let (transfer, disk) = find(db, caller, id)?;
        if !transfer.has_key(key) {
            let message = format!("Invalid auth key: Attempt to transfer {id} with invalid auth key.");
            return Err(Refusal::evs_bad(message));
        }
        if !disks::change_status(db, &disk.id, "awaiting-transfer", "available")? {
            let message = format!("Invalid volume: status must be awaiting-transfer, it is {}.", disk.status);
            return Err(Refusal::evs_bad(message));
        }
        rules::transferable::check(db, &disk, version)?;
        if disk.project_id != *project {
            rules::quota_check::check(db, project, &disk)?;
            disks::move_to_project(db, &disk.id, project, &caller.user.id)?;
        }
        transfers::remove(db, id)?;
        Ok(json!({"transfer": shape::summary(&transfer, version, project)}))
    })
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::SnapshotApi;
    use crate::testing::Cloud;

    #[tokio::test]
    async fn the_disk_changes_hands_and_the_transfer_is_gone_for_both() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        let (id, key) = hanna.create(&disk, "for milo").await;
        let reply = milo.accept(&id, &key).await;
        reply.is(StatusCode::ACCEPTED);
        assert_eq!(reply.body["transfer"]["volume_id"], disk);
        assert!(reply.body["transfer"]["created_at"].is_null());
        let after = cloud.world.disk(&disk).unwrap();
        assert_eq!((after.status.as_str(), after.project_id.as_str()), ("available", milo.project.as_str()));
        for person in [&hanna, &milo] {
            let path = person.evs("v3", &format!("os-volume-transfer/{id}"));
            person.get(&path).await.is(StatusCode::NOT_FOUND);
        }
        milo.accept(&id, &key).await.is(StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn a_wrong_key_changes_nothing() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let (id, key) = hanna.create(&cloud.disk("region-one", "invoices-2025"), "x").await;
        for wrong in ["", "0000000000000000", &key.to_uppercase(), &format!(" {key}")] {
            // A key of digits alone is its own upper-case form.
            if wrong != key {
                let reply = milo.accept(&id, wrong).await;
                reply.is(StatusCode::BAD_REQUEST);
                assert!(reply.body["error"]["message"].as_str().unwrap().contains("auth key"));
            }
        }
        milo.accept(&id, &key).await.is(StatusCode::ACCEPTED);
    }

    #[tokio::test]
    async fn an_unknown_transfer_and_one_of_another_region_are_not_found() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let far = cloud.sign_in("meadow", "milo", "region-two").await;
        let (id, key) = hanna.create(&cloud.disk("region-one", "invoices-2025"), "x").await;
        far.accept(&id, &key).await.is(StatusCode::NOT_FOUND);
        far.accept("1a7059f5-8ed7-45b7-8d05-2811e5d09f24", &key).await.is(StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn a_disk_that_was_protected_meanwhile_is_refused_and_stays_on_offer() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        let (id, key) = hanna.create(&disk, "x").await;
        cloud.world.add_snapshot(&disk, SnapshotApi::V5).unwrap();
        let reply = milo.accept(&id, &key).await;
        reply.is(StatusCode::BAD_REQUEST);
        assert!(reply.body["error"]["message"].as_str().unwrap().contains("snapshots"));
        assert_eq!(cloud.world.disk(&disk).unwrap().status, "awaiting-transfer");
    }

    #[tokio::test]
    async fn the_quota_is_looked_at_after_the_key() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let nils = cloud.sign_in("nook", "nils", "region-one").await;
        let (id, key) = hanna.create(&cloud.disk("region-one", "mail-spool"), "20 GiB").await;
        nils.accept(&id, "0").await.is(StatusCode::BAD_REQUEST);
        let full = nils.accept(&id, &key).await;
        full.is(StatusCode::PAYLOAD_TOO_LARGE);
        assert_eq!(full.body["error"]["code"], "EVS.5413");
        assert!(full.body["error"]["message"].as_str().unwrap().contains("'gigabytes'"));
        let (small, key) = hanna.create(&cloud.disk("region-one", "web-cache"), "10 GiB").await;
        nils.accept(&small, &key).await.is(StatusCode::ACCEPTED);
        let (second, key) = hanna.create(&cloud.disk("region-one", "small-notes"), "one too many").await;
        let full = nils.accept(&second, &key).await;
        assert!(full.body["error"]["message"].as_str().unwrap().contains("'volumes'"));
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn of_several_accepts_at_once_exactly_one_succeeds() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let (id, key) = hanna.create(&cloud.disk("region-one", "invoices-2025"), "x").await;
        let mut accepts = tokio::task::JoinSet::new();
        for _ in 0..4 {
            let milo = cloud.sign_in("meadow", "milo", "region-one").await;
            let (id, key) = (id.clone(), key.clone());
            accepts.spawn(async move { milo.accept(&id, &key).await.status });
        }
        let answers = accepts.join_all().await;
        assert_eq!(
            answers.iter().filter(|status| **status == StatusCode::ACCEPTED).count(),
            1,
            "{answers:?}"
        );
        assert_eq!(
            answers.iter().filter(|status| **status == StatusCode::NOT_FOUND).count(),
            3,
            "{answers:?}"
        );
    }

    #[tokio::test]
    async fn ones_own_transfer_can_be_accepted_and_nothing_has_happened() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        let (id, key) = hanna.create(&disk, "x").await;
        hanna.accept(&id, &key).await.is(StatusCode::ACCEPTED);
        let after = cloud.world.disk(&disk).unwrap();
        assert_eq!((after.status.as_str(), after.project_id), ("available", hanna.project));
    }
}
