//! What holds a run, and for how long: a cloud that wants fewer requests, a sign-in that is over. What an item's failure means
//! for the others is [`cause`](super::cause)'s.

use evs_domain::bulk::{Hold, Plan};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::{Job, Run};
use crate::state::clock::now;

/// After so many refusals for too many requests in a row, the rest isn't held any longer but stopped: after ten minutes,
/// where the cloud doesn't say how long it wants to be left alone.
pub(super) const MOST_HOLDS: u32 = 14;

/// The longest pause of one's own choice, in seconds: clouds count requests by the minute.
const LONGEST_PAUSE: u32 = 60;

/// The longest pause that a cloud is granted, in seconds.
const LONGEST_WISH: u32 = 10 * 60;

impl<J: Job> Run<J> {
    /// Leaves the cloud alone for as long as it wants, else for twice as long each time.
    pub(super) fn hold_for(&self, wish_secs: Option<u32>) {
        // Items that were under way together are refused together: that counts once.
        if self.plan.with_untracked(|plan| plan.held().is_some()) {
            return;
        }
        let holds = self.holds.get_value();
        self.holds.set_value(holds + 1);
        let own_choice = (2 << holds.min(5)).min(LONGEST_PAUSE);
        let secs = wish_secs.filter(|secs| *secs > 0).unwrap_or(own_choice).min(LONGEST_WISH);
        self.plan.update(|plan| plan.hold(Hold::Throttled));
        self.held_until.set(Some(now() + i64::from(secs)));
        let run = self.clone();
        self.job.scope().spawn(async move {
            TimeoutFuture::new(secs * 1000).await;
            if run.plan.with_untracked(|plan| plan.held() == Some(Hold::Throttled)) {
                run.release();
            }
        });
    }

    pub(super) async fn wait_for_sign_in(&self, at: usize) {
        self.stop_rest(|plan| {
            plan.put_back(at);
            plan.hold(Hold::SignedOut);
        });
        if self.job.signed_in_again().await {
            if !J::GOES_ON_AFTER_SIGN_IN {
                self.pause();
            }
            self.release();
        }
    }

    pub(super) fn release(&self) {
        self.held_until.set(None);
        self.plan.update(Plan::release);
        self.drive();
    }
}
