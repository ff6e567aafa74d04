//! `GET /v2|v3/{project_id}/volumes/{volume_id}`: the only place, with its list, that tells of a snapshot policy.

use std::collections::HashMap;

use axum::extract::{Path, State};
use serde_json::json;

use super::{shape, show};
use crate::access::Caller;
use crate::answer::{self, Answer};
use crate::rules::transferable::Version;
use crate::world::World;

/// One disk of the caller's project.
pub(in super::super) async fn show(
    State(world): State<World>,
    version: Version,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
) -> Answer {
    let disk = show::own_disk(&world, &caller, &path)?;
    answer::ok(json!({"volume": shape::cinder(&disk, version)}))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn the_snapshot_policy_is_shown() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let id = cloud.disk("region-one", "snapshots-planned");
        let reply = hanna.get(&hanna.evs("v3", &format!("volumes/{id}"))).await;
        reply.is(StatusCode::OK);
        assert!(reply.body["volume"]["snapshot_policy_id"].is_string());
        let own = hanna.get(&hanna.evs("v2", &format!("cloudvolumes/{id}"))).await;
        assert!(own.body["volume"]["snapshot_policy_id"].is_null());
    }
}
