//! `POST /v2|v3/{project_id}/os-volume-transfer` (EVS API reference, `CinderCreateVolumeTransferV3`, `evs_04_2106`).

use axum::body::Bytes;
use axum::extract::State;
use serde::Deserialize;
use serde_json::{Value, json};
use uuid::Uuid;

use super::shape;
use crate::access::Caller;
use crate::answer::{self, Answer, Refusal};
use crate::faults::{self, Call};
use crate::request::body;
use crate::rules;
use crate::rules::transferable::Version;
use crate::world::users::UserFault;
use crate::world::{World, clock, disks, secret, transfers};

#[derive(Deserialize)]
struct Asked {
    transfer: Wanted,
}

#[derive(Deserialize)]
struct Wanted {
    volume_id: String,
    name: Option<String>,
}

/// 202 with the key, which is in no other answer.
pub(in super::super) async fn create(
    State(world): State<World>,
    version: Version,
    caller: Caller,
    bytes: Bytes,
) -> Answer {
    caller.may("evs:transfers:create")?;
    let Asked { transfer: wanted } = body::evs(&bytes)?;
    if Uuid::parse_str(&wanted.volume_id).is_err() {
        return Err(Refusal::evs_bad("Invalid input for field volume_id: it is not a UUID."));
    }
    let name = rules::name::check(wanted.name.as_deref())?;
    if caller.user.fault == UserFault::NoEmoji && name.chars().any(|c| c > '\u{ffff}') {
        return Err(Refusal::crashed());
    }
    let (disk, asked) = (wanted.volume_id.clone(), name.clone());
    let effect = move |world: &World, caller: &Caller| {
        answer::accepted(add(world, caller, version, (&wanted.volume_id, &name))?)
    };
    faults::run_evs(world, caller, (Call::Create, &asked), &disk, effect).await
}

