//! Every address of the cloud. `/{service}/{region}/<path of the real API>`, and `/_local/…` for tests that arrange
//! something. One endpoint, one file, with its test beside it.

mod cbr;
mod evs;
mod iam;
mod local;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tower::ServiceExt;

use crate::access::signature;
use crate::answer::{Refusal, request_id};
use crate::world::World;
use crate::{host_names, openstack};

/// The whole cloud over `world`, to be served or called in process.
pub fn app(world: World) -> Router {
    let services = Router::new()
        .nest("/iam/{region}", iam::routes())
        .nest("/evs/{region}", evs::routes())
        .nest("/cbr/{region}", cbr::routes())
        .layer(middleware::from_fn_with_state(world.clone(), count))
        .layer(middleware::from_fn_with_state(world.clone(), signature::verify));
    let all = Router::new()
        .merge(services)
        .merge(openstack::routes(&world))
        .nest("/_local", local::routes().nest("/openstack", openstack::control_routes()))
        .method_not_allowed_fallback(unpublished)
        .fallback(unpublished)
        .layer(middleware::from_fn(request_id::ensure))
        .with_state(world);
    Router::new().fallback_service(all.map_request(host_names::to_path))
}

/// The answer to an address or a method that isn't published.
async fn unpublished() -> Response {
    Refusal::unpublished().into_response()
}

/// Counts the call under its route's template.
async fn count(
    State(world): State<World>,
    route: Option<MatchedPath>,
    request: Request,
    next: Next,
) -> Response {
    if let Some(route) = route {
        world.count_call(request.method().as_str(), route.as_str());
        let is_newer = route.as_str().contains("/v3/{project_id}/os-volume-transfer");
        if is_newer && world.only_v2() {
            return unpublished().await;
        }
    }
    next.run(request).await
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;

    use crate::testing::Cloud;

    #[tokio::test]
    async fn an_unknown_address_or_method_is_not_published() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let unknown = hanna.get("evs/region-one/v9/nothing").await;
        unknown.is(StatusCode::NOT_FOUND);
        assert_eq!(unknown.body["error_code"], "APIGW.0101");
        assert_eq!(unknown.body["request_id"], unknown.header("x-request-id"));
        let path = format!("evs/region-one/v3/{}/os-volume-transfer", hanna.project);
        let method = hanna.delete(&path).await;
        method.is(StatusCode::NOT_FOUND);
        assert_eq!(method.body["error_code"], "APIGW.0101");
    }

    #[tokio::test]
    async fn every_answer_bears_a_request_id() {
        let cloud = Cloud::new();
        let hanna = cloud.sign_in("harbor", "hanna", "region-one").await;
        let (one, other) =
            (hanna.get(&hanna.evs("v3", "types")).await, hanna.get(&hanna.evs("v3", "types")).await);
        assert_eq!(one.header("x-request-id").len(), 32);
        assert_ne!(one.header("x-request-id"), other.header("x-request-id"));
    }
}
