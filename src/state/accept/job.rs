//! Accepting one transfer: one request, a lost answer settled by looking, and the disk awaited afterwards.

use evs_api::disk::DiskSeen;
use evs_api::transfers::AcceptTransfer;
use evs_api::{Effect, Failure};
use evs_domain::handover::Offer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::refusal::Refusal;
use evs_domain::settle::{AcceptSettled, DiskProbe};
use leptos::prelude::*;

use super::AcceptForm;
use super::arrival::await_disk;
use super::evidence::Evidence;
use super::line::KeyField;
use crate::state::probe::probe_disk;
use crate::state::project::ProjectBinding;
use crate::state::run::{Concern, Job, Run, Sent, SentFor, concern};
use crate::state::scope::ScopeRef;
use crate::state::session::Session;

/// One transfer to accept. The fields may change meanwhile; what was sent doesn't.
#[derive(Clone)]
pub struct AcceptItem {
    /// The line of the form.
    pub(super) line: u32,
    pub(super) transfer: TransferId,
    pub(super) offer: Option<Offer>,
    pub(super) key: KeyField,
}

impl AcceptItem {
    /// The disk, as far as it was told beforehand.
    fn claimed_disk(&self) -> Option<DiskId> {
        self.offer.as_ref()?.disk.id
    }
}

/// An accepted disk on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It isn't in sight yet.
    Awaited(DiskId),
    /// It didn't come in sight in good time.
    NotSeen(DiskId),
    /// It's here.
    Seen(DiskId, DiskSeen),
}

impl Arrival {
    fn disk(&self) -> DiskId {
        match self {
            Arrival::Awaited(disk) | Arrival::NotSeen(disk) | Arrival::Seen(disk, _) => *disk,
        }
    }
}

/// Why a transfer isn't accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptFailure {
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
    /// The cloud's answer was lost, and the disk hasn't arrived.
    NotArrived(Failure),
    /// The key was wiped before its turn came: nothing was sent.
    KeyGone,
}

/// An accept whose answer was lost, and by what its outcome can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostAccept {
    failure: Failure,
    evidence: Evidence,
}

impl LostAccept {
    /// What is known of the answer.
    pub(super) fn failure(&self) -> Failure {
        self.failure.clone()
    }
}

/// Accepting transfers into one project.
#[derive(Clone)]
pub struct AcceptJob {
    pub(super) binding: ProjectBinding,
    pub(super) form: AcceptForm,
}

impl Job for AcceptJob {
    type Item = AcceptItem;
    type Done = Arrival;
    type Failed = AcceptFailure;
    type Lost = LostAccept;

    // A disk whose id isn't known is told by being new here: only one may arrive at a time.
    const AT_ONCE: usize = 1;
    const GOES_ON_AFTER_SIGN_IN: bool = false;

    fn session(&self) -> Session {
        self.binding.session()
    }

    fn scope(&self) -> ScopeRef {
        self.binding.scope()
    }

    async fn send(&self, item: &AcceptItem) -> SentFor<Self> {
        let Some(key) = item.key.auth_key() else { return Sent::Failed(AcceptFailure::KeyGone) };
        let session = self.session();
        let evidence = Evidence::gather(session, item.claimed_disk()).await;
        let project = session.project_for_change().await;
        let call = AcceptTransfer { project, transfer: item.transfer, key };
        match session.change(&call).await {
            Ok(accepted) => Sent::Done(Arrival::Awaited(accepted.disk)),
            Err(failure) => {
                let failure = without_echo(failure, call.key.expose());
                match failure.effect() {
                    Effect::Unknown => Sent::Lost(LostAccept { failure, evidence }),
                    Effect::None => self.refused(item, failure).await,
                }
            }
        }
    }

    async fn settle(&self, item: &AcceptItem, lost: &LostAccept) -> Option<Result<Arrival, AcceptFailure>> {
        let known = || self.form.disks_of_other_lines(item.line);
        match lost.evidence.settle(self.session(), known).await {
            AcceptSettled::Accepted(disk) => Some(Ok(Arrival::Awaited(disk))),
            AcceptSettled::NotAccepted => Some(Err(AcceptFailure::NotArrived(lost.failure()))),
            AcceptSettled::StillOpen => None,
        }
    }

    /// After signing in again nothing is accepted by itself: the person looks once more at where the disk goes.
    fn concern(&self, failed: &AcceptFailure) -> Concern {
        match failed {
            AcceptFailure::Refused(failure) => concern(failure),
            AcceptFailure::NotArrived(_) | AcceptFailure::KeyGone => Concern::Item,
        }
    }

    /// The person accepts once more, in a run of its own.
    fn can_retry(_: &AcceptFailure) -> bool {
        false
    }

    fn on_done(&self, run: &Run<Self>, at: usize) {
        let Some((item, disk)) = run.item(at).zip(done_disk(run, at)) else { return };
        item.key.wipe();
        self.form.keep_draft();
        let (job, run) = (self.clone(), run.clone());
        self.scope().spawn(async move {
            let arrival = await_disk(&job.binding, item.transfer, item.offer, disk).await;
            run.set(at, evs_domain::bulk::ItemState::Done(arrival));
            if !untrack(|| job.form.is_anything_under_way()) {
                job.binding.refresh_soon();
            }
        });
    }

    async fn after_each(&self, is_over: bool) {
        if is_over {
            // A word given for this try isn't one for the next.
            self.form.set_despite(false);
            self.binding.with_project(|project| project.look_up_quotas());
        }
    }
}

impl AcceptJob {
    /// "No such transfer" is also what one hears who has accepted before, in another tab or by a request whose answer was
    /// lost. Where the disk is tells them apart.
    async fn refused(&self, item: &AcceptItem, failure: Failure) -> SentFor<Self> {
        let refusal = failure.refusal();
        if refusal == Some(Refusal::NoSuchTransfer)
            && let Some(disk) = item.claimed_disk()
            && matches!(probe_disk(self.session(), disk).await, DiskProbe::Present { .. })
        {
            return Sent::Done(Arrival::Awaited(disk));
        }
        if refusal == Some(Refusal::WrongKey) {
            item.key.wrong.update(|tries| *tries += 1);
        }
        Sent::Failed(AcceptFailure::Refused(failure))
    }
}

fn done_disk(run: &Run<AcceptJob>, at: usize) -> Option<DiskId> {
    match untrack(|| run.state(at))? {
        evs_domain::bulk::ItemState::Done(arrival) => Some(arrival.disk()),
        _ => None,
    }
}

/// A cloud may repeat in its message what was sent to it. A message with the key in it is dropped on the spot.
fn without_echo(failure: Failure, key: &str) -> Failure {
    match failure {
        Failure::Refused { mut error, retry_after_secs } => {
            if error.message.contains(key) || error.code.contains(key) {
                error.message.clear();
                error.code.clear();
            }
            Failure::Refused { error, retry_after_secs }
        }
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_domain::refusal::CloudError;

    fn refused(status: u16, message: &str) -> Failure {
        let error = CloudError { status, message: message.into(), ..CloudError::default() };
        Failure::Refused { error, retry_after_secs: None }
    }

    #[test]
    fn a_message_that_repeats_the_key_is_not_kept() {
        let echo = refused(400, "Additional properties are not allowed: {'auth_key': '9266c59563c84664'}");
        assert!(!format!("{:?}", without_echo(echo, "9266c59563c84664")).contains("9266"));
        let harmless = refused(404, "Transfer x could not be found.");
        assert_eq!(without_echo(harmless.clone(), "9266c59563c84664"), harmless);
    }
}
