//! Polling until something is settled: how often, how long, and when what was seen is believed. What is asked for, and what
//! the answers mean, is the caller's.

use gloo_timers::future::TimeoutFuture;

use super::clock::now;
use super::session::Session;

/// What one poll has shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Observation<T> {
    /// This, for certain: no further poll is needed.
    Certain(T),
    /// This, if another poll shows the same: a request whose answer was lost may still be on its way.
    IfRepeated(T),
    /// This, if no later poll shows more.
    SoFar(T),
    /// Nothing could be seen.
    Nothing,
}

/// How often and how long to poll.
#[derive(Clone, Copy, Debug)]
pub struct Schedule {
    /// The pause before each poll, in milliseconds.
    pub pauses_ms: &'static [u32],
    /// After so many seconds no further poll is begun: where nothing can be seen, each poll takes long.
    pub at_most_secs: i64,
}

/// Polls until it's settled, the schedule is used up, or the person has signed out. `None` when it can't be told.
pub async fn poll_until_settled<T: PartialEq>(
    session: Session,
    schedule: Schedule,
    mut poll: impl AsyncFnMut() -> Observation<T>,
) -> Option<T> {
    let begun = now();
    let (mut so_far, mut seen_once) = (None, None);
    for pause in schedule.pauses_ms {
        TimeoutFuture::new(*pause).await;
        if session.has_ended() || now() - begun > schedule.at_most_secs {
            break;
        }
        so_far = None;
        match poll().await {
            Observation::Certain(settled) => return Some(settled),
            Observation::IfRepeated(seen) if seen_once.as_ref() == Some(&seen) => return Some(seen),
            Observation::IfRepeated(seen) => seen_once = Some(seen),
            Observation::SoFar(seen) => so_far = Some(seen),
            Observation::Nothing => {}
        }
    }
    so_far
}
