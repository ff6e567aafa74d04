//! Showing and revoking the token in `X-Subject-Token`.

use axum::body::Body;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::super::refusal::Refusal;
use super::super::{caller, find_valid, shape};
use crate::openstack::http::{ApiRequest, with};
use crate::world::{World, clock, secret};

/// `GET /v3/auth/tokens`: only tokens of the caller can be shown.
pub(in super::super) fn show(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    let caller = caller(world, request)?;
    let subject = request.header("x-subject-token");
    let shown = world.read_openstack(|state| {
        let token = find_valid(state, subject).ok_or_else(Refusal::unknown_token)?;
        if token.user != caller.user {
            return Err(Refusal::forbidden("identity:validate_token"));
        }
        Ok(shape::token(state, request, token, request.param("nocatalog").is_none()))
    })?;
    let body = if request.method == "HEAD" { Body::empty() } else { Body::from(shown.to_string()) };
    let shown = (StatusCode::OK, [("content-type", "application/json")], body).into_response();
    Ok(with(shown, "x-subject-token", subject))
}

/// `DELETE /v3/auth/tokens`.
pub(in super::super) fn revoke(world: &World, request: &ApiRequest) -> Result<Response, Refusal> {
    let caller = caller(world, request)?;
    let hash = secret::token_hash(request.header("x-subject-token"));
    let revoked = world.write_openstack(|state| match state.tokens.get_mut(&hash) {
        Some(token) if token.user == caller.user => {
            token.revoked = Some(clock::now());
            Ok(())
        }
        Some(_) => Err(Refusal::forbidden("identity:revoke_token")),
        None => Err(Refusal::unknown_token()),
    });
    revoked.map_err(|_| Refusal::new(500, "Internal Server Error", "The state can't be kept."))??;
    Ok(StatusCode::NO_CONTENT.into_response())
}
