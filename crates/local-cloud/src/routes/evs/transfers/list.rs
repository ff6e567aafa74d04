//! `GET /v2|v3/{project_id}/os-volume-transfer[/detail]` (EVS API reference, `evs_04_2110` and `evs_04_2111`): pending
//! transfers of the project's own disks. Transfers of other projects are never listed.

use axum::extract::State;
use serde_json::{Value, json};

use super::shape;
use crate::access::{Caller, Lister};
use crate::answer::{self, Answer};
use crate::request::{Page, Params};
use crate::rules::transferable::Version;
use crate::world::World;
use crate::world::transfers::{self, Transfer};

/// A page without the times of creation.
pub(in super::super) async fn list(
    State(world): State<World>,
    version: Version,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    page(&world, version, &caller, &params, shape::summary)
}

/// A page with the times of creation.
pub(in super::super) async fn detail(
    State(world): State<World>,
    version: Version,
    Lister(caller): Lister,
    params: Params,
) -> Answer {
    page(&world, version, &caller, &params, shape::detail)
}

/// No total and no link to the next page: a list ends with a page that is empty or short.
fn page(
    world: &World,
    version: Version,
    caller: &Caller,
    params: &Params,
    shape: fn(&Transfer, Version, &str) -> Value,
) -> Answer {
    caller.may("evs:transfers:list")?;
    let Page { limit, offset, .. } = Page::of_evs(params)?;
    let project = &caller.project.id;
    let transfers = world.read(|db| transfers::of_project(db, project, limit, offset))?;
    let transfers: Vec<Value> = transfers.iter().map(|transfer| shape(transfer, version, project)).collect();
    answer::ok(json!({"transfers": transfers}))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn both_lists_hold_the_own_transfers_page_by_page() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one_bulk").await;
        for number in ["01", "02", "03"] {
            hanna.create(&cloud.disk("region-one_bulk", &format!("bulk-{number}")), number).await;
        }
        let all = hanna.get(&hanna.evs("v3", "os-volume-transfer/detail")).await;
        assert_eq!(all.each("transfers", "name"), ["01", "02", "03"]);
        assert!(all.body["transfers"][0]["created_at"].is_string());
        let second = hanna.get(&hanna.evs("v2", "os-volume-transfer?limit=2&offset=2")).await;
        assert_eq!(second.each("transfers", "name"), ["03"]);
        assert!(second.body["transfers"][0]["created_at"].is_null());
        let beyond = hanna.get(&hanna.evs("v3", "os-volume-transfer?offset=3")).await;
        assert!(beyond.each("transfers", "id").is_empty());
        hanna.get(&hanna.evs("v3", "os-volume-transfer/detail?limit=0")).await.is(StatusCode::BAD_REQUEST);
    }

    #[tokio::test]
    async fn nobody_sees_what_others_offer() {
        let cloud = Cloud::new();
        let milo = cloud.sign_in("meadow", "milo", "region-one").await;
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        hanna.create(&cloud.disk("region-one", "invoices-2025"), "for milo").await;
        assert!(milo.get(&milo.evs("v3", "os-volume-transfer")).await.each("transfers", "id").is_empty());
        let names = hanna.get(&hanna.evs("v3", "os-volume-transfer")).await;
        assert_eq!(names.each("transfers", "name"), ["for the auditors", "for milo"]);
    }
}
