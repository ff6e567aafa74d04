//! `GET /v2/{project_id}/cloudvolumes/detail` (EVS API reference, `evs_04_2006`).

use axum::extract::State;
use serde_json::{Value, json};

use super::super::internal;
use super::filter::{self, Api};
use super::shape;
use crate::access::Lister;
use crate::answer::{self, Answer, Refusal};
use crate::request::Params;
use crate::rules::transferable::Version;
use crate::world::disks::list;
use crate::world::users::UserFault;
use crate::world::{World, secret};

/// A page of disks, `count` of all matches, and a link to the next page when there is one.
pub(in super::super) async fn list(
    State(world): State<World>,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    caller.may("evs:volumes:list")?;
    let project = &caller.project.id;
    let mut query = filter::query(&params, project, Api::Own)?;
    let is_shrinking = caller.user.fault == UserFault::Shrinking;
    if is_shrinking {
        query.limit = query.limit.min(i64::try_from(UserFault::SHORT_PAGE).unwrap_or(1));
    }
    let limit = query.limit;
    let is_first = query.offset == 0 && query.marker.is_none();
    let listed = world.read(|db| list::list(db, query))?;
    let listed =
        listed.ok_or_else(|| Refusal::evs_unknown("Volume", params.get("marker").unwrap_or_default()))?;
    if caller.user.fault == UserFault::NullLists {
        return answer::ok(json!({"count": 0, "volumes": null}));
    }
    let volumes: Vec<Value> = listed.disks.iter().map(shape::own).collect();
    let mut body = json!({"count": listed.total, "volumes": volumes});
    let follows = limit < listed.total;
    if let Some(last) = listed.disks.last().filter(|_| is_shrinking && is_first && follows)
        && world.is_first_time(&format!("shrink {}", secret::token_hash(&caller.token)))?
    {
        world.delete_disk(&last.id)?;
    }
    if let Some(last) = listed.disks.last().filter(|_| full(listed.disks.len(), limit)) {
        body["volumes_links"] =
            internal::next(Version::V2, project, "cloudvolumes/detail", (limit, &last.id));
    }
    answer::ok(body)
}

/// Whether a page is as long as it may be, so that there may be another.
pub(super) fn full(length: usize, limit: i64) -> bool {
    i64::try_from(length).is_ok_and(|length| length == limit)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use axum::http::StatusCode;

    use crate::rules::totals::totals;
    use crate::testing::Cloud;

    #[tokio::test]
    async fn markers_lead_through_two_thousand_disks_once_each() {
        let cloud = Cloud::new();
        let disks = totals(&cloud.world, "harbor", "region-one_archive").unwrap().disks;
        let hanna = cloud.sign_in("harbor", "hanna", "region-one_archive").await;
        let mut seen = HashSet::new();
        let mut path = hanna.evs("v2", "cloudvolumes/detail?limit=700");
        loop {
            let reply = hanna.get(&path).await;
            assert_eq!(reply.body["count"], disks);
            let ids = reply.each("volumes", "id");
            seen.extend(ids.iter().map(|id| (*id).to_owned()));
            let Some(last) = ids.last().filter(|_| ids.len() == 700) else {
                assert!(reply.body["volumes_links"].is_null());
                break;
            };
            path = hanna.evs("v2", &format!("cloudvolumes/detail?limit=700&marker={last}"));
        }
        assert_eq!(seen.len(), disks);
    }

    #[tokio::test]
    async fn offset_and_order_are_honored() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one_archive").await;
        let path = "cloudvolumes/detail?limit=3&offset=2&sort_key=created_at&sort_dir=asc";
        let reply = hanna.get(&hanna.evs("v2", path)).await;
        assert_eq!(reply.each("volumes", "name"), ["scan-1998", "scan-1997", "scan-1996"]);
    }

    #[tokio::test]
    async fn names_are_searched_and_ids_are_picked() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let by_name = hanna.get(&hanna.evs("v2", "cloudvolumes/detail?name=invoices")).await;
        assert_eq!(by_name.each("volumes", "name"), ["invoices-2025"]);
        let id = by_name.body["volumes"][0]["id"].as_str().unwrap();
        let by_ids =
            hanna.get(&hanna.evs("v2", &format!("cloudvolumes/detail?ids=%5B%27{id}%27%2C%27x%27%5D"))).await;
        assert_eq!(by_ids.each("volumes", "id"), [id]);
        assert_eq!(by_ids.body["count"], 1);
    }

    #[tokio::test]
    async fn metadata_and_status_filter() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let shared =
            hanna.evs("v2", "cloudvolumes/detail?metadata=%7B%22hw%3Apassthrough%22%3A%22true%22%7D");
        assert_eq!(hanna.get(&shared).await.each("volumes", "name"), ["shared-by-cluster"]);
        let status = hanna.get(&hanna.evs("v2", "cloudvolumes/detail?status=quiescing")).await;
        assert_eq!(status.each("volumes", "name"), ["unheard-of-status"]);
        let pool = hanna.get(&hanna.evs("v2", "cloudvolumes/detail?service_type=DSS")).await;
        assert_eq!(pool.each("volumes", "name"), ["dedicated-pool"]);
    }

    #[tokio::test]
    async fn bad_parameters_have_codes_of_their_own() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        for (query, code) in [
            ("limit=0", "EVS.1023"),
            ("limit=1001", "EVS.1023"),
            ("marker=x", "EVS.1024"),
            ("offset=x", "EVS.5400"),
            ("sort_key=color", "EVS.1039"),
            ("sort_dir=up", "EVS.1040"),
            ("metadata=x", "EVS.1025"),
        ] {
            let reply = hanna.get(&hanna.evs("v2", &format!("cloudvolumes/detail?{query}"))).await;
            reply.is(StatusCode::BAD_REQUEST);
            assert_eq!(reply.body["error"]["code"], code, "{query}");
        }
    }

    #[tokio::test]
    async fn a_throttled_user_is_let_through_the_second_time() {
        let cloud = Cloud::new();
        let user = cloud.sign_in("harbor", "throttled", "region-one").await;
        let path = user.evs("v2", "cloudvolumes/detail");
        let first = user.get(&path).await;
        first.is(StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(first.header("retry-after"), "1");
        user.get(&path).await.is(StatusCode::OK);
        user.get(&user.evs("v2", "cloudsnapshots/detail")).await.is(StatusCode::TOO_MANY_REQUESTS);
    }
}
