//! A caller of IAM: anybody with a good token, whatever its scope. Callers of the project services are
//! [`crate::access::Caller`].

use axum::extract::FromRequestParts;
use axum::http::StatusCode;
use axum::http::request::Parts;

use crate::access::session::{self, Session, TokenError};
use crate::answer::Refusal;
use crate::world::World;

/// Somebody with a good token.
pub(super) struct IamCaller(pub Session);

impl FromRequestParts<World> for IamCaller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, world: &World) -> Result<Self, Refusal> {
        session::of(world, &parts.headers, "x-auth-token").map(Self).map_err(refuse)
    }
}

/// IAM's own words for a token that is no good.
pub(super) fn refuse(fault: TokenError) -> Refusal {
    match fault {
        TokenError::Unreadable => unauthorized(),
        TokenError::Stale => Refusal::keystone(StatusCode::UNAUTHORIZED, "The token has expired."),
        TokenError::Internal(error) => error.into(),
    }
}

/// One text for everything that Keystone does not want to tell apart.
pub(super) fn unauthorized() -> Refusal {
    Refusal::keystone(StatusCode::UNAUTHORIZED, "The request you have made requires authentication.")
}
