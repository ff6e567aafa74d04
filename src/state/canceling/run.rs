//! Canceling one or many: a few at a time, each with an outcome of its own; "retry" touches only what failed. It goes on
//! when the person goes to another page.

use evs_domain::bulk::{Plan, Progress, Step};
use evs_domain::transfer::Transfer;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{CancelOutcome, cancel, look_again};
use crate::state::work::Work;

/// How many cancels are under way at once.
const AT_ONCE: usize = 3;

/// One transfer to cancel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// Which.
    pub transfer: Transfer,
    /// What its disk is called. Foreign text.
    pub disk_name: String,
}

/// A plan of cancels: done when the transfer has ended, however; failed when it's still pending.
pub type CancelPlan = Plan<Item, CancelOutcome, CancelOutcome>;

/// A run of cancels. A cheap handle; it lives as long as anybody holds one, whatever page is shown.
#[derive(Clone)]
pub struct CancelRun {
    plan: ArcRwSignal<CancelPlan>,
}

impl CancelRun {
    /// Begins to cancel these.
    pub fn begin(work: Work, items: Vec<Item>) -> Self {
        let run = Self { plan: ArcRwSignal::new(Plan::new(items)) };
        run.drive(work);
        run
    }

    /// What is to be canceled. It never changes.
    pub fn items(&self) -> Vec<Item> {
        self.plan.with_untracked(|plan| plan.items().iter().map(|(item, _)| item.clone()).collect())
    }

    /// Where the item at this place stands, tracked.
    pub fn step(&self, at: usize) -> Option<Step<CancelOutcome, CancelOutcome>> {
        self.plan.with(|plan| plan.items().get(at).map(|(_, step)| step.clone()))
    }

    /// How far it has come, tracked.
    pub fn progress(&self) -> Progress {
        self.plan.with(CancelPlan::progress)
    }

    /// Whether it waits for the person, because their sign-in had ended; tracked.
    pub fn is_paused(&self) -> bool {
        self.plan.with(CancelPlan::is_paused)
    }

    /// Whether requests or looks are under way, tracked.
    pub fn is_under_way(&self) -> bool {
        self.plan.with(|plan| !plan.is_paused() && !plan.progress().is_over() || plan.progress().running > 0)
    }

    /// Goes on after a pause.
    pub fn go_on(&self, work: Work) {
        self.plan.update(|plan| plan.pause(false));
        self.drive(work);
    }

    /// Tries anew what failed. Everything that failed is known to be still pending.
    pub fn retry(&self, work: Work) {
        self.plan.update(CancelPlan::retry_failed);
        self.drive(work);
    }

    /// Looks once more at everything whose outcome is unknown.
    pub fn look_again(&self, work: Work) {
        let open = self.plan.with_untracked(|plan| {
            let unknown = |at: &usize| plan.items()[*at].1 == Step::Unknown;
            (0..plan.items().len()).filter(unknown).collect::<Vec<_>>()
        });
        for at in open {
            let run = self.clone();
            run.set(at, Step::Running);
            spawn_local(async move {
                let Some(item) = run.item(at) else { return };
                let outcome = look_again(work, &item.transfer).await;
                run.settle(work, at, outcome);
            });
        }
    }

    fn drive(&self, work: Work) {
        while let Some(at) = self.plan.try_update(|plan| plan.begin_next(AT_ONCE)).flatten() {
            let run = self.clone();
            spawn_local(async move {
                let Some(item) = run.item(at) else { return };
                let outcome = cancel(work, &item.transfer).await;
                run.settle(work, at, outcome);
            });
        }
    }

    fn settle(&self, work: Work, at: usize, outcome: CancelOutcome) {
        match outcome {
            CancelOutcome::Refused(failure) if failure.is_sign_in_over() => self.plan.update(|plan| {
                plan.set(at, Step::Waiting);
                plan.pause(true);
            }),
            CancelOutcome::Unknown => self.set(at, Step::Unknown),
            ended if ended.ending().is_some() => self.set(at, Step::Done(ended)),
            failed => self.set(at, Step::Failed(failed)),
        }
        self.drive(work);
        if self.plan.with_untracked(|plan| plan.progress().is_over()) {
            work.refresh_soon();
        }
    }

    fn item(&self, at: usize) -> Option<Item> {
        self.plan.with_untracked(|plan| plan.items().get(at).map(|(item, _)| item.clone()))
    }

    fn set(&self, at: usize, step: Step<CancelOutcome, CancelOutcome>) {
        self.plan.update(|plan| plan.set(at, step));
    }
}
