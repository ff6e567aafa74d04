//! Canceling transfers. One request each, never repeated; what it did is seen by looking at the disk, because an answer can
//! be lost and a recipient can be quicker. Asking the person beforehand is the pages' business.

mod settle;

use evs_api::transfers::CancelTransfer;
use evs_api::{Effect, Failure};
use evs_domain::bulk::ItemState;
use evs_domain::id::TransferId;
use evs_domain::transfer::{Ending, Transfer};

use super::project::{ProjectBinding, ProjectState};
use super::run::{Concern, Job, Run, Sent, SentFor, StateOf, concern};
use super::scope::ScopeRef;
use super::session::Session;
use settle::{AFTER_SILENCE, AFTER_YES};

/// One transfer to cancel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CancelItem {
    pub transfer: Transfer,
    /// What its disk is called. Foreign text.
    pub disk_name: String,
}

/// Why a transfer isn't canceled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CancelFailure {
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
    /// The transfer was seen to be still pending: nothing was changed.
    StillPending,
}

/// A cancel whose outcome has to be looked up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LostCancel {
    /// Why no answer came, where none came at all.
    silence: Option<Failure>,
}

/// Canceling transfers in one project. Done is an item whose transfer has ended, however.
#[derive(Clone)]
pub struct CancelJob {
    binding: ProjectBinding,
}

impl Job for CancelJob {
    type Item = CancelItem;
    type Done = Ending;
    type Failed = CancelFailure;
    type Lost = LostCancel;

    const AT_ONCE: usize = 3;
    const GOES_ON_AFTER_SIGN_IN: bool = false;

    fn session(&self) -> Session {
        self.binding.session()
    }

    fn scope(&self) -> ScopeRef {
        self.binding.scope()
    }

    async fn send(&self, item: &CancelItem) -> SentFor<Self> {
        let session = self.session();
        let transfer = &item.transfer;
        let call = CancelTransfer { project: session.project_for_change().await, transfer: transfer.id };
        match session.change(&call).await {
            // The cloud's own word counts, whatever becomes of the disk afterwards; it's only seen that the record is gone.
            Ok(()) => match settle::settle(&self.binding, transfer, AFTER_YES).await {
                Some(Ok(ending)) => Sent::Done(ending),
                Some(Err(failure)) => Sent::Failed(failure),
                None => Sent::Lost(LostCancel::default()),
            },
            Err(failure) if failure.is_sign_in_over() => Sent::SignedOut(CancelFailure::Refused(failure)),
            Err(failure) if failure.effect() == Effect::Unknown || failure.is_transfer_missing() => {
                Sent::Lost(LostCancel { silence: Some(failure).filter(Failure::is_silence) })
            }
            Err(failure) => Sent::Failed(CancelFailure::Refused(failure)),
        }
    }

    async fn settle(&self, item: &CancelItem, _: &LostCancel) -> Option<Result<Ending, CancelFailure>> {
        settle::settle(&self.binding, &item.transfer, AFTER_SILENCE).await
    }

    fn concern(&self, failed: &CancelFailure) -> Concern {
        match failed {
            CancelFailure::Refused(failure) => concern(failure),
            CancelFailure::StillPending => Concern::Item,
        }
    }

    fn out_of_sight(&self, lost: &LostCancel) -> Option<CancelFailure> {
        lost.silence.clone().map(CancelFailure::Refused)
    }

    fn can_retry(_: &CancelFailure) -> bool {
        true
    }

    async fn after_each(&self, is_over: bool) {
        if is_over {
            self.binding.refresh_soon();
        }
    }
}

impl LostCancel {
    /// Why the cloud is out of sight, if that's why the answer was lost.
    pub fn silence(&self) -> Option<&Failure> {
        self.silence.as_ref()
    }
}

/// Cancels one transfer as a step of a run of something else: one request.
pub async fn cancel_in(binding: &ProjectBinding, item: &CancelItem) -> SentFor<CancelJob> {
    CancelJob { binding: binding.clone() }.send(item).await
}

/// Looks what became of such a cancel whose answer was lost; `None` when that can't be told yet.
pub async fn settle_in(
    binding: &ProjectBinding,
    item: &CancelItem,
    lost: &LostCancel,
) -> Option<Result<Ending, CancelFailure>> {
    CancelJob { binding: binding.clone() }.settle(item, lost).await
}

/// Cancels one transfer by itself, as a step on the way to something else. A request that met an ended sign-in has changed
/// nothing: this waits until the person has signed in again, and then leaves it to them.
pub async fn cancel_alone(project: ProjectState, item: &CancelItem) -> StateOf<CancelJob> {
    let job = CancelJob { binding: project.binding() };
    match job.send(item).await {
        Sent::Done(ending) => ItemState::Done(ending),
        Sent::Failed(failure) => ItemState::Failed(failure),
        Sent::Lost(lost) => match job.settle(item, &lost).await {
            Some(Ok(ending)) => ItemState::Done(ending),
            Some(Err(failure)) => ItemState::Failed(failure),
            None => ItemState::Unknown(lost),
        },
        Sent::SignedOut(failure) => {
            project.session().signed_in_again().await;
            ItemState::Failed(failure)
        }
    }
}

/// A run of cancels. Clones share it.
#[derive(Clone)]
pub struct CancelRun {
    run: Run<CancelJob>,
}

impl CancelRun {
    /// Begins to cancel these transfers of `project`.
    pub fn begin(project: ProjectState, items: Vec<CancelItem>) -> Self {
        Self { run: Run::begin(CancelJob { binding: project.binding() }, items) }
    }

    /// The items and how they come along.
    pub fn run(&self) -> &Run<CancelJob> {
        &self.run
    }

    /// The project that it cancels in.
    pub fn session(&self) -> Session {
        self.run.job().session()
    }

    /// Whether a transfer is among its items.
    pub fn is_about(&self, transfer: TransferId) -> bool {
        self.run.items().iter().any(|item| item.transfer.id == transfer)
    }

    /// Whether requests or looks are under way, or will be by themselves; tracked.
    pub fn is_under_way(&self) -> bool {
        let progress = self.run.progress();
        progress.running > 0 || !self.run.is_paused() && !progress.is_over()
    }
}
