//! `GET /v5/{project_id}/snapshots/count`: how many standard snapshots there are. The reference leaves the answer's
//! form open; this is `{"count": n}`.

use axum::extract::State;
use serde_json::json;

use super::filter;
use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::request::Params;
use crate::world::World;
use crate::world::snapshots::SnapshotApi;

/// The number of matches.
pub(in super::super) async fn count(
    State(world): State<World>,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    let found = filter::find(&world, &caller, &params, SnapshotApi::V5)?;
    answer::ok(json!({"count": found.total}))
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn standard_snapshots_are_counted_per_disk() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        for (disk, count) in [("ledger-with-standard-snapshot", 1), ("invoices-2025", 0)] {
            let path = format!("snapshots/count?volume_id={}", cloud.disk("region-one", disk));
            assert_eq!(hanna.get(&hanna.evs("v5", &path)).await.body["count"], count, "{disk}");
        }
    }
}
