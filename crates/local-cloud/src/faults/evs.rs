//! Changes at the EVS half, as faults see them.

use std::sync::Arc;

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use super::{Call, Change, Meanwhile, Refused};
use crate::access::Caller;
use crate::answer::{Answer, Refusal};
use crate::error::Error;
use crate::world::{World, tokens};

struct EvsChange<F> {
    world: World,
    caller: Caller,
    disk: String,
    effect: F,
}

/// Runs `effect`, a change to the transfer of `disk`, with the fault that the transfer's name asks for.
///
/// # Errors
/// None; what `effect` refuses with, and the faults, are answers here.
pub(crate) async fn run(
    world: World,
    caller: Caller,
    (call, name): (Call, &str),
    disk: &str,
    effect: impl Fn(&World, &Caller) -> Answer + Send + Sync + 'static,
) -> Answer {
    let change = EvsChange { world, caller, disk: disk.to_owned(), effect };
    Ok(super::run(Arc::new(change), call, name).await)
}

impl<F: Fn(&World, &Caller) -> Answer + Send + Sync + 'static> Change for EvsChange<F> {
    fn world(&self) -> &World {
        &self.world
    }

    fn project(&self) -> &str {
        &self.caller.project.id
    }

    fn act(&self) -> Response {
        (self.effect)(&self.world, &self.caller).into_response()
    }

    fn refuse(&self, how: Refused) -> Response {
        let evs = |status, code, message: &str| Refusal::evs(status, code, message);
        let refusal = match how {
            Refused::Internal => Refusal::crashed(),
            Refused::Down => Refusal::down(),
            Refused::Throttled(seconds) => Refusal::throttled(Some(seconds)),
            Refused::Paused(seconds) => {
                self.world.pause(&self.caller.user.id, seconds);
                Refusal::throttled(None)
            }
            Refused::SignedOut => {
                let ended = self.world.write::<_, Error>(|db| tokens::revoke(db, &self.caller.token));
                ended.map_or_else(Refusal::from, |()| Refusal::stale_token())
            }
            Refused::Forbidden(call) => {
                let message = format!("action in pdp check deny! {} is not allowed.", call.action());
                evs(StatusCode::FORBIDDEN, "EVS.2056", &message)
            }
            Refused::BadName => Refusal::evs_bad("Invalid input for field name: it is not allowed."),
        };
        refusal.into_response()
    }

    fn meanwhile(&self, what: Meanwhile<'_>) -> Result<(), Error> {
        match what {
            Meanwhile::Offers(name, seconds_ago) => {
                self.world.offer(&self.disk, name, seconds_ago).map(|_| ())
            }
            Meanwhile::Takes => self.world.take_away(&self.disk),
            Meanwhile::Deletes => self.world.delete_disk(&self.disk),
            Meanwhile::Frees => self.world.set_status(&self.disk, "available"),
        }
    }
}
