//! `DELETE /v2|v3/{project_id}/os-volume-transfer/{transfer_id}` (EVS API reference, `CinderDeleteVolumeTransferV3`).

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::IntoResponse;
use rusqlite::Connection;

use crate::access::Caller;
use crate::answer::{Answer, Refusal};
use crate::faults::{self, Call};
use crate::world::transfers::{self, Transfer};
use crate::world::{World, disks};

/// 202 without a body: the disk is available again. A disk in another status than `awaiting-transfer` keeps it, as in Cinder.
pub(in super::super) async fn cancel(
    State(world): State<World>,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
) -> Answer {
    caller.may("evs:transfers:delete")?;
    let id = path.get("transfer_id").cloned().unwrap_or_default();
    let transfer = world.read(|db| own(db, &caller, &id))?;
    let effect = move |world: &World, caller: &Caller| {
        world.write(|db| {
            let transfer = own(db, caller, &id)?;
            disks::change_status(db, &transfer.volume_id, "awaiting-transfer", "available")?;
            transfers::remove(db, &id)?;
            Ok(StatusCode::ACCEPTED.into_response())
        })
    };
    faults::run_evs(world, caller, (Call::Cancel, &transfer.name), &transfer.volume_id, effect).await
}

fn own(db: &Connection, caller: &Caller, id: &str) -> Result<Transfer, Refusal> {
    let found = transfers::get_own(db, &caller.project.id, id)?;
    found.ok_or_else(|| Refusal::evs_unknown("Transfer", id))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_canceled_transfer_frees_the_disk_and_is_gone() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        let (id, _) = hanna.create(&disk, "x").await;
        let path = hanna.evs("v3", &format!("os-volume-transfer/{id}"));
        let reply = hanna.delete(&path).await;
        reply.is(StatusCode::ACCEPTED);
        assert!(reply.text.is_empty());
        assert!(!reply.headers.contains_key("content-type"));
        assert_eq!(cloud.world.disk(&disk).unwrap().status, "available");
        hanna.delete(&path).await.is(StatusCode::NOT_FOUND);
    }

    #[tokio::test]
    async fn nobody_else_can_cancel() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let reader = cloud.sign_in("harbor", "reader", "region-one").await;
        let (id, _) = hanna.create(&cloud.disk("region-one", "invoices-2025"), "x").await;
        let rest = format!("os-volume-transfer/{id}");
        milo.delete(&milo.evs("v3", &rest)).await.is(StatusCode::NOT_FOUND);
        reader.delete(&reader.evs("v3", &rest)).await.is(StatusCode::FORBIDDEN);
        hanna.get(&hanna.evs("v3", &rest)).await.is(StatusCode::OK);
    }
}
