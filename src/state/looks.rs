//! Looking until something is settled: how often, how long, and when what was seen is believed. What is looked at and what
//! it means is the caller's.

use gloo_timers::future::TimeoutFuture;

use super::clock::now;
use super::session::Session;

/// What one look says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look<T> {
    /// This, for certain: no further look is needed.
    Certain(T),
    /// This, if another look says the same: a request whose answer was lost may still be on its way.
    IfRepeated(T),
    /// This, if no later look says more.
    SoFar(T),
    /// Nothing could be seen.
    Nothing,
}

/// How long one looks.
#[derive(Clone, Copy, Debug)]
pub struct Patience {
    /// The pause before each look, in milliseconds.
    pub pauses_ms: &'static [u32],
    /// After so many seconds no further look is begun: where nothing can be seen, each look takes long.
    pub at_most_secs: i64,
}

/// Looks until it's settled, the looks are used up, or the person has signed out. `None` when it can't be told.
pub async fn look_until_settled<T: PartialEq>(
    session: Session,
    patience: Patience,
    mut look: impl AsyncFnMut() -> Look<T>,
) -> Option<T> {
    let begun = now();
    let (mut so_far, mut seen_once) = (None, None);
    for pause in patience.pauses_ms {
        TimeoutFuture::new(*pause).await;
        if session.has_ended() || now() - begun > patience.at_most_secs {
            break;
        }
        so_far = None;
        match look().await {
            Look::Certain(settled) => return Some(settled),
            Look::IfRepeated(seen) if seen_once.as_ref() == Some(&seen) => return Some(seen),
            Look::IfRepeated(seen) => seen_once = Some(seen),
            Look::SoFar(seen) => so_far = Some(seen),
            Look::Nothing => {}
        }
    }
    so_far
}
