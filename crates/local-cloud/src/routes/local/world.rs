//! Changes to the world as a whole: the seed, the counts, the tokens, the quotas.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use super::ControlError;
use crate::world::World;

/// `POST /_local/reset`: back to the seed.
pub(super) async fn reset(State(world): State<World>) -> Result<StatusCode, ControlError> {
    world.reset()?;
    Ok(StatusCode::NO_CONTENT)
}

/// `GET /_local/calls`: how often each route was called since the last reset.
pub(super) async fn calls(State(world): State<World>) -> Json<Value> {
    let calls: Vec<Value> = world
        .calls_by_route()
        .into_iter()
        .map(|((method, route), count)| json!({"method": method, "route": route, "count": count}))
        .collect();
    Json(json!({"calls": calls}))
}

#[derive(Deserialize)]
pub(super) struct Whose {
    user: String,
}

/// `POST /_local/expire-tokens` with `{"user"}`: lets that user's tokens run out.
pub(super) async fn expire_tokens(
    State(world): State<World>,
    Json(whose): Json<Whose>,
) -> Result<Json<Value>, ControlError> {
    Ok(Json(json!({"expired": world.expire_tokens(&whose.user)?})))
}

#[derive(Deserialize)]
pub(super) struct Pause {
    user: String,
    seconds: u64,
}

/// `POST /_local/pause` with `{"user", "seconds"}`: calls of that user are throttled for so long, at both clouds; 0 ends it.
pub(super) async fn pause(
    State(world): State<World>,
    Json(pause): Json<Pause>,
) -> Result<Json<Value>, ControlError> {
    Ok(Json(json!({"paused": world.pause_named(&pause.user, pause.seconds)?})))
}

#[derive(Deserialize)]
pub(super) struct Quota {
    account: String,
    project: String,
    resource: String,
    limit: i64,
}

/// `POST /_local/quotas` with `{"account", "project", "resource", "limit"}`.
pub(super) async fn quotas(
    State(world): State<World>,
    Json(quota): Json<Quota>,
) -> Result<StatusCode, ControlError> {
    let project = world.project_id(&quota.account, &quota.project)?;
    world.set_quota(&project, &quota.resource, quota.limit)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Whether the transfer API is published in version 2 alone.
#[derive(Deserialize)]
pub(super) struct OnlyV2 {
    only: bool,
}

/// `POST /_local/only-v2` with `{"only"}`: publishes version 2 of the transfer API alone, or both.
pub(super) async fn only_v2(State(world): State<World>, Json(asked): Json<OnlyV2>) -> StatusCode {
    world.set_only_v2(asked.only);
    StatusCode::NO_CONTENT
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use serde_json::json;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_reset_brings_the_seed_back_and_forgets_everything_else() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let disk = cloud.disk("region-one", "invoices-2025");
        let before = cloud.world.disk(&disk).unwrap();
        hanna.create(&disk, "x").await;
        cloud.nobody().post("_local/reset", &json!({})).await.is(StatusCode::NO_CONTENT);
        assert_eq!(cloud.world.disk(&disk).unwrap(), before);
        assert!(cloud.world.calls_by_route().is_empty());
        hanna.get(&hanna.evs("v3", "os-volume-transfer")).await.is(StatusCode::UNAUTHORIZED);
    }

    #[tokio::test]
    async fn calls_are_counted_by_their_routes_template() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        for _ in 0..2 {
            hanna.get(&hanna.evs("v3", "os-volume-transfer/detail")).await;
        }
        let reply = cloud.nobody().get("_local/calls").await;
        let calls = reply.body["calls"].as_array().unwrap();
        let count = |method: &str, route: &str| {
            let call = calls.iter().find(|call| call["method"] == method && call["route"] == route);
            call.map(|call| call["count"].as_u64().unwrap())
        };
        assert_eq!(
            count("GET", "/evs/{region}/v3/{project_id}/os-volume-transfer/detail"),
            Some(2),
            "{calls:?}"
        );
        assert_eq!(count("POST", "/iam/{region}/v3/auth/tokens"), Some(1));
        assert_eq!(calls.len(), 2, "calls of /_local are not counted");
    }

    #[tokio::test]
    async fn tokens_run_out_and_quotas_shrink_on_request() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let reply = cloud.nobody().post("_local/expire-tokens", &json!({"user": "hanna"})).await;
        assert_eq!(reply.body["expired"], 1);
        hanna.get(&hanna.evs("v3", "types")).await.is(StatusCode::UNAUTHORIZED);
        let quota = json!({"account": "meadow", "project": "region-one", "resource": "volumes", "limit": 3});
        cloud.nobody().post("_local/quotas", &quota).await.is(StatusCode::NO_CONTENT);
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let set = milo.get(&milo.evs("v3", &format!("os-quota-sets/{}", milo.project))).await;
        assert_eq!(set.body["quota_set"]["volumes"], 3);
    }
}
