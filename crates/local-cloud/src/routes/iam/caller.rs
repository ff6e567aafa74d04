//! A caller of IAM: the owner of a valid token of any scope. Callers of the project services are
//! [`crate::access::Caller`].

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::access::session::{self, Session, TokenError};
use crate::answer::Refusal;
use crate::world::World;

/// The owner of a valid token.
pub(super) struct IamCaller(pub Session);

impl FromRequestParts<World> for IamCaller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, world: &World) -> Result<Self, Refusal> {
        session::of(world, &parts.headers, "x-auth-token").map(Self).map_err(refuse)
    }
}

/// IAM's answer to a token that is not valid.
pub(super) fn refuse(fault: TokenError) -> Refusal {
    match fault {
        TokenError::Unreadable => unauthorized(),
        TokenError::Stale => Refusal::keystone(StatusCode::UNAUTHORIZED, "The token has expired."),
        TokenError::Internal(error) => error.into(),
    }
}

/// The one answer of Keystone to everything that is wrong with a sign-in.
pub(super) fn unauthorized() -> Refusal {
    Refusal::keystone(StatusCode::UNAUTHORIZED, "The request you have made requires authentication.")
}
