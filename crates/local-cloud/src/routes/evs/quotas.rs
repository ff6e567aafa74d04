//! `GET /v2|v3/{project_id}/os-quota-sets/{project_id}` (EVS API reference, `evs_04_2073`).

use std::collections::HashMap;

use axum::extract::{Path, State};
use axum::http::StatusCode;
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::access::Caller;
use crate::answer::{self, Answer, Refusal};
use crate::error::Error;
use crate::request::Params;
use crate::world::World;
use crate::world::quotas::{self, TYPES};

/// Limits, and with `usage=true` what is in use.
pub(super) async fn show(
    State(world): State<World>,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
    params: Params,
) -> Answer {
    caller.may("evs:quotas:get")?;
    if path.get("target") != Some(&caller.project.id) {
        return Err(Refusal::evs(
            StatusCode::FORBIDDEN,
            "EVS.5403",
            "Quotas of another project cannot be queried.",
        ));
    }
    let set = world.read(|db| set(db, &caller.project.id, params.is_true("usage")))?;
    answer::ok(json!({"quota_set": set}))
}

fn set(db: &Connection, project_id: &str, with_use: bool) -> Result<Value, Error> {
    let mut set = json!({"id": project_id});
    let mut put = |resource: String, used: i64| {
        let limit = quotas::limit(db, project_id, &resource)?;
        set[resource] = match with_use {
            true => json!({"in_use": used, "limit": limit, "reserved": 0}),
            false => json!(limit),
        };
        Ok::<_, Error>(())
    };
    for volume_type in [""].iter().chain(&TYPES) {
        let used = quotas::in_use(db, project_id, volume_type)?;
        let suffix = if volume_type.is_empty() { String::new() } else { format!("_{volume_type}") };
        put(format!("volumes{suffix}"), used.volumes)?;
        put(format!("gigabytes{suffix}"), used.gigabytes)?;
        put(format!("snapshots{suffix}"), used.snapshots)?;
    }
    let (backups, gigabytes) = quotas::backups_in_use(db, project_id)?;
    put("backups".to_owned(), backups)?;
    put("backup_gigabytes".to_owned(), gigabytes)?;
    put("per_volume_gigabytes".to_owned(), 0)?;
    Ok(set)
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn the_use_is_told_in_all_and_per_type() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let path = milo.evs("v3", &format!("os-quota-sets/{}", milo.project));
        let reply = milo.get(&format!("{path}?usage=True")).await;
        let set = &reply.body["quota_set"];
        assert_eq!((&set["volumes"]["in_use"], &set["gigabytes"]["in_use"]), (&3.into(), &70.into()));
        assert_eq!(set["gigabytes_SAS"]["in_use"], 20);
        assert_eq!(set["volumes_SATA"]["limit"], -1);
        assert_eq!(milo.get(&path).await.body["quota_set"]["volumes"], 10_000);
    }

    #[tokio::test]
    async fn another_projects_quotas_are_not_told() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let other = cloud.world.project_id("nook", "region-one").unwrap();
        milo.get(&milo.evs("v3", &format!("os-quota-sets/{other}"))).await.is(StatusCode::FORBIDDEN);
    }
}
