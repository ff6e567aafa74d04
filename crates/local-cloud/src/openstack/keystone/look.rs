//! Looking at one's token and what it opens, and ending it.

use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use super::faults::Fault;
use super::{good, shape, whose};
use crate::openstack::exchange::{Ask, answer, with};
use crate::openstack::state::Project;
use crate::world::{World, clock, secret};

/// `GET /v3/auth/tokens`: the token in the header for that, if it's the caller's own.
pub(super) fn token(world: &World, ask: &Ask) -> Result<Response, Fault> {
    let caller = whose(world, ask)?;
    let subject = ask.header("x-subject-token");
    let shown = world.openstack(|state| {
        let token = good(state, subject).ok_or_else(Fault::unknown_token)?;
        if token.user != caller.user {
            return Err(Fault::forbidden("identity:validate_token"));
        }
        Ok(shape::token(state, ask, token, ask.param("nocatalog").is_none()))
    })?;
    let body = if ask.method == "HEAD" { Body::empty() } else { Body::from(shown.to_string()) };
    let shown = (StatusCode::OK, [("content-type", "application/json")], body).into_response();
    Ok(with(shown, "x-subject-token", subject))
}

/// `DELETE /v3/auth/tokens`.
pub(super) fn revoke(world: &World, ask: &Ask) -> Result<Response, Fault> {
    let caller = whose(world, ask)?;
    let hash = secret::token_hash(ask.header("x-subject-token"));
    let revoked = world.change_openstack(|state| match state.tokens.get_mut(&hash) {
        Some(token) if token.user == caller.user => {
            token.revoked = Some(clock::now());
            Ok(())
        }
        Some(_) => Err(Fault::forbidden("identity:revoke_token")),
        None => Err(Fault::unknown_token()),
    });
    revoked.map_err(|_| Fault::new(500, "Internal Server Error", "The state can't be kept."))??;
    Ok(StatusCode::NO_CONTENT.into_response())
}

/// `GET /v3/auth/projects`: those that the caller has a role in.
pub(super) fn projects(world: &World, ask: &Ask) -> Result<Response, Fault> {
    let caller = whose(world, ask)?;
    let projects: Vec<Value> = world.openstack(|state| {
        let mine = state.projects.iter().filter(|project| !state.roles(&caller.user, &project.id).is_empty());
        mine.map(|project| shown(ask, project)).collect()
    });
    let links = json!({ "next": null, "self": format!("{}/v3/auth/projects", ask.base), "previous": null });
    Ok(answer(200, &json!({ "projects": projects, "links": links })))
}

fn shown(ask: &Ask, project: &Project) -> Value {
    json!({
        "id": project.id,
        "name": project.name,
        "domain_id": project.domain,
        "description": "",
        "enabled": true,
        "parent_id": project.domain,
        "is_domain": false,
        "tags": [],
        "options": {},
        "links": { "self": format!("{}/v3/projects/{}", ask.base, project.id) },
    })
}

/// `GET /v3/auth/domains`: roles in whole domains aren't given here, so there are none.
pub(super) fn domains(world: &World, ask: &Ask) -> Result<Response, Fault> {
    whose(world, ask)?;
    let links = json!({ "next": null, "self": format!("{}/v3/auth/domains", ask.base), "previous": null });
    Ok(answer(200, &json!({ "domains": [], "links": links })))
}

/// `GET /v3/auth/catalog`.
pub(super) fn catalog(world: &World, ask: &Ask) -> Result<Response, Fault> {
    let caller = whose(world, ask)?;
    let catalog = caller.project.map_or_else(|| json!([]), |project| shape::catalog(ask, &project));
    let links = json!({ "self": format!("{}/v3/auth/catalog", ask.base) });
    Ok(answer(200, &json!({ "catalog": catalog, "links": links })))
}