/// Checks and changes in one step, so that of several at once exactly one succeeds.
fn add(
    world: &World,
    caller: &Caller,
    version: Version,
    (volume_id, name): (&str, &str),
) -> Result<Value, Refusal> {
    let project = &caller.project.id;
    let key = secret::random_hex(8)?;
    world.write(|db| {
        let disk = disks::get(db, volume_id)?.filter(|disk| disk.project_id == *project);
        let disk = disk.ok_or_else(|| Refusal::evs_unknown("Volume", volume_id))?;
        if !disks::change_status(db, &disk.id, "available", "awaiting-transfer")? {
            let message = format!("Invalid volume: status must be available, it is {}.", disk.status);
            return Err(Refusal::evs_bad(message));
        }
        rules::transferable::check(db, &disk, version)?;
        let id = Uuid::new_v4().to_string();
        let created_at = clock::evs(clock::now())?;
        let transfer = transfers::insert(db, (&id, &disk.id), name, &created_at, Some(&key))?;
        Ok(json!({"transfer": shape::created(&transfer, &key, version, project)}))
    })
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use serde_json::{Value, json};

    use crate::testing::{Cloud, Person, Reply};

    async fn try_create(person: &Person, disk: &str, name: &Value) -> Reply {
        let body = json!({"transfer": {"volume_id": disk, "name": name}});
        person.post(&person.evs("v3", "os-volume-transfer"), &body).await
    }

    #[tokio::test]
    async fn a_transfer_is_made_with_a_key_of_sixteen_hex_letters() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        let reply = try_create(&hanna, &disk, &json!("for milo")).await;
        reply.is(StatusCode::ACCEPTED);
        let transfer = &reply.body["transfer"];
        let key = transfer["auth_key"].as_str().unwrap();
        assert!(key.len() == 16 && key.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f')), "{key}");
        assert_eq!(transfer["volume_id"], disk);
        assert_eq!(transfer["created_at"].as_str().unwrap().len(), 26);
        assert_eq!(cloud.world.disk(&disk).unwrap().status, "awaiting-transfer");
    }

    #[tokio::test]
    async fn a_disk_can_be_offered_once_at_a_time() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        try_create(&hanna, &disk, &json!("one")).await.is(StatusCode::ACCEPTED);
        let second = try_create(&hanna, &disk, &json!("two")).await;
        second.is(StatusCode::BAD_REQUEST);
        assert_eq!(second.body["error"]["code"], "EVS.5400");
    }

    #[tokio::test]
    async fn every_excluded_disk_is_refused_for_its_reason_and_stays_as_it_was() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        for (name, reason) in [
            ("web-server-data", "in-use"),
            ("broken-after-resize", "status"),
            ("in-maintenance", "status"),
            ("unheard-of-status", "quiescing"),
            ("offered-by-a-colleague", "awaiting-transfer"),
            ("payroll-encrypted", "encrypted"),
            ("wiki-with-two-snapshots", "snapshots (2)"),
            ("ledger-with-standard-snapshot", "snapshots (1)"),
            ("crm-with-backup", "backups (1)"),
            ("files-under-backup-policy", "backup policy (nightly)"),
            ("files-under-paused-policy", "backup policy (paused)"),
            ("legacy-backup-policy", "backup policy"),
            ("paid-yearly", "yearly/monthly"),
            ("dedicated-pool", "DSS"),
            ("dedicated-enterprise", "DESS"),
            ("system-disk-of-mail", "system disk"),
            ("frozen-performance", "frozen"),
            ("many-reasons", "encrypted; it has snapshots (1); it is associated with a backup policy"),
        ] {
            let disk = cloud.disk("region-one", name);
            let before = cloud.world.disk(&disk).unwrap();
            let reply = try_create(&hanna, &disk, &json!("x")).await;
            reply.is(StatusCode::BAD_REQUEST);
            let message = reply.body["error"]["message"].as_str().unwrap();
            assert!(message.contains(reason), "{name}: {message}");
            assert_eq!(cloud.world.disk(&disk).unwrap(), before);
        }
    }

    #[tokio::test]
    async fn what_only_looks_protected_can_go() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        for name in [
            "shop-part-of-server-backup",
            "files-in-vault-without-policy",
            "files-left-out-of-policy",
            "snapshots-planned",
            "shared-by-cluster",
            "fast-and-not-frozen",
        ] {
            hanna.create(&cloud.disk("region-one", name), "x").await;
        }
    }

    #[tokio::test]
    async fn version_two_does_not_exclude_system_disks() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let body =
            json!({"transfer": {"volume_id": cloud.disk("region-one", "system-disk-of-mail"), "name": "x"}});
        hanna.post(&hanna.evs("v2", "os-volume-transfer"), &body).await.is(StatusCode::ACCEPTED);
    }

    #[tokio::test]
    async fn bad_bodies_names_and_ids_are_told_apart() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        for name in [json!(null), json!(""), json!("   "), json!("a".repeat(65)), json!(7)] {
            let reply = try_create(&hanna, &disk, &name).await;
            reply.is(StatusCode::BAD_REQUEST);
            assert_eq!(reply.body["error"]["code"], "EVS.5400", "{name}");
        }
        try_create(&hanna, "not-a-uuid", &json!("x")).await.is(StatusCode::BAD_REQUEST);
        try_create(&hanna, "1a7059f5-8ed7-45b7-8d05-2811e5d09f24", &json!("x"))
            .await
            .is(StatusCode::NOT_FOUND);
        let foreign = cloud.world.project_id("meadow", "region-one").unwrap();
        let foreign = cloud.world.disk_id(&foreign, "garden-photos").unwrap();
        try_create(&hanna, &foreign, &json!("x")).await.is(StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn a_reader_may_look_and_not_offer() {
        let cloud = Cloud::new();
        let reader = cloud.sign_in("harbor", "reader", "region-one").await;
        let reply = try_create(&reader, &cloud.disk("region-one", "invoices-2025"), &json!("x")).await;
        reply.is(StatusCode::FORBIDDEN);
        assert_eq!(reply.body["error"]["code"], "EVS.2056");
        reader.get(&reader.evs("v3", "os-volume-transfer")).await.is(StatusCode::OK);
    }
}
