//! Keystone, the identity service: which call is answered by which function.

mod auth_lists;
mod refusal;
mod shape;
mod tokens;

use axum::response::Response;
use serde_json::json;

use super::http::{ApiRequest, answer as with_json, with};
use crate::world::openstack::State;
use crate::world::openstack::identity::Token;
use crate::world::{World, clock, secret};
use refusal::Refusal;

/// Answers one request.
fn answer_to(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    let path = request.path();
    match (request.method.as_str(), path.as_slice()) {
        ("GET", [] | [""]) => {
            Ok(with(with_json(300, &shape::versions(request)), "location", &format!("{}/v3/", request.base)))
        }
        ("GET", ["v3" | "v3.0"] | ["v3" | "v3.0", ""]) => {
            Ok(with_json(200, &json!({ "version": shape::version(request) })))
        }
        ("POST", ["v3", "auth", "tokens"]) => tokens::create::create(world, request),
        ("GET" | "HEAD", ["v3", "auth", "tokens"]) => tokens::show::show(world, request),
        ("DELETE", ["v3", "auth", "tokens"]) => tokens::show::revoke(world, request),
        ("GET", ["v3", "auth", "projects"]) => auth_lists::projects(world, request),
        ("GET", ["v3", "auth", "domains"]) => auth_lists::domains(world, request),
        ("GET", ["v3", "auth", "catalog"]) => auth_lists::catalog(world, request),
        ("GET", ["v3", "projects"]) => {
            caller(world, request)?;
            Err(Refusal::forbidden("identity:list_projects"))
        }
        _ => Err(Refusal::new(404, "Not Found", "The resource could not be found.")),
    }
}

/// Answers one request, with the headers that all answers have.
pub(super) fn answer(world: &World, request: &ApiRequest) -> Response {
    let answer = answer_to(world, request).unwrap_or_else(|refusal| refusal.answer(request));
    let id = format!("req-{}", uuid::Uuid::new_v4());
    let answer = with(answer, "x-openstack-request-id", &id);
    with(answer, "vary", "X-Auth-Token")
}

/// The token in `X-Auth-Token`, if it's valid.
fn caller(world: &World, request: &ApiRequest) -> Result<Token, Refusal> {
    let token = world.read_openstack(|state| find_valid(state, request.header("x-auth-token")).cloned());
    token.ok_or_else(Refusal::unauthorized)
}

/// A token that is known, not revoked and not expired.
fn find_valid<'a>(state: &'a State, token: &str) -> Option<&'a Token> {
    let found = state.tokens.get(&secret::token_hash(token))?;
    (found.revoked.is_none() && found.expires > clock::now()).then_some(found)
}
