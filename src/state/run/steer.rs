//! What a person can do about a run: pause it, stop it, have what failed sent again, have what is unknown looked at again. What
//! a run does by itself is not in here.

use evs_domain::bulk::{Hold, ItemState, Plan};
use leptos::prelude::*;

use super::{Job, Run};

impl<J: Job> Run<J> {
    /// Begins nothing new until it's told to go on.
    pub fn pause(&self) {
        self.plan.update(|plan| plan.pause(true));
    }

    /// Goes on after a pause.
    pub fn go_on(&self) {
        self.plan.update(|plan| plan.pause(false));
        self.drive();
    }

    /// Begins nothing more, for good: what waits is held back, what is under way comes to its end. [`Run::retry`] takes it up
    /// again.
    pub fn stop(&self) {
        self.stop_rest(Plan::end_here);
        if self.plan.with_untracked(|plan| plan.held() == Some(Hold::Throttled)) {
            self.release();
        }
        let run = self.clone();
        self.job.scope().spawn(async move { run.after_each().await });
    }

    /// Whether the person has stopped it, tracked.
    pub fn is_stopped(&self) -> bool {
        self.plan.with(Plan::is_ended_here)
    }

    /// Sends again what had no effect, and what was held back.
    pub fn retry(&self) {
        self.holds.set_value(0);
        self.plan.update(|plan| plan.retry(J::can_retry));
        self.drive();
    }

    /// Looks once more what became of an item whose outcome is unknown. Sends nothing.
    pub fn look_again(&self, at: usize) {
        let Some(ItemState::Unknown(lost)) = untrack(|| self.state(at)) else { return };
        let run = self.clone();
        self.set(at, ItemState::Settling(lost.clone()));
        self.job.scope().spawn(async move {
            run.settle(at, lost).await;
            run.after_each().await;
        });
    }

    /// Looks once more at everything whose outcome is unknown.
    pub fn look_again_at_all(&self) {
        for at in 0..self.plan.with_untracked(|plan| plan.items().len()) {
            self.look_again(at);
        }
    }
}
