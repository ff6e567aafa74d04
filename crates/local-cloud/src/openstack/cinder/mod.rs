//! Cinder, the service that has the disks: who calls, in which microversion, and which call is which. What each does is in
//! the other files.

mod actions;
mod attachments;
mod backups;
mod caller;
mod faults;
mod microversion;
mod paging;
mod python;
mod quotas;
mod room;
mod schema;
mod shape;
mod snapshots;
mod transfers;
mod types;
mod volumes;

use axum::response::Response;
use serde_json::json;

use super::exchange::{Ask, answer as with_json, empty, with};
use crate::world::World;
use caller::Call;
use faults::Fault;

type Answer = Result<Response, Fault>;

/// Answers one request, with the headers that all answers have.
pub(super) fn answer(world: &World, ask: &Ask) -> Response {
    let mut answer = answer_to(world, ask);
    if ask.method == "HEAD" {
        answer = empty(answer.status().as_u16());
    }
    let id = format!("req-{}", uuid::Uuid::new_v4());
    with(with(answer, "x-openstack-request-id", &id), "x-compute-request-id", &id)
}

fn answer_to(world: &World, ask: &Ask) -> Response {
    match ask.path().as_slice() {
        [] | [""] => return with_json(300, &versions(ask)),
        ["v3"] | ["v3", ""] => return with_json(200, &versions(ask)),
        _ => {}
    }
    let Some(token) = caller::token(world, ask) else { return faults::unauthorized(ask) };
    let asked = ask.header("openstack-api-version");
    let version = match microversion::read(asked) {
        Ok(version) => version,
        // What isn't supported is echoed all the same.
        Err(fault @ Fault::Told(406, ..)) => return microversion::told(fault.answer(), asked),
        Err(fault) => return microversion::told(fault.answer(), ""),
    };
    let answered = Call::new(world, ask, &token, version).and_then(|(call, path)| route(&call, &path));
    match answered {
        // Routes are looked for before versions are thought of.
        Err(fault @ Fault::NoRoute) => fault.answer(),
        other => microversion::told(other.unwrap_or_else(Fault::answer), &format!("volume 3.{version}")),
    }
}

/// What is after the project. Whatever isn't here is told as the library does that finds Cinder's routes.
fn route(call: &Call<'_>, path: &[&str]) -> Answer {
    match (call.ask.method.as_str(), path) {
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
        ("PUT", ["os-quota-sets", project]) => quotas::change(call, project),
        ("GET", ["os-availability-zone"]) => Ok(with_json(
            200,
            &json!({ "availabilityZoneInfo": [{ "zoneName": "nova", "zoneState": { "available": true } }] }),
        )),
        (_, [kind @ ("os-volume-transfer" | "volume-transfers"), rest @ ..]) => {
            transfers::route(call, *kind == "volume-transfers", rest)
        }
        _ => Err(Fault::no_route()),
    }
}

fn versions(ask: &Ask) -> serde_json::Value {
    json!({ "versions": [{
        "id": "v3.0",
        "status": "CURRENT",
        "version": microversion::newest(),
        "min_version": "3.0",
        "updated": "2025-08-01T00:00:00Z",
        "links": [
            { "rel": "self", "href": format!("{}/v3/", ask.base) },
        ],
        "media-types": [{ "base": "application/json", "type": "application/vnd.openstack.volume+json;version=3" }],
    }] })
}
