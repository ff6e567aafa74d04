//! Faults on demand: a transfer whose name contains `fault:<call>-<kind>` meets that fault once per project and name, at both
//! clouds alike. What a change does and how it is refused is said by its cloud ([`Change`]). Faults of a user are in
//! `world::users`.

mod broken;
mod evs;
mod kind;

use std::sync::Arc;
use std::time::Duration;

use axum::response::Response;

use crate::error::Error;
use crate::world::World;

pub(crate) use broken::cut_list;
use broken::{cut_short, lost};
pub(crate) use evs::run as run_evs;
pub(crate) use kind::Call;
use kind::{Asked, Kind, asked_for};

/// One change that a caller asks for, at one of the clouds.
pub(crate) trait Change: Send + Sync + 'static {
    fn world(&self) -> &World;
    /// The caller's project: faults happen once in each.
    fn project(&self) -> &str;
    /// Carries it out, and gives the answer.
    fn act(&self) -> Response;
    /// Refuses it in this cloud's words, without an effect.
    fn refuse(&self, how: Refused) -> Response;
    /// Lets somebody else do something to the disk that it is about.
    ///
    /// # Errors
    /// When the state can't be kept.
    fn meanwhile(&self, what: Meanwhile<'_>) -> Result<(), Error>;
}

/// How a change is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refused {
    /// An internal error.
    Internal,
    /// A load balancer's page.
    Down,
    /// Too many calls; the next may come after so many seconds.
    Throttled(u32),
    /// Too many calls, by this user, for so many seconds; the answer doesn't say so.
    Paused(u64),
    /// The token is ended.
    SignedOut,
    /// Not allowed to make this call.
    Forbidden(Call),
    /// Not under this name.
    BadName,
}

/// What somebody else does to a disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meanwhile<'a> {
    /// Offers it under a name, so many seconds ago.
    Offers(&'a str, u64),
    /// Accepts another transfer of it, elsewhere.
    Takes,
    /// Deletes it.
    Deletes,
    /// Sets it to `available`.
    Frees,
}

/// Carries `change` out, with the fault that the transfer's name asks for.
pub(crate) async fn run(change: Arc<impl Change>, call: Call, name: &str) -> Response {
    let Some(Asked { kind, seconds }) = asked_for(name, call) else { return change.act() };
    let once = format!("fault {call:?} {kind:?} {} {name}", change.project());
    // A name that isn't allowed isn't allowed a second time either.
    if kind != Kind::BadName && !change.world().is_first_time(&once).unwrap_or(false) {
        return change.act();
    }
    let pause = Duration::from_secs(seconds);
    match kind {
        Kind::Lost => lost(change.act()),
        Kind::Garbage => cut_short(change.act()),
        Kind::Slow => {
            tokio::time::sleep(pause).await;
            change.act()
        }
        Kind::Late => {
            tokio::spawn(async move {
                tokio::time::sleep(pause).await;
                change.act();
            });
            lost(Response::default())
        }
        Kind::Twice => {
            change.act();
            change.act()
        }
        Kind::Internal => change.refuse(Refused::Internal),
        Kind::Down => change.refuse(Refused::Down),
        Kind::Throttled => change.refuse(Refused::Throttled(u32::try_from(seconds).unwrap_or(2))),
        Kind::Paused => change.refuse(Refused::Paused(seconds)),
        Kind::SignedOut => change.refuse(Refused::SignedOut),
        Kind::Forbidden => change.refuse(Refused::Forbidden(call)),
        Kind::BadName => change.refuse(Refused::BadName),
        Kind::Colleague => {
            let_happen(&*change, Meanwhile::Offers("a colleague's", 0));
            change.act()
        }
        Kind::Namesake => {
            let_happen(&*change, Meanwhile::Offers(name, seconds));
            lost(Response::default())
        }
        Kind::Rival => disturbed(change, call, pause, Meanwhile::Takes).await,
        Kind::Deleted => disturbed(change, call, pause, Meanwhile::Deletes).await,
        Kind::Freed => disturbed(change, call, pause, Meanwhile::Frees).await,
    }
}

/// What is done to a transfer that was just made comes a while later; what is done to one that is being accepted or canceled has
/// come just before.
async fn disturbed(
    change: Arc<impl Change>,
    call: Call,
    pause: Duration,
    what: Meanwhile<'static>,
) -> Response {
    let prepare = || {
        if what == Meanwhile::Takes {
            let_happen(&*change, Meanwhile::Offers("a second transfer", 0));
        }
    };
    if call != Call::Create {
        prepare();
        let_happen(&*change, what);
        return change.act();
    }
    let answer = change.act();
    if answer.status().is_success() {
        prepare();
        tokio::spawn(async move {
            tokio::time::sleep(pause).await;
            let_happen(&*change, what);
        });
    }
    answer
}

/// Lets this happen. A state that can't be kept shows soon enough, in the next answer.
fn let_happen(change: &impl Change, what: Meanwhile<'_>) {
    let _ = change.meanwhile(what);
}

#[cfg(test)]
mod tests;
