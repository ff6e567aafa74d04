//! Creating transfers, one or many: intent into the journal, one request, key sealed before it's painted, and every lost
//! answer settled by looking. How many at once, pausing and stopping are `run`'s.
//!
//! | module | what it does |
//! |---|---|
//! | `count` | how many items stand where |
//! | `failure` | why an item isn't created, and what can be tried then |
//! | `alone` | one create as a step on the way to something else |
//! | `send` | one create, from the intent to the sealed key |
//! | `settle` | what became of a create whose answer was lost |
//! | `recreate` | cancels a transfer whose key is lost, and has it created again |
//! | `keys` | which of a run's keys are still to be handed over, and which only this page has |
//! | `kept` | that the plan of a run outlives the page, and that one tab drives it |
//! | `resume` | goes on with a run that was cut short |

mod alone;
mod count;
mod failure;
mod kept;
mod keys;
mod recreate;
mod resume;
mod send;
mod settle;

use evs_api::Failure;
use evs_domain::bulk::ItemState;
use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::name::TransferName;
use evs_domain::transfer::Transfer;
use evs_domain::verdict::EligibilityProof;
use leptos::prelude::*;

use super::journal::EntryId;
use super::project::ProjectBinding;
use super::run::{Concern, Job, Run, SentFor, StateOf, concern};
use super::scope::ScopeRef;
use super::session::Session;
pub use alone::{create_alone, settle_alone};
pub use count::{CreateCount, CreateStanding};
pub use failure::{CreateFailure, LostKey};
use kept::Kept;
pub use recreate::First;

/// One transfer to create.
#[derive(Clone, Debug)]
pub struct CreateItem {
    /// That its disk may go. `None`: it's judged when its turn comes.
    pub proof: Option<EligibilityProof>,
    /// What couldn't be checked of it, and the person goes on despite of.
    pub despite: CheckSet,
    /// Under which name.
    pub name: TransferName,
    pub disk: DiskInfo,
    /// What is done first, if anything.
    pub first: Option<First>,
}

/// A transfer that was created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Created {
    pub transfer: Transfer,
    /// Whether the journal could seal the key. Else this page has the only copy.
    pub is_sealed: bool,
    /// Whether nothing is left to hand over: it was found so when the run was gone on with.
    pub is_closed: bool,
}

/// A create whose answer was lost: its entry in the journal, and what is known of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostCreate {
    entry: EntryId,
    failure: Failure,
    /// When it was asked for, in seconds since 1970.
    asked_at: i64,
}

/// Creating transfers in one project.
#[derive(Clone)]
pub struct CreateJob {
    binding: ProjectBinding,
    kept: Kept,
}

impl Job for CreateJob {
    type Item = CreateItem;
    type Done = Created;
    type Failed = CreateFailure;
    type Lost = LostCreate;

    const AT_ONCE: usize = 3;
    const GOES_ON_AFTER_SIGN_IN: bool = true;

    fn session(&self) -> Session {
        self.binding.session()
    }

    fn scope(&self) -> ScopeRef {
        self.binding.scope()
    }

    async fn prepare(&self, item: &CreateItem) -> Option<(CreateItem, Option<SentFor<Self>>)> {
        let unproven = || item.proof.is_none().then_some(First::Judge);
        let first = item.first.clone().or_else(unproven)?;
        let mut item = item.clone();
        let ended = recreate::prepare(&self.binding, &mut item, first).await;
        Some((item, ended))
    }

    fn held_back(item: &CreateItem) -> Option<CreateFailure> {
        match &item.first {
            Some(First::Cancel(lost)) => Some(CreateFailure::KeyLost(lost.clone())),
            _ => None,
        }
    }

    async fn send(&self, item: &CreateItem) -> SentFor<Self> {
        send::send(&self.binding, item).await
    }

    async fn settle(&self, item: &CreateItem, lost: &LostCreate) -> Option<Result<Created, CreateFailure>> {
        settle::settle(&self.binding, item, lost).await.map(Err)
    }

    fn concern(&self, failed: &CreateFailure) -> Concern {
        match failed {
            CreateFailure::Refused(failure)
            | CreateFailure::KeyLost(LostKey { not_canceled: Some(failure), .. }) => concern(failure),
            _ => Concern::Item,
        }
    }

    fn out_of_sight(&self, lost: &LostCreate) -> Option<CreateFailure> {
        lost.failure.is_silence().then(|| CreateFailure::Refused(lost.failure.clone()))
    }

    fn can_retry(failed: &CreateFailure) -> bool {
        failed.can_retry()
    }

    async fn after_each(&self, is_over: bool) {
        if is_over {
            self.binding.journal().reload().await;
            self.binding.refresh_soon();
        }
    }
}

/// A run of creates. Clones share it.
#[derive(Clone)]
pub struct CreateRun {
    run: Run<CreateJob>,
    kept: ArcRwSignal<bool>,
    seen: ArcRwSignal<bool>,
}

impl CreateRun {
    fn of(run: Run<CreateJob>) -> Self {
        Self { run, kept: ArcRwSignal::new(false), seen: ArcRwSignal::new(false) }
    }

    /// The items and how they come along.
    pub fn run(&self) -> &Run<CreateJob> {
        &self.run
    }

    /// The project that it creates in.
    pub fn session(&self) -> Session {
        self.run.job().session()
    }

    /// How many items stand where, tracked.
    pub fn count(&self) -> CreateCount {
        self.run.with_plan(CreateCount::of)
    }

    /// The transfers that it has created and that can be handed over, with their disks, tracked.
    pub fn created(&self) -> Vec<(Created, DiskInfo)> {
        self.run.with_plan(|plan| {
            let created = |(item, state): &(CreateItem, StateOf<CreateJob>)| match state {
                ItemState::Done(created) if !created.is_closed => Some((created.clone(), item.disk.clone())),
                _ => None,
            };
            plan.items().iter().filter_map(created).collect()
        })
    }

    /// Its outcomes are shown to the person.
    pub fn set_seen(&self) {
        self.seen.set(true);
    }

    /// Whether it may give way to another run: it's over, its outcomes were seen, and no key waits to be handed over. Tracked.
    pub fn may_give_way(&self) -> bool {
        self.run.progress().is_over() && self.seen.get() && self.open_keys().is_empty()
    }

    /// Creates the item at this place under another name, when its turn comes.
    pub fn rename(&self, at: usize, name: TransferName) {
        let Some(item) = self.run.item(at) else { return };
        self.keep_name(item.disk.id, &name);
        self.run.take_up(vec![(at, CreateItem { name, first: Some(First::Judge), ..item })]);
    }

    /// It isn't shown any longer, and nobody goes on with it: what is still open about its items is concluded like after a crash.
    pub(super) fn close(&self) {
        self.run.with_plan(|plan| {
            for (_, state) in plan.items() {
                if let ItemState::Unknown(lost) = state {
                    self.run.job().binding.journal().release(&lost.entry);
                }
            }
        });
        self.let_go();
    }
}
