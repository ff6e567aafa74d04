//! `GET /v2/{project_id}/cloudvolumes/{volume_id}` (EVS API reference, `evs_04_2007`).

use std::collections::HashMap;

use axum::extract::{Path, State};
use serde_json::json;

use super::shape;
use crate::access::Caller;
use crate::answer::{self, Answer, Refusal};
use crate::world::World;
use crate::world::disks::{self, Disk};

/// One disk of the caller's project.
pub(in super::super) async fn show(
    State(world): State<World>,
    caller: Caller,
    Path(path): Path<HashMap<String, String>>,
) -> Answer {
    let disk = own_disk(&world, &caller, &path)?;
    answer::ok(json!({"volume": shape::own(&disk)}))
}

/// The disk in the path, if the caller's project owns it and the caller may see it.
///
/// # Errors
/// 403, or 404 for any other disk.
pub(super) fn own_disk(
    world: &World,
    caller: &Caller,
    path: &HashMap<String, String>,
) -> Result<Disk, Refusal> {
    caller.may("evs:volumes:get")?;
    let id = path.get("volume_id").map_or("", String::as_str);
    let disk = world.read(|db| disks::get(db, id))?.filter(|disk| disk.project_id == caller.project.id);
    disk.ok_or_else(|| Refusal::evs_unknown("Volume", id))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_disk_is_shown_to_its_own_project_alone() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let id = cloud.disk("region-one", "dedicated-pool");
        let reply = hanna.get(&hanna.evs("v2", &format!("cloudvolumes/{id}"))).await;
        reply.is(StatusCode::OK);
        assert_eq!(reply.body["volume"]["service_type"], "DSS");
        assert_eq!(reply.body["volume"]["os-vol-tenant-attr:tenant_id"], hanna.project);
        let other = milo.get(&milo.evs("v2", &format!("cloudvolumes/{id}"))).await;
        other.is(StatusCode::NOT_FOUND);
        assert_eq!(other.body["error"]["code"], "EVS.5404");
    }

    #[tokio::test]
    async fn paths_and_tokens_must_belong_together() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let far = format!("evs/region-two/v2/{}/cloudvolumes/detail", hanna.project);
        let wrong_region = hanna.get(&far).await;
        wrong_region.is(StatusCode::UNAUTHORIZED);
        assert_eq!(wrong_region.body["error_code"], "APIGW.0307");
        let wrong_project = milo.get(&hanna.evs("v2", "cloudvolumes/detail")).await;
        wrong_project.is(StatusCode::BAD_REQUEST);
        assert_eq!(wrong_project.body["error"]["code"], "Common.0018");
        let no_token = cloud.nobody().get(&hanna.evs("v2", "cloudvolumes/detail")).await;
        no_token.is(StatusCode::UNAUTHORIZED);
        assert_eq!(no_token.body["error_code"], "APIGW.0301");
    }

    #[tokio::test]
    async fn an_expired_token_is_stale() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        assert_eq!(cloud.world.expire_tokens("hanna").unwrap(), 1);
        let reply = hanna.get(&hanna.evs("v2", "cloudvolumes/detail")).await;
        reply.is(StatusCode::UNAUTHORIZED);
        assert_eq!(reply.body["error_code"], "APIGW.0307");
    }

    #[tokio::test(start_paused = true)]
    async fn a_slow_user_waits_three_seconds() {
        let cloud = Cloud::new();
        let slow = cloud.sign_in("harbor", "slow", "region-one").await;
        let begun = tokio::time::Instant::now();
        slow.get(&slow.evs("v2", "cloudvolumes/detail?limit=1")).await.is(StatusCode::OK);
        assert_eq!(begun.elapsed().as_secs(), 3);
    }
}
