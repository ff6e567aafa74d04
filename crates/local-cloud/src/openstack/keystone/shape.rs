//! Versions, tokens, users and the catalog as Keystone shows them.

use serde_json::{Value, json};

use crate::openstack::VOLUME;
use crate::openstack::http::ApiRequest;
use crate::world::clock;
use crate::world::openstack::State;
use crate::world::openstack::identity::Token;
use crate::world::seed::ids;

/// Keystone's times have microseconds that are always zero.
pub(super) fn time(micros: i64) -> String {
    clock::iam(micros - micros % 1_000_000).unwrap_or_default()
}

/// The version of the API.
pub(super) fn version(request: &ApiRequest) -> Value {
    json!({
        "id": "v3.14",
        "status": "stable",
        "updated": "2020-04-07T00:00:00Z",
        "links": [{ "rel": "self", "href": format!("{}/v3/", request.base) }],
        "media-types": [{ "base": "application/json", "type": "application/vnd.openstack.identity-v3+json" }],
    })
}

/// All versions: one.
pub(super) fn versions(request: &ApiRequest) -> Value {
    json!({ "versions": { "values": [version(request)] } })
}

/// A token and what it's good for.
pub(super) fn token(state: &State, request: &ApiRequest, token: &Token, with_catalog: bool) -> Value {
    let mut shown = json!({
        "methods": token.methods,
        "user": user(state, &token.user),
        "audit_ids": token.audit_ids,
        "expires_at": time(token.expires),
        "issued_at": time(token.issued),
    });
    if let Some(project) = token.project.as_ref().and_then(|id| state.project(id)) {
        let mut roles = state.roles(&token.user, &project.id);
        if roles.iter().any(|role| role == "member") {
            roles.push("reader".to_owned());
        }
        let roles: Vec<Value> = roles
            .iter()
            .map(|role| json!({ "id": ids::hex(&format!("role/{role}")), "name": role }))
            .collect();
        shown["project"] =
            json!({ "domain": domain(state, &project.domain), "id": project.id, "name": project.name });
        shown["is_domain"] = json!(false);
        shown["roles"] = json!(roles);
        if with_catalog {
            shown["catalog"] = catalog(request, &project.id);
        }
    }
    json!({ "token": shown })
}

/// A user, as tokens show them.
pub(super) fn user(state: &State, id: &str) -> Value {
    let user = state.user(id);
    json!({
        "domain": user.map(|user| domain(state, &user.domain)),
        "id": id,
        "name": user.map(|user| user.name.clone()),
        "password_expires_at": null,
    })
}

fn domain(state: &State, id: &str) -> Value {
    json!({ "id": id, "name": state.domain(id).map(|domain| domain.name.clone()) })
}

/// Where the services are, for a project.
pub(super) fn catalog(request: &ApiRequest, project: &str) -> Value {
    let service = |kind: &str, name: &str, url: String| {
        json!({
            "endpoints": [{
                "id": ids::hex(&format!("endpoint/{kind}")),
                "interface": "public",
                "region_id": "RegionOne",
                "url": url,
                "region": "RegionOne",
            }],
            "id": ids::hex(&format!("service/{kind}")),
            "type": kind,
            "name": name,
        })
    };
    json!([
        service("identity", "keystone", format!("{}/v3/", request.base)),
        service("block-storage", "cinder", format!("{}{VOLUME}/v3/{project}", request.server)),
    ])
}
