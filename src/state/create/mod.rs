//! Creating transfers, one or many: intent into the journal, one request, key sealed before it's painted, and every lost
//! answer settled by looking. How many at once, pausing and stopping are `run`'s.
//!
//! | module | what it does |
//! |---|---|
//! | `count` | how many items stand where |
//! | `failure` | why an item isn't created, and what can be tried then |
//! | `send` | one create, from the intent to the sealed key |
//! | `settle` | what became of a create whose answer was lost |
//! | `recreate` | cancels a transfer whose key is lost, and has it created again |

mod count;
mod failure;
mod recreate;
mod send;
mod settle;

use evs_api::Failure;
use evs_domain::bulk::ItemState;
use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::name::TransferName;
use evs_domain::transfer::{Custody, Transfer};
use evs_domain::verdict::EligibilityProof;
use leptos::prelude::*;

use super::journal::EntryId;
use super::project::{ProjectBinding, ProjectState};
use super::run::{Concern, Job, Run, SentFor, StateOf, concern};
use super::scope::ScopeRef;
use super::session::Session;
pub use count::{CreateCount, CreateStanding};
pub use failure::{CreateFailure, LostKey};
pub use recreate::First;

/// One transfer to create.
#[derive(Clone, Debug)]
pub struct CreateItem {
    /// That its disk may go.
    pub proof: EligibilityProof,
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
        let first = item.first.clone()?;
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
        self.binding.journal().reload().await;
        if is_over {
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
    /// Begins to create these in `project`.
    pub fn begin(project: ProjectState, items: Vec<CreateItem>) -> Self {
        let job = CreateJob { binding: project.binding() };
        Self { run: Run::begin(job, items), kept: ArcRwSignal::new(false), seen: ArcRwSignal::new(false) }
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

    /// The transfers that it has created, with their disks, tracked.
    pub fn created(&self) -> Vec<(Created, DiskInfo)> {
        self.run.with_plan(|plan| {
            let created = |(item, state): &(CreateItem, StateOf<CreateJob>)| match state {
                ItemState::Done(created) => Some((created.clone(), item.disk.clone())),
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
        self.run.take_up(vec![(at, CreateItem { name, first: Some(First::Judge), ..item })]);
    }

    /// How many keys the journal couldn't seal: this page has their only copies. Tracked.
    pub fn unsealed(&self) -> usize {
        self.created().iter().filter(|(created, _)| !created.is_sealed).count()
    }

    /// How many keys only this page has, and that aren't handed over. Tracked.
    pub fn unsealed_open_keys(&self) -> usize {
        let is_lasting = self.run.job().binding.journal().is_lasting();
        let open = self.open_keys();
        let is_only_here = |created: &Created| !created.is_sealed || !is_lasting;
        let only_here = |(created, _): &&(Created, DiskInfo)| {
            is_only_here(created) && open.contains(&created.transfer.id)
        };
        self.created().iter().filter(only_here).count()
    }

    /// Whether keys that aren't handed over can be left to this browser. Tracked.
    pub fn can_keep(&self) -> bool {
        self.run.job().binding.journal().is_lasting() && self.unsealed() == 0
    }

    /// The person decides to keep the keys sealed in this browser.
    pub fn keep(&self) {
        self.kept.set(true);
    }

    /// The transfers whose keys are neither handed over nor kept on purpose. Tracked.
    pub fn open_keys(&self) -> Vec<TransferId> {
        let journal = self.run.job().binding.journal();
        // Where keys may not be shown, they can only be kept.
        if self.kept.get() || !journal.may_show_keys() && self.can_keep() {
            return Vec::new();
        }
        let is_open = |id: &TransferId| {
            journal.entry_of(*id).is_none_or(|entry| entry.custody() != Custody::HandedOver)
        };
        self.created().into_iter().map(|(created, _)| created.transfer.id).filter(is_open).collect()
    }

    /// It isn't shown any longer: what is still open about its items is concluded like after a crash.
    pub(super) fn close(&self) {
        self.run.with_plan(|plan| {
            for (_, state) in plan.items() {
                if let ItemState::Unknown(lost) = state {
                    self.run.job().binding.journal().release(&lost.entry);
                }
            }
        });
    }
}
