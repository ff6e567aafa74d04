//! A caller of a list. Throttled users are refused here, once per list and token, so that it can be seen by hand after
//! every sign-in.

use axum::extract::{FromRequestParts, MatchedPath};
use axum::http::request::Parts;

use super::Caller;
use crate::answer::Refusal;
use crate::world::users::UserFault;
use crate::world::{World, secret};

/// A caller of a list who wasn't throttled.
pub(crate) struct Lister(pub Caller);

impl FromRequestParts<World> for Lister {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, world: &World) -> Result<Self, Refusal> {
        let caller = Caller::from_request_parts(parts, world).await?;
        if caller.user.fault == UserFault::Throttled {
            let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
            let token = secret::token_hash(&caller.token);
            if world.is_first_time(&format!("throttle {token} {route}"))? {
                return Err(Refusal::throttled(Some(1)));
            }
        }
        Ok(Self(caller))
    }
}
