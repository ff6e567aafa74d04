//! `GET /v2|v3/{project_id}/os-volume-transfer/{transfer_id}` (EVS API reference, `CinderShowVolumeTransferV3`).

use std::collections::HashMap;

use axum::extract::{Path, State};
use serde_json::json;

use super::shape;
use crate::access::Caller;
use crate::answer::{self, Answer, Refusal};
use crate::rules::transferable::Version;
use crate::world::{World, transfers};

/// Only for the project that owns the disk: a recipient can't see a transfer before accepting.
pub(in super::super) async fn show(
    State(world): State<World>,
    version: Version,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
) -> Answer {
    caller.may("evs:transfers:get")?;
    let id = path.get("transfer_id").map_or("", String::as_str);
    let transfer = world.read(|db| transfers::get_own(db, &caller.project.id, id))?;
    let transfer = transfer.ok_or_else(|| Refusal::evs_unknown("Transfer", id))?;
    answer::ok(json!({"transfer": shape::detail(&transfer, version, &caller.project.id)}))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn the_key_is_never_shown_again_and_the_recipient_sees_nothing() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let (id, key) = hanna.create(&cloud.disk("region-one", "invoices-2025"), "for milo").await;
        let rest = format!("os-volume-transfer/{id}");
        let reply = hanna.get(&hanna.evs("v2", &rest)).await;
        reply.is(StatusCode::OK);
        assert_eq!(reply.body["transfer"]["name"], "for milo");
        assert!(reply.body["transfer"]["created_at"].is_string());
        assert!(!reply.text.contains(&key) && !reply.text.contains("auth_key"));
        milo.get(&milo.evs("v3", &rest)).await.is(StatusCode::NOT_FOUND);
    }
}
