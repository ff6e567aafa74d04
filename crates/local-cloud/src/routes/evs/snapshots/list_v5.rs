//! `GET /v5/{project_id}/snapshots/detail`: standard snapshots, without a total.

use axum::extract::State;
use serde_json::{Value, json};

use super::filter;
use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::request::Params;
use crate::world::World;
use crate::world::snapshots::{Snapshot, SnapshotApi};

/// A page.
pub(in super::super) async fn list(
    State(world): State<World>,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    let found = filter::find(&world, &caller, &params, SnapshotApi::V5)?;
    let snapshots: Vec<Value> = found.page.iter().map(shape).collect();
    answer::ok(json!({"snapshots": snapshots}))
}

fn shape(snapshot: &Snapshot) -> Value {
    json!({
        "id": snapshot.id, "name": snapshot.name, "description": "", "status": snapshot.status,
        "created_at": snapshot.created_at, "updated_at": snapshot.created_at,
        "volume_id": snapshot.volume_id, "size": snapshot.size, "project_id": snapshot.project_id,
        "enterprise_project_id": "0", "encrypted": false, "cmk_id": null, "category": "standard",
        "availability_zone": snapshot.availability_zone, "tags": {}, "instant_access": false,
        "retention_at": null, "instant_access_retention_at": null, "incremental": false,
        "snapshot_type": "user", "progress": "100", "encrypt_algorithm": null,
        "snapshot_chains": [], "snapshot_group_id": null,
    })
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_standard_snapshot_is_in_this_list_alone() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "ledger-with-standard-snapshot");
        let query = format!("detail?volume_id={disk}");
        let standard = hanna.get(&hanna.evs("v5", &format!("snapshots/{query}"))).await;
        assert_eq!(standard.each("snapshots", "name"), ["month-end"]);
        let older = hanna.get(&hanna.evs("v2", &format!("cloudsnapshots/{query}"))).await;
        assert_eq!(older.body["count"], 0);
    }
}
