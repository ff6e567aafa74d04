//! A second cloud on the same port, shaped as OpenStack: Keystone under `/openstack/identity`, Cinder under
//! `/openstack/volume`. Its state is `world::openstack`. It answers as a real Keystone 30 and Cinder 29 were seen to answer
//! (`tests/recordings`), oddities included; `tests/conformance` holds the two against each other.
//!
//! OpenStack matches routes by its own rules and answers unknown ones in its own form, so each service is one handler and not a
//! set of routes of the surrounding router.

mod cinder;
mod control;
mod cors;
mod faults;
mod http;
mod keystone;
mod languages;
#[cfg(test)]
mod testing;
#[cfg(test)]
mod tests;

use axum::Router;
use axum::extract::{Request, State};
use axum::middleware;
use axum::response::Response;

use crate::world::World;
use http::ApiRequest;

/// The path of Keystone on this server.
const IDENTITY: &str = "/openstack/identity";
/// The path of Cinder on this server.
const VOLUME: &str = "/openstack/volume";

/// Both services.
pub(crate) fn routes(world: &World) -> Router<World> {
    let keystone =
        Router::new().fallback(identity).layer(middleware::from_fn_with_state(world.clone(), cors::keystone));
    let cinder =
        Router::new().fallback(volume).layer(middleware::from_fn_with_state(world.clone(), cors::cinder));
    Router::new()
        .nest_service(IDENTITY, keystone.with_state(world.clone()))
        .nest_service(VOLUME, cinder.with_state(world.clone()))
}

/// The routes of `/_local/openstack`: changes that tests and people make without the API.
pub(crate) fn control_routes() -> Router<World> {
    control::routes()
}

/// Counts the call under its path, with the ids left out.
fn count(world: &World, request: &Request, prefix: &str) {
    let path = request.uri().path();
    let path = path.strip_prefix(prefix).unwrap_or(path);
    let template = path.split('/').map(|part| match part.len() {
        _ if !part.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-') => part,
        32 => "{project_id}",
        36 => "{id}",
        _ => part,
    });
    let route = format!("{prefix}{}", template.collect::<Vec<_>>().join("/"));
    world.count_call(request.method().as_str(), &route);
}

async fn identity(State(world): State<World>, request: Request) -> Response {
    count(&world, &request, IDENTITY);
    match ApiRequest::read(request, IDENTITY).await {
        Ok(request) => keystone::answer(&world, &request),
        Err(answer) => answer,
    }
}

async fn volume(State(world): State<World>, request: Request) -> Response {
    count(&world, &request, VOLUME);
    match ApiRequest::read(request, VOLUME).await {
        Ok(request) => faults::answer_to(world, request).await,
        Err(answer) => answer,
    }
}
