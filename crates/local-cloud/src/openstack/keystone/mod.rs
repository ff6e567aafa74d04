//! Keystone, the service that says who somebody is: which call is which. What each does is in the other files.

mod faults;
mod look;
mod proof;
mod shape;
mod sign_in;

use axum::response::Response;
use serde_json::json;

use super::exchange::{Ask, answer as with_json, with};
use super::state::{State, Token};
use crate::world::{World, clock, secret};
use faults::Fault;

/// Answers one request.
fn answer_to(world: &World, ask: &Ask) -> Result<Response, Fault> {
    let path = ask.path();
    match (ask.method.as_str(), path.as_slice()) {
        ("GET", [] | [""]) => {
            Ok(with(with_json(300, &shape::versions(ask)), "location", &format!("{}/v3/", ask.base)))
        }
        ("GET", ["v3" | "v3.0"] | ["v3" | "v3.0", ""]) => {
            Ok(with_json(200, &json!({ "version": shape::version(ask) })))
        }
        ("POST", ["v3", "auth", "tokens"]) => sign_in::token(world, ask),
        ("GET" | "HEAD", ["v3", "auth", "tokens"]) => look::token(world, ask),
        ("DELETE", ["v3", "auth", "tokens"]) => look::revoke(world, ask),
        ("GET", ["v3", "auth", "projects"]) => look::projects(world, ask),
        ("GET", ["v3", "auth", "domains"]) => look::domains(world, ask),
        ("GET", ["v3", "auth", "catalog"]) => look::catalog(world, ask),
        ("GET", ["v3", "projects"]) => {
            whose(world, ask)?;
            Err(Fault::forbidden("identity:list_projects"))
        }
        _ => Err(Fault::new(404, "Not Found", "The resource could not be found.")),
    }
}

/// Answers one request, with the headers that all answers have.
pub(super) fn answer(world: &World, ask: &Ask) -> Response {
    let answer = answer_to(world, ask).unwrap_or_else(|fault| fault.answer(ask));
    let id = format!("req-{}", uuid::Uuid::new_v4());
    let answer = with(answer, "x-openstack-request-id", &id);
    with(answer, "vary", "X-Auth-Token")
}

/// The token of the caller, if it's good.
fn whose(world: &World, ask: &Ask) -> Result<Token, Fault> {
    let token = world.openstack(|state| good(state, ask.header("x-auth-token")).cloned());
    token.ok_or_else(Fault::unauthorized)
}

/// A token that is known, not revoked, and not over.
fn good<'a>(state: &'a State, token: &str) -> Option<&'a Token> {
    let found = state.tokens.get(&secret::token_hash(token))?;
    (found.revoked.is_none() && found.expires > clock::now()).then_some(found)
}
