//! Faults on demand: a transfer whose name contains `fault:<call>-<kind>` meets that fault once per
//! project and name. The route says which call it is, and passes what the call does. Faults of a user are in `world::users`.

mod broken;

use std::time::Duration;

use axum::http::StatusCode;

use crate::access::Caller;
use crate::answer::{Answer, Refusal};
use crate::error::Error;
use crate::world::{World, tokens};

pub(crate) use broken::cut_list;
use broken::{cut_short, lost};

/// How long a slow call takes.
const SLOWNESS: Duration = Duration::from_secs(8);

/// A call that changes something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Call {
    Create,
    Accept,
    Cancel,
}

/// What goes wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// It takes effect, and the connection is cut without an answer.
    Lost,
    /// It takes effect, late.
    Slow,
    /// An internal error; no effect.
    Internal,
    /// A load balancer's page; no effect.
    Down,
    /// It takes effect, and the answer can't be read.
    Garbage,
    /// Too many calls; no effect.
    Throttled,
    /// The token ends; no effect.
    SignedOut,
}

const KINDS: [(&str, Kind); 7] = [
    ("lost", Kind::Lost),
    ("slow", Kind::Slow),
    ("500", Kind::Internal),
    ("503", Kind::Down),
    ("garbage", Kind::Garbage),
    ("429", Kind::Throttled),
    ("401", Kind::SignedOut),
];

/// The fault that `name` asks for in `call`.
fn asked_for(name: &str, call: Call) -> Option<Kind> {
    let call = match call {
        Call::Create => "create",
        Call::Accept => "accept",
        Call::Cancel => "cancel",
    };
    KINDS.into_iter().find(|(kind, _)| name.contains(&format!("fault:{call}-{kind}"))).map(|(_, kind)| kind)
}

/// Runs `effect`, with the fault that the transfer's name asks for.
///
/// # Errors
/// What `effect` refuses with, or the fault.
pub(crate) async fn run(
    world: &World,
    caller: &Caller,
    call: Call,
    name: &str,
    effect: impl FnOnce() -> Answer,
) -> Answer {
    let Some(kind) = asked_for(name, call) else { return effect() };
    if !world.is_first_time(&format!("fault {call:?} {kind:?} {} {name}", caller.project.id))? {
        return effect();
    }
    match kind {
        Kind::Lost => effect().map(lost),
        Kind::Slow => {
            tokio::time::sleep(SLOWNESS).await;
            effect()
        }
        Kind::Garbage => effect().map(cut_short),
        Kind::Internal => {
            let message =
                "The server has either erred or is incapable of performing the requested operation.";
            Err(Refusal::evs(StatusCode::INTERNAL_SERVER_ERROR, "EVS.5500", message))
        }
        Kind::Down => Err(Refusal::down()),
        Kind::Throttled => Err(Refusal::throttled(2)),
        Kind::SignedOut => {
            world.write::<_, Error>(|db| tokens::revoke(db, &caller.token))?;
            Err(Refusal::stale_token())
        }
    }
}

#[cfg(test)]
mod tests;
