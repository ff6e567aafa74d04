//! `GET /v3/{project_id}/policies` (CBR API reference, `ListPolicies`).

use axum::extract::State;
use serde_json::{Value, json};

use crate::access::Lister;
use crate::answer::{self, Answer};
use crate::request::Params;
use crate::world::World;
use crate::world::policies::{self, Policy};

/// All of them: this list has no pages.
pub(super) async fn list(State(world): State<World>, Lister(caller): Lister, params: Params) -> Answer {
    caller.may("cbr:policies:list")?;
    let mut found = world.read(|db| policies::of_project(db, &caller.project.id))?;
    found.retain(|policy| {
        params.get("operation_type").is_none_or(|kind| kind == "backup")
            && params.get("vault_id").is_none_or(|vault| policy.vaults.iter().any(|id| id == vault))
    });
    let policies: Vec<Value> = found.iter().map(shape).collect();
    answer::ok(json!({"count": policies.len(), "policies": policies}))
}

fn shape(policy: &Policy) -> Value {
    let vaults: Vec<Value> =
        policy.vaults.iter().map(|id| json!({"vault_id": id, "destination_vault_id": null})).collect();
    json!({
        "id": policy.id, "name": policy.name, "enabled": policy.enabled, "operation_type": "backup",
        "policy_type": "custom_policy", "associated_vaults": vaults,
        "trigger": {"id": policy.id, "name": "default", "type": "time",
                    "properties": {"pattern": ["FREQ=DAILY;INTERVAL=1;BYHOUR=2;BYMINUTE=00"],
                                   "start_time": "2025-11-03 09:12:44", "start_window_minutes": 0}},
        "operation_definition": {"max_backups": -1, "retention_duration_days": 30, "day_backups": 0,
                                 "week_backups": 0, "month_backups": 0, "year_backups": 0,
                                 "timezone": "UTC+00:00", "full_backup_interval": -1,
                                 "destination_project_id": null, "destination_region": null,
                                 "enable_acceleration": false},
    })
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn policies_name_their_vaults_and_are_found_by_them() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let all = hanna.get(&hanna.cbr("policies?operation_type=backup")).await;
        assert_eq!(all.each("policies", "name"), ["nightly", "paused"]);
        assert_eq!(all.body["policies"][1]["enabled"], false);
        let vault = all.body["policies"][1]["associated_vaults"][0]["vault_id"].as_str().unwrap();
        let by_vault = hanna.get(&hanna.cbr(&format!("policies?vault_id={vault}"))).await;
        assert_eq!(by_vault.each("policies", "name"), ["paused"]);
        assert_eq!(hanna.get(&hanna.cbr("policies?operation_type=replication")).await.body["count"], 0);
    }

    #[tokio::test]
    async fn who_may_see_neither_vaults_nor_policies_is_told_so() {
        let cloud = Cloud::new();
        let user = cloud.sign_in("harbor", "no-vaults", "region-one").await;
        user.get(&user.cbr("policies")).await.is(StatusCode::FORBIDDEN);
        user.get(&user.cbr("vaults")).await.is(StatusCode::FORBIDDEN);
        user.get(&user.cbr("backups")).await.is(StatusCode::OK);
    }
}
