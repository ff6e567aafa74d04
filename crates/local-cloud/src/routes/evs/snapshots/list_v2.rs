//! `GET /v2/{project_id}/cloudsnapshots/detail` (EVS API reference, `ListSnapshots`).

use axum::extract::State;
use serde_json::{Value, json};

use super::filter;
use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::request::Params;
use crate::world::World;
use crate::world::snapshots::{Snapshot, SnapshotApi};

/// A page, and `count` of all matches.
pub(in super::super) async fn list(
    State(world): State<World>,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    let found = filter::find(&world, &caller, &params, SnapshotApi::V2)?;
    let snapshots: Vec<Value> = found.page.iter().map(shape).collect();
    answer::ok(json!({"count": found.total, "snapshots": snapshots}))
}

fn shape(snapshot: &Snapshot) -> Value {
    let mut shape = common(snapshot);
    shape["service_type"] = json!("EVS");
    shape["dedicated_storage_id"] = Value::Null;
    shape["dedicated_storage_name"] = Value::Null;
    shape
}

/// What is the same in Cinder's form.
pub(super) fn common(snapshot: &Snapshot) -> Value {
    json!({
        "id": snapshot.id, "name": snapshot.name, "description": null, "status": snapshot.status,
        "created_at": snapshot.created_at, "updated_at": snapshot.created_at,
        "volume_id": snapshot.volume_id, "size": snapshot.size, "metadata": {},
        "os-extended-snapshot-attributes:project_id": snapshot.project_id,
        "os-extended-snapshot-attributes:progress": "100%",
    })
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_disks_snapshots_are_counted_beyond_the_page() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "wiki-with-two-snapshots");
        let path = format!("cloudsnapshots/detail?volume_id={disk}&limit=1");
        let reply = hanna.get(&hanna.evs("v2", &path)).await;
        assert_eq!(reply.body["count"], 2);
        assert_eq!(reply.each("snapshots", "volume_id"), [disk]);
    }

    #[tokio::test]
    async fn who_may_not_see_snapshots_is_told_so() {
        let cloud = Cloud::new();
        let user = cloud.sign_in("harbor", "no-snapshots", "region-one").await;
        for path in [
            user.evs("v2", "cloudsnapshots/detail"),
            user.evs("v3", "snapshots/detail"),
            user.evs("v5", "snapshots/detail"),
            user.evs("v5", "snapshots/count"),
        ] {
            let reply = user.get(&path).await;
            reply.is(StatusCode::FORBIDDEN);
            assert_eq!(reply.body["error"]["code"], "EVS.2056");
        }
        user.get(&user.evs("v2", "cloudvolumes/detail")).await.is(StatusCode::OK);
    }
}
