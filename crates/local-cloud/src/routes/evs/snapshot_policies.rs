//! `GET /v5/{project_id}/snapshot-policies[/{id}]`: automatic snapshot policies, which do not name their disks.

use std::collections::HashMap;

use axum::extract::{Path, State};
use serde_json::{Value, json};

use crate::access::{Caller, Lister};
use crate::answer::{self, Answer, Refusal};
use crate::request::{Page, Params};
use crate::world::World;
use crate::world::snapshot_policies::{self, SnapshotPolicy};

/// A page.
pub(super) async fn list(State(world): State<World>, Lister(caller): Lister, params: Params) -> Answer {
    caller.may("evs:snapshotPolicies:list")?;
    let page = Page::of_evs(&params)?;
    let mut policies = world.read(|db| snapshot_policies::of_project(db, &caller.project.id))?;
    policies.retain(|policy| {
        params.get("id").is_none_or(|id| id == policy.id)
            && params.get("name").is_none_or(|name| name == policy.name)
    });
    let policies = page.cut(policies, |policy| &policy.id).unwrap_or_default();
    answer::ok(json!({"snapshot_policies": policies.iter().map(shape).collect::<Vec<_>>()}))
}

/// One policy.
pub(super) async fn show(
    State(world): State<World>,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
) -> Answer {
    caller.may("evs:snapshotPolicies:get")?;
    let id = path.get("policy_id").map_or("", String::as_str);
    let policies = world.read(|db| snapshot_policies::of_project(db, &caller.project.id))?;
    let policy = policies.iter().find(|policy| policy.id == id);
    let policy = policy.ok_or_else(|| Refusal::evs_unknown("Snapshot policy", id))?;
    answer::ok(json!({"snapshot_policy": shape(policy)}))
}

fn shape(policy: &SnapshotPolicy) -> Value {
    json!({
        "id": policy.id, "name": policy.name, "repeat_weekdays": ["1", "2", "3", "4", "5"],
        "repeat_interval_days": 0, "time_points": ["2", "14"], "retention_days": 7,
        "created_at": policy.created_at, "updated_at": policy.created_at, "tags": {}, "enterprise_project_id": "0",
    })
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_policy_is_listed_and_shown() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let list = hanna.get(&hanna.evs("v5", "snapshot-policies")).await;
        assert_eq!(list.each("snapshot_policies", "name"), ["hourly"]);
        let id = list.body["snapshot_policies"][0]["id"].as_str().unwrap();
        let one = hanna.get(&hanna.evs("v5", &format!("snapshot-policies/{id}"))).await;
        assert_eq!(one.body["snapshot_policy"]["name"], "hourly");
        hanna.get(&hanna.evs("v5", "snapshot-policies/none")).await.is(StatusCode::NOT_FOUND);
    }
}
