//! Running many items of one kind: a few at a time, each request sent once, lost answers settled by looking, held or stopped
//! by what concerns them all. What an item is and what is sent for it is the job's: creating, canceling, accepting. A run
//! belongs to a sign-in and is bound to one project; it goes on whatever page is shown.

mod cause;
mod hold;
mod job;
mod resume;
mod steer;

use evs_domain::bulk::{Hold, ItemState, Plan, Progress};
use leptos::prelude::*;

pub use cause::{Concern, concern};
pub use job::{Job, PlanOf, Sent, SentFor, StateOf};

use hold::MOST_HOLDS;

/// A run. Clones share one plan, which lives as long as anybody holds one.
#[derive(Clone)]
pub struct Run<J: Job> {
    plan: ArcRwSignal<PlanOf<J>>,
    /// How many items in a row were refused because of too many requests.
    holds: ArcStoredValue<u32>,
    /// Until when the cloud is left alone, in seconds since 1970.
    held_until: ArcRwSignal<Option<i64>>,
    job: J,
}

impl<J: Job> Run<J> {
    /// Begins to run these items.
    pub fn begin(job: J, items: Vec<J::Item>) -> Self {
        let run = Self::waiting(job, items);
        run.drive();
        run
    }

    /// A run of these items, of which none is begun before [`Run::start`].
    pub fn waiting(job: J, items: Vec<J::Item>) -> Self {
        Self::of(job, Plan::new(items))
    }

    fn of(job: J, plan: PlanOf<J>) -> Self {
        Self {
            plan: ArcRwSignal::new(plan),
            holds: ArcStoredValue::new(0),
            held_until: ArcRwSignal::new(None),
            job,
        }
    }

    /// The job.
    pub fn job(&self) -> &J {
        &self.job
    }

    /// Reads the plan, tracked.
    pub fn with_plan<T>(&self, read: impl FnOnce(&PlanOf<J>) -> T) -> T {
        self.plan.with(read)
    }

    /// Where the item at this place stands, tracked.
    pub fn state(&self, at: usize) -> Option<StateOf<J>> {
        self.plan.with(|plan| plan.items().get(at).map(|(_, state)| state.clone()))
    }

    /// The item at this place, as it is now.
    pub fn item(&self, at: usize) -> Option<J::Item> {
        self.plan.with_untracked(|plan| plan.items().get(at).map(|(item, _)| item.clone()))
    }

    /// All items, as they are now.
    pub fn items(&self) -> Vec<J::Item> {
        self.plan.with_untracked(|plan| plan.items().iter().map(|(item, _)| item.clone()).collect())
    }

    /// How far it has come, tracked.
    pub fn progress(&self) -> Progress {
        self.plan.with(Plan::progress)
    }

    /// Whether the person has paused it, tracked.
    pub fn is_paused(&self) -> bool {
        self.plan.with(Plan::is_paused)
    }

    /// What holds it, tracked.
    pub fn held(&self) -> Option<Hold> {
        self.plan.with(Plan::held)
    }

    /// Whether something is under way, or will be without anybody doing anything. Tracked.
    pub fn goes_on_by_itself(&self) -> bool {
        self.plan.with(|plan| {
            let Progress { running, waiting, .. } = plan.progress();
            let waits_for_somebody = plan.is_paused() || plan.held() == Some(Hold::SignedOut);
            running > 0 || waiting > 0 && !waits_for_somebody
        })
    }

    /// Until when the cloud is left alone because it wants fewer requests, in seconds since 1970. Tracked.
    pub fn held_until(&self) -> Option<i64> {
        self.held_until.get()
    }

    /// How many items could be sent again by [`Run::retry`], tracked.
    pub fn retriable(&self) -> usize {
        self.plan.with(|plan| {
            let can_retry = |state: &StateOf<J>| match state {
                ItemState::HeldBack => true,
                ItemState::Failed(failed) => J::can_retry(failed),
                _ => false,
            };
            plan.items().iter().filter(|(_, state)| can_retry(state)).count()
        })
    }

