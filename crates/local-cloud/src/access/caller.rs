//! A caller of EVS or CBR: the owner of a token for the project and the region in the path. Every route of those services takes
//! one, and asks [`Caller::may`] what the caller may do.

use std::time::Duration;

use axum::extract::{FromRequestParts, MatchedPath, RawPathParams};
use axum::http::StatusCode;
use axum::http::request::Parts;

use super::session::{self, Session, TokenError};
use crate::answer::Refusal;
use crate::world::projects::{self, Project};
use crate::world::tokens::Scope;
use crate::world::users::{self, User, UserFault};
use crate::world::{World, secret};

/// How long a slow user waits for each answer.
const SLOWNESS: Duration = Duration::from_secs(3);

/// Which service is called; their refusals differ in shape.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Service {
    Evs,
    Cbr,
}

/// The owner of a valid token for the project in the path.
pub(crate) struct Caller {
    pub user: User,
    pub project: Project,
    /// The token, for revoking it.
    pub token: String,
    service: Service,
    world: World,
}

impl Caller {
    /// Refuses when the user may not do `action`.
    ///
    /// # Errors
    /// 403 in the service's shape.
    pub(crate) fn may(&self, action: &str) -> Result<(), Refusal> {
        if self.world.read(|db| users::may(db, &self.user.id, action))? {
            return Ok(());
        }
        Err(match self.service {
            Service::Evs => {
                let message = format!("action in pdp check deny! {action} is not allowed.");
                Refusal::evs(StatusCode::FORBIDDEN, "EVS.2056", message)
            }
            Service::Cbr => {
                let message = format!("Policy doesn't allow {action} to be performed.");
                Refusal::flat(StatusCode::FORBIDDEN, "BackupService.0403", message)
            }
        })
    }
}

impl FromRequestParts<World> for Caller {
    type Rejection = Refusal;

    async fn from_request_parts(parts: &mut Parts, world: &World) -> Result<Self, Refusal> {
        let session = session::of(world, &parts.headers, "x-auth-token").map_err(|fault| match fault {
            TokenError::Unreadable => Refusal::unreadable_token(),
            TokenError::Stale => Refusal::stale_token(),
            TokenError::Internal(error) => error.into(),
        })?;
        let service = service(parts);
        if session.user.fault == UserFault::Slow {
            tokio::time::sleep(SLOWNESS).await;
        }
        refuse_for_fault(world, &session)?;
        let Ok(path) = RawPathParams::from_request_parts(parts, world).await else {
            return Err(Refusal::unpublished());
        };
        let named = |wanted: &str| path.iter().find(|(name, _)| *name == wanted).map(|(_, value)| value);
        let mismatch = || mismatch(service);
        let Scope::Project(id) = &session.grant.scope else { return Err(mismatch()) };
        let project = world.read(|db| projects::by_id(db, id))?.ok_or_else(mismatch)?;
        if named("region") != Some(project.region.as_str()) {
            return Err(Refusal::stale_token());
        }
        if named("project_id") != Some(project.id.as_str()) {
            return Err(mismatch());
        }
        Ok(Self { user: session.user, project, token: session.token, service, world: world.clone() })
    }
}

/// Refuses a user whose fault it is that every call is refused, always or at the moment.
fn refuse_for_fault(world: &World, session: &Session) -> Result<(), Refusal> {
    let user = &session.user;
    if user.fault == UserFault::WrongRegion {
        return Err(Refusal::wrong_region());
    }
    if user.fault == UserFault::Paused
        && world.is_first_time(&format!("pause {}", secret::token_hash(&session.token)))?
    {
        world.pause(&user.id, UserFault::PAUSE);
    }
    if world.is_paused(&user.id) { Err(Refusal::throttled(None)) } else { Ok(()) }
}

fn service(parts: &Parts) -> Service {
    let route = parts.extensions.get::<MatchedPath>().map_or("", MatchedPath::as_str);
    if route.starts_with("/cbr/") { Service::Cbr } else { Service::Evs }
}

/// The token is for another project than the path (EVS API reference, `Common.0018`).
fn mismatch(service: Service) -> Refusal {
    let message = "Invalid token in the header";
    match service {
        Service::Evs => Refusal::evs(StatusCode::BAD_REQUEST, "Common.0018", message),
        Service::Cbr => Refusal::flat(StatusCode::BAD_REQUEST, "Common.0018", message),
    }
}
