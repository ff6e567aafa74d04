//! Cinder, the block storage service: who calls, in which microversion, and which call is answered by which function.

mod actions;
mod attachments;
mod backups;
mod caller;
mod microversion;
mod paging;
mod python;
mod quota_check;
mod quotas;
mod refusal;

mod schema;
mod shape;
mod snapshots;
mod transfers;
mod types;
mod volumes;

use axum::http::StatusCode;
use axum::response::Response;
use serde_json::json;

use super::http::{ApiRequest, answer as with_json, empty, html_page, with};
use crate::openstack::languages::Language;
use crate::world::World;
use crate::world::openstack::identity::Token;
use crate::world::secret::token_hash;
use crate::world::users::UserFault;
use caller::Call;
use refusal::Refusal;

type Answer = Result<Response, Refusal>;

/// Answers one request, with the headers that all answers have.
pub(super) fn answer(world: &World, request: &ApiRequest) -> Response {
    let mut answer = answer_to(world, request);
    if request.method == "HEAD" {
        answer = empty(answer.status().as_u16());
    }
    let id = format!("req-{}", uuid::Uuid::new_v4());
    with(with(answer, "x-openstack-request-id", &id), "x-compute-request-id", &id)
}

/// The caller's token, if Cinder accepts it.
pub(super) fn token(world: &World, request: &ApiRequest) -> Option<Token> {
    caller::token(world, request)
}

/// The answer when Cinder has failed.
pub(super) fn crashed() -> Response {
    Refusal::crashed().answer()
}

/// The answer to a name that isn't allowed.
pub(super) fn bad_name(name: &str) -> Response {
    schema::bad_name(&json!(name)).answer()
}

fn answer_to(world: &World, request: &ApiRequest) -> Response {
    match request.path().as_slice() {
        [] | [""] => return with_json(300, &versions(request)),
        ["v3"] | ["v3", ""] => return with_json(200, &versions(request)),
        _ => {}
    }
    let Some(token) = caller::token(world, request) else { return refusal::unauthorized(request) };
    if let Some(answer) = refused_by_fault(world, request, &token) {
        return answer;
    }
    let asked = request.header("openstack-api-version");
    let version = match microversion::parse(asked) {
        Ok(version) => version,
        // What isn't supported is echoed all the same.
        Err(refusal @ Refusal::Error(406, ..)) => return microversion::with_version(refusal.answer(), asked),
        Err(refusal) => return microversion::with_version(refusal.answer(), ""),
    };
    let answered = Call::new(world, request, &token, version).and_then(|(call, path)| route(&call, &path));
    let language = Language::of(request.header("accept-language"));
    match answered.map_err(|refusal| refusal.in_language(language)) {
        // Routes are looked for before versions are thought of.
        Err(refusal @ Refusal::NoRoute) => refusal.answer(),
        other => {
            microversion::with_version(other.unwrap_or_else(Refusal::answer), &format!("volume 3.{version}"))
        }
    }
}

/// Refuses a user whose fault it is that every call is refused, always or at the moment.
fn refused_by_fault(world: &World, request: &ApiRequest, token: &Token) -> Option<Response> {
    let fault = world.read_openstack(|state| state.fault_of(&token.user));
    if fault == UserFault::WrongRegion {
        return Some(refusal::unauthorized(request));
    }
    let begins = || world.is_first_time(&format!("pause {}", token_hash(request.header("x-auth-token"))));
    if fault == UserFault::Paused && begins().unwrap_or(false) {
        world.pause(&token.user, UserFault::PAUSE);
    }
    world.is_paused(&token.user).then(throttled)
}

/// The answer of a proxy before Cinder, which has no limit of its own. It doesn't say when to come again.
pub(super) fn throttled() -> Response {
    html_page(StatusCode::TOO_MANY_REQUESTS)
}

/// Answers the part of the path below the project; an unknown one as Cinder's router does.
fn route(call: &Call<'_>, path: &[&str]) -> Answer {
    match (call.request.method.as_str(), path) {
        ("GET", ["volumes"]) => volumes::list(call, false),
        ("GET", ["volumes", "detail"]) => volumes::list(call, true),
        ("POST", ["volumes"]) => volumes::create(call),
        ("GET", ["volumes", id]) => volumes::show(call, id),
        ("DELETE", ["volumes", id]) => volumes::delete(call, id),
        ("POST", ["volumes", id, "action"]) => actions::act(call, id),
        ("POST", ["attachments"]) => attachments::create(call),
        ("POST", ["attachments", id, "action"]) => attachments::complete(call, id),
        ("GET", ["snapshots"]) => snapshots::list(call, false),
        ("GET", ["snapshots", "detail"]) => snapshots::list(call, true),
        ("POST", ["snapshots"]) => snapshots::create(call),
        ("GET", ["snapshots", id]) => snapshots::show(call, id),
        ("DELETE", ["snapshots", id]) => snapshots::delete(call, id),
        ("GET", ["backups"]) => backups::list(call, false),
        ("GET", ["backups", "detail"]) => backups::list(call, true),
        ("POST", ["backups"]) => backups::create(call),
        ("GET", ["backups", id]) => backups::show(call, id),
        ("POST", ["backups", id, "restore"]) => backups::restore(call, id),
        ("GET", ["types"]) => types::list(call),
        ("GET", ["types", id]) => types::show(call, id),
        ("GET", ["limits"]) => quotas::limits(call),
        ("GET", ["os-quota-sets", project]) => quotas::show(call, project),
        ("PUT", ["os-quota-sets", project]) => quotas::update(call, project),
        ("GET", ["os-availability-zone"]) => Ok(with_json(
            200,
            &json!({ "availabilityZoneInfo": [{ "zoneName": "nova", "zoneState": { "available": true } }] }),
        )),
        (_, [kind @ ("os-volume-transfer" | "volume-transfers"), rest @ ..]) => {
            transfers::route(call, *kind == "volume-transfers", rest)
        }
        _ => Err(Refusal::no_route()),
    }
}

fn versions(request: &ApiRequest) -> serde_json::Value {
    json!({ "versions": [{
        "id": "v3.0",
        "status": "CURRENT",
        "version": microversion::newest(),
        "min_version": "3.0",
        "updated": "2025-08-01T00:00:00Z",
        "links": [
            { "rel": "self", "href": format!("{}/v3/", request.base) },
        ],
        "media-types": [{ "base": "application/json", "type": "application/vnd.openstack.volume+json;version=3" }],
    }] })
}