    /// Notes where an item stands, where the job itself has found it out.
    pub fn set(&self, at: usize, state: StateOf<J>) {
        self.plan.update(|plan| plan.set(at, state));
    }

    /// Has the items at these places done in these forms, when their turn comes.
    pub fn take_up(&self, items: Vec<(usize, J::Item)>) {
        self.holds.set_value(0);
        self.plan.update(|plan| items.into_iter().for_each(|(at, item)| plan.take_up(at, item)));
        self.drive();
    }

    /// Begins as many items as may be under way at once: one alone after a pause that the cloud wanted, to see whether it's
    /// over. After signing out nothing is begun.
    fn drive(&self) {
        let at_once = if self.holds.get_value() > 0 { 1 } else { self.job.at_once() };
        while !self.job.has_ended()
            && let Some(at) = self.plan.try_update(|plan| plan.begin_next(at_once)).flatten()
        {
            let run = self.clone();
            self.job.scope().spawn(async move { run.send(at).await });
        }
    }

    async fn send(&self, at: usize) {
        let Some(item) = self.item(at) else { return };
        let sent = match self.job.prepare(&item).await {
            None => self.job.send(&item).await,
            Some((item, ended)) => {
                self.plan.update(|plan| plan.replace(at, item.clone()));
                match ended {
                    Some(ended) => ended,
                    None => self.job.send(&item).await,
                }
            }
        };
        match sent {
            Sent::Done(done) => {
                self.holds.set_value(0);
                self.done(at, done);
            }
            Sent::Lost(lost) => {
                self.set(at, ItemState::Settling(lost.clone()));
                self.settle(at, lost).await;
            }
            Sent::Failed(failed) => self.failed(at, failed),
            Sent::SignedOut(_) => return self.wait_for_sign_in(at).await,
        }
        self.after_each().await;
    }

    async fn settle(&self, at: usize, lost: J::Lost) {
        let Some(item) = self.item(at) else { return };
        match self.job.settle(&item, &lost).await {
            Some(Ok(done)) => self.done(at, done),
            Some(Err(failed)) => self.set(at, ItemState::Failed(failed)),
            None => {
                if let Some(cause) = self.job.out_of_sight(&lost) {
                    self.stop_rest(|plan| plan.stop(cause));
                }
                self.set(at, ItemState::Unknown(lost));
            }
        }
    }

    fn done(&self, at: usize, done: J::Done) {
        self.set(at, ItemState::Done(done));
        self.job.on_done(self, at);
    }

    fn failed(&self, at: usize, failed: J::Failed) {
        match self.job.concern(&failed) {
            // It was refused without effect: its turn comes again.
            Concern::Holds(wish_secs) if self.holds.get_value() < MOST_HOLDS => {
                self.stop_rest(|plan| plan.put_back(at));
                self.hold_for(wish_secs);
            }
            Concern::Item => {
                self.holds.set_value(0);
                self.set(at, ItemState::Failed(failed));
            }
            Concern::Stops | Concern::Holds(_) => {
                self.set(at, ItemState::Failed(failed.clone()));
                self.stop_rest(|plan| plan.stop(failed));
            }
        }
    }

    /// Does what may hold items back. Of those that are, some stand otherwise than as never sent.
    fn stop_rest(&self, stop: impl FnOnce(&mut PlanOf<J>)) {
        self.plan.update(|plan| {
            stop(plan);
            let held_back = |(at, (item, state)): (usize, &(J::Item, StateOf<J>))| {
                matches!(state, ItemState::HeldBack).then(|| Some((at, J::held_back(item)?)))?
            };
            let otherwise: Vec<_> = plan.items().iter().enumerate().filter_map(held_back).collect();
            otherwise.into_iter().for_each(|(at, failed)| plan.set(at, ItemState::Failed(failed)));
        });
    }

    async fn after_each(&self) {
        self.drive();
        let is_over = self.plan.with_untracked(|plan| plan.progress().is_over());
        self.job.after_each(is_over).await;
    }
}
