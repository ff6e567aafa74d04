//! Creating transfers, one or many: intent into the journal, one request, key sealed before it's painted, and every lost
//! answer settled by looking. A request is never repeated by the program.

mod anew;
mod create;
mod settle;

use std::collections::HashSet;

use evs_api::Failure;
use evs_domain::bulk::{Plan, Progress, Step};
use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;
use evs_domain::name::TransferName;
use evs_domain::transfer::Transfer;
use evs_domain::verdict::EligibilityProof;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::journal::EntryId;
use super::lasting::lasting;
use super::work::Work;

/// How many creates are under way at once.
const AT_ONCE: usize = 3;

/// One transfer to create.
#[derive(Clone, Debug)]
pub struct Item {
    /// That its disk may go.
    pub proof: EligibilityProof,
    /// Under which name.
    pub name: TransferName,
    /// What is told of the disk.
    pub disk: DiskInfo,
}

/// Why an item isn't created, or isn't as it should be.
#[derive(Clone, Debug)]
pub enum Trouble {
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
    /// The cloud's answer was lost, and it was found out that nothing had been created.
    NotCreated(Failure),
    /// The transfer exists and its key is lost.
    KeyLost(Transfer),
    /// Somebody else was quicker.
    Another(Transfer),
    /// The disk can't go any more.
    Ineligible,
    /// The journal refused the intent: nothing was sent.
    Journal,
}

/// A plan of creates.
pub type CreatePlan = Plan<Item, Transfer, Trouble>;

/// A run of creates. A cheap handle.
#[derive(Clone, Copy)]
pub struct Run {
    /// The items and where they stand.
    pub plan: RwSignal<CreatePlan>,
    /// The items whose lost answer is being settled.
    pub settling: RwSignal<HashSet<usize>>,
    /// The person has decided to keep the keys sealed in this browser.
    pub kept: RwSignal<bool>,
    /// How many keys the journal couldn't seal: this page has their only copies.
    pub unsealed: RwSignal<usize>,
    entries: StoredValue<Vec<Option<EntryId>>>,
}

impl Run {
    /// Begins to create these.
    pub fn begin(work: Work, items: Vec<Item>) -> Self {
        let run = lasting(|| Self {
            entries: StoredValue::new(vec![None; items.len()]),
            plan: RwSignal::new(Plan::new(items)),
            settling: RwSignal::new(HashSet::new()),
            kept: RwSignal::new(false),
            unsealed: RwSignal::new(0),
        });
        work.run.set(Some(run));
        run.drive(work);
        run
    }

    /// How far it has come, tracked.
    pub fn progress(&self) -> Progress {
        self.plan.with(CreatePlan::progress)
    }

    /// Whether it concerns a disk.
    pub fn is_about(&self, disk: DiskId) -> bool {
        self.plan.with_untracked(|plan| plan.items().iter().any(|(item, _)| item.proof.disk() == disk))
    }

    /// Holds new creates back, or lets them go on.
    pub fn pause(&self, work: Work, paused: bool) {
        self.plan.update(|plan| plan.pause(paused));
        if !paused {
            self.drive(work);
        }
    }

    /// Tries anew what failed without effect. What is unknown or has lost its key stays as it is.
    pub fn retry(&self, work: Work) {
        self.plan.update(|plan| {
            let again: Vec<usize> =
                (0..plan.items().len()).filter(|at| can_retry(&plan.items()[*at].1)).collect();
            for at in again {
                plan.set(at, Step::Waiting);
            }
        });
        self.drive(work);
    }

    fn drive(&self, work: Work) {
        let run = *self;
        while let Some(at) = run.plan.try_update(|plan| plan.begin_next(AT_ONCE)).flatten() {
            spawn_local(async move {
                if let Some(item) = run.item(at) {
                    run.create(work, at, item).await;
                }
                run.after_each(work).await;
            });
        }
    }

    async fn after_each(&self, work: Work) {
        work.reload_entries().await;
        self.drive(work);
        if self.plan.with_untracked(|plan| plan.progress().is_over()) {
            work.refresh_soon();
        }
    }

    fn item(&self, at: usize) -> Option<Item> {
        self.plan.with_untracked(|plan| plan.items().get(at).map(|(item, _)| item.clone()))
    }

    fn step(&self, at: usize) -> Option<Step<Transfer, Trouble>> {
        self.plan.with_untracked(|plan| plan.items().get(at).map(|(_, step)| step.clone()))
    }

    fn set(&self, at: usize, step: Step<Transfer, Trouble>) {
        self.plan.update(|plan| plan.set(at, step));
    }
}

/// Whether an item can simply be tried again: nothing of it exists.
pub fn can_retry(step: &Step<Transfer, Trouble>) -> bool {
    matches!(step, Step::Failed(Trouble::Refused(_) | Trouble::NotCreated(_) | Trouble::Journal))
}
