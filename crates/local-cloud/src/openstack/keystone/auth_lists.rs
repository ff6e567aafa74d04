//! `/v3/auth/projects`, `/v3/auth/domains` and `/v3/auth/catalog`: what the caller's token gives access to.

use axum::response::Response;
use serde_json::{Value, json};

use super::refusal::Refusal;
use super::{caller, shape};
use crate::openstack::http::{ApiRequest, answer};
use crate::world::World;
use crate::world::openstack::identity::Project;

/// `GET /v3/auth/projects`: those that the caller has a role in.
pub(super) fn projects(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    let caller = caller(world, request)?;
    let projects: Vec<Value> = world.read_openstack(|state| {
        let mine = state.projects.iter().filter(|project| !state.roles(&caller.user, &project.id).is_empty());
        mine.map(|project| shown(request, project)).collect()
    });
    let links =
        json!({ "next": null, "self": format!("{}/v3/auth/projects", request.base), "previous": null });
    Ok(answer(200, &json!({ "projects": projects, "links": links })))
}

fn shown(request: &ApiRequest, project: &Project) -> Value {
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
        "links": { "self": format!("{}/v3/projects/{}", request.base, project.id) },
    })
}

/// `GET /v3/auth/domains`: roles in whole domains aren't given here, so there are none.
pub(super) fn domains(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    caller(world, request)?;
    let links =
        json!({ "next": null, "self": format!("{}/v3/auth/domains", request.base), "previous": null });
    Ok(answer(200, &json!({ "domains": [], "links": links })))
}

/// `GET /v3/auth/catalog`.
pub(super) fn catalog(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    let caller = caller(world, request)?;
    let catalog = caller.project.map_or_else(|| json!([]), |project| shape::catalog(request, &project));
    let links = json!({ "self": format!("{}/v3/auth/catalog", request.base) });
    Ok(answer(200, &json!({ "catalog": catalog, "links": links })))
}
