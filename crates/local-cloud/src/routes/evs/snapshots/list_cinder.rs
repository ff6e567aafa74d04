//! `GET /v2|v3/{project_id}/snapshots/detail`: the v2 snapshots in Cinder's form, without a total.

use axum::extract::State;
use serde_json::{Value, json};

use super::{filter, list_v2};
use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::request::Params;
use crate::world::World;
use crate::world::snapshots::SnapshotApi;

/// A page.
pub(in super::super) async fn list(
    State(world): State<World>,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    let found = filter::find(&world, &caller, &params, SnapshotApi::V2)?;
    let snapshots: Vec<Value> = found.page.iter().map(list_v2::common).collect();
    answer::ok(json!({"snapshots": snapshots}))
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn it_lists_what_the_v2_api_lists() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let own = hanna.get(&hanna.evs("v2", "cloudsnapshots/detail")).await;
        let cinder = hanna.get(&hanna.evs("v3", "snapshots/detail")).await;
        assert_eq!(own.each("snapshots", "id"), cinder.each("snapshots", "id"));
        assert!(cinder.body["count"].is_null());
    }
}
