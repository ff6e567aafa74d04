//! `GET /v2|v3/{project_id}/volumes[/detail]` (EVS API reference, `evs_04_2069` and `evs_04_3033`): no total here.

use axum::extract::State;
use serde_json::{Value, json};

use super::super::internal;
use super::filter::{self, Api};
use super::list::full;
use super::shape;
use crate::access::{Caller, Lister};
use crate::answer::{self, Answer, Refusal};
use crate::request::Params;
use crate::rules::transferable::Version;
use crate::world::World;
use crate::world::disks::Disk;
use crate::world::disks::list;
use crate::world::users::UserFault;

/// Ids and names.
pub(in super::super) async fn brief(
    State(world): State<World>,
    version: Version,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    page(&world, version, &caller, &params, ("volumes", shape::brief))
}

/// Everything.
pub(in super::super) async fn detail(
    State(world): State<World>,
    version: Version,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    page(&world, version, &caller, &params, ("volumes/detail", shape::cinder))
}

fn page(
    world: &World,
    version: Version,
    caller: &Caller,
    params: &Params,
    (path, shape): (&str, fn(&Disk, Version) -> Value),
) -> Answer {
    caller.may("evs:volumes:list")?;
    let project = &caller.project.id;
    let query = filter::query(params, project, Api::Cinder)?;
    let limit = query.limit;
    let listed = world.read(|db| list::list(db, query))?;
    let listed =
        listed.ok_or_else(|| Refusal::evs_unknown("Volume", params.get("marker").unwrap_or_default()))?;
    if caller.user.fault == UserFault::NullLists {
        return answer::ok(json!({"volumes": null}));
    }
    let volumes: Vec<Value> = listed.disks.iter().map(|disk| shape(disk, version)).collect();
    let mut body = json!({"volumes": volumes});
    if let Some(last) = listed.disks.last().filter(|_| full(listed.disks.len(), limit)) {
        body["volumes_links"] = internal::next(version, project, path, (limit, &last.id));
    }
    answer::ok(body)
}

#[cfg(test)]
mod tests {
    use crate::testing::Cloud;

    #[tokio::test]
    async fn a_disk_is_found_by_its_exact_name_and_by_its_snapshot_policy() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        assert!(
            hanna
                .get(&hanna.evs("v3", "volumes/detail?name=invoices"))
                .await
                .each("volumes", "id")
                .is_empty()
        );
        let planned = hanna.get(&hanna.evs("v3", "volumes/detail?name=snapshots-planned")).await;
        let policy = planned.body["volumes"][0]["snapshot_policy_id"].as_str().unwrap();
        let by_policy =
            hanna.get(&hanna.evs("v2", &format!("volumes/detail?snapshot_policy_id={policy}"))).await;
        assert_eq!(by_policy.each("volumes", "name"), ["snapshots-planned"]);
    }

    #[tokio::test]
    async fn this_form_has_no_total_and_does_not_tell_of_the_order() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let reply = hanna.get(&hanna.evs("v3", "volumes/detail?name=paid-yearly")).await;
        assert!(reply.body["count"].is_null());
        assert!(reply.body["volumes"][0]["metadata"]["orderID"].is_null());
        assert!(reply.body["volumes"][0]["service_type"].is_null());
        let brief = hanna.get(&hanna.evs("v3", "volumes?limit=1")).await;
        assert!(brief.body["volumes"][0]["status"].is_null());
        assert!(brief.body["volumes_links"][0]["href"].as_str().unwrap().contains(".invalid"));
    }
}
