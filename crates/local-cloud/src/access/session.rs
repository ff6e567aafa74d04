//! Finds the session of a token, and decides whether the token is valid. What it gives access to is decided by its caller.

use axum::http::HeaderMap;

use crate::error::Error;
use crate::world::tokens::{self, Grant};
use crate::world::users::{self, User};
use crate::world::{World, clock};

/// The owner and the scope of a valid token.
pub(crate) struct Session {
    /// The token itself, for revoking it.
    pub token: String,
    pub user: User,
    pub grant: Grant,
}

/// Why a token is not valid.
pub(crate) enum TokenError {
    /// It is missing or unknown.
    Unreadable,
    /// It has expired or was revoked.
    Stale,
    /// The database failed.
    Internal(Error),
}

impl From<Error> for TokenError {
    fn from(error: Error) -> Self {
        Self::Internal(error)
    }
}

/// The session of the token in `header`.
///
/// # Errors
/// Why the token is not valid.
pub(crate) fn of(world: &World, headers: &HeaderMap, header: &str) -> Result<Session, TokenError> {
    let token = headers.get(header).and_then(|value| value.to_str().ok()).ok_or(TokenError::Unreadable)?;
    of_token(world, token)
}

/// The session of `token`.
///
/// # Errors
/// Why the token is not valid.
pub(crate) fn of_token(world: &World, token: &str) -> Result<Session, TokenError> {
    world.read(|db| {
        let grant = tokens::find(db, token)?.ok_or(TokenError::Unreadable)?;
        if grant.revoked || grant.expires_at <= clock::now() {
            return Err(TokenError::Stale);
        }
        let user = users::by_id(db, &grant.user_id)?.ok_or(TokenError::Stale)?;
        Ok(Session { token: token.to_owned(), user, grant })
    })
}
