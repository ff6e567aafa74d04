//! Accepting one transfer: one request, a lost answer settled by looking, and the disk awaited afterwards. What the form
//! does with it is the form's.

use std::sync::Arc;

use evs_api::Effect;
use evs_api::transfers::AcceptTransfer;
use evs_domain::bulk::ItemState;
use evs_domain::id::DiskId;
use evs_domain::secret::AuthKey;
use evs_domain::settle::AcceptSettled;
use leptos::prelude::*;

use super::arrival::await_disk;
use super::echo::without_echo;
use super::here::DisksHere;
use super::item::AcceptItem;
use super::outcome::{AcceptFailure, Arrival, LostAccept};
use super::settle::{AFTER_SILENCE, ExpectedArrival};
use crate::state::clock::now;
use crate::state::journal::Place;
use crate::state::project::ProjectBinding;
use crate::state::run::{Concern, Job, Run, Sent, SentFor, concern};
use crate::state::scope::ScopeRef;
use crate::state::session::Session;

/// What accepting asks of the form that it was begun from, and tells it.
pub(super) trait Lines: Send + Sync {
    /// The disks that are known to have come with other lines than this one.
    fn disks_of_other_lines(&self, line: u32) -> Vec<DiskId>;

    /// Whether something is under way for any line.
    fn is_anything_under_way(&self) -> bool;

    /// What has to survive a reload has changed: a line is sent, or accepted, or refused.
    fn keep(&self);

    /// Nothing of this run is under way any more.
    fn run_is_over(&self);
}

/// Accepting transfers into one project.
#[derive(Clone)]
pub struct AcceptJob {
    pub(super) binding: ProjectBinding,
    pub(super) lines: Arc<dyn Lines>,
    /// The disks that are here, where some of the run can't be told otherwise.
    pub(super) here: DisksHere,
    pub(super) at_once: usize,
}

impl Job for AcceptJob {
    type Item = AcceptItem;
    type Done = Arrival;
    type Failed = AcceptFailure;
    type Lost = LostAccept;

    const AT_ONCE: usize = 3;
    const GOES_ON_AFTER_SIGN_IN: bool = false;

    fn at_once(&self) -> usize {
        self.at_once
    }

    fn session(&self) -> Session {
        self.binding.session()
    }

    fn scope(&self) -> ScopeRef {
        self.binding.scope()
    }

    async fn send(&self, item: &AcceptItem) -> SentFor<Self> {
        match item.key.auth_key() {
            Some(key) => self.send_with(item, key).await,
            None => Sent::Failed(AcceptFailure::KeyGone),
        }
    }

    async fn settle(&self, item: &AcceptItem, lost: &LostAccept) -> Option<Result<Arrival, AcceptFailure>> {
        match lost.expected.settle(self.session(), AFTER_SILENCE, &self.here, self.known(item)).await {
            AcceptSettled::Accepted(disk) => Some(Ok(Arrival::Awaited(disk))),
            AcceptSettled::NotAccepted => {
                self.leave_open(item);
                Some(Err(AcceptFailure::NotArrived(lost.clone())))
            }
            AcceptSettled::StillOpen => {
                self.leave_open(item);
                None
            }
        }
    }

    /// After signing in again nothing is accepted by itself: the person looks once more at where the disk goes.
    fn concern(&self, failed: &AcceptFailure) -> Concern {
        match failed {
            AcceptFailure::Refused(failure) => concern(failure),
            AcceptFailure::NotArrived(_) | AcceptFailure::KeyGone => Concern::Item,
        }
    }

    fn out_of_sight(&self, lost: &LostAccept) -> Option<AcceptFailure> {
        lost.failure.is_silence().then(|| AcceptFailure::Refused(lost.failure.clone()))
    }

    /// The person accepts once more, in a run of its own.
    fn can_retry(_: &AcceptFailure) -> bool {
        false
    }

    fn on_done(&self, run: &Run<Self>, at: usize) {
        let Some((item, disk)) = run.item(at).zip(done_disk(run, at)) else { return };
        item.key.wipe();
        self.here.add(disk);
        item.accepted_at.set(Some(now()));
        item.mark.clear();
        self.lines.keep();
        let (job, run) = (self.clone(), run.clone());
        self.scope().spawn(async move {
            let arrival = await_disk(&job.binding, &item, disk).await;
            run.set(at, ItemState::Done(arrival));
            if !job.lines.is_anything_under_way() {
                job.binding.refresh_soon();
            }
        });
    }

    async fn after_each(&self, is_over: bool) {
        if is_over {
            self.lines.run_is_over();
            self.binding.with_project(|project| project.look_up_quotas());
        }
    }
}

impl AcceptJob {
    /// Accepts with this key: one request.
    pub(super) async fn send_with(&self, item: &AcceptItem, key: AuthKey) -> SentFor<Self> {
        let session = self.session();
        let expected = match &item.earlier {
            None => ExpectedArrival::gather(session, item.claimed_disk(), &self.here).await,
            // What was here before that one counts: its disk may have come since.
            Some(earlier) => match earlier.expected.look_now(session, &self.here, self.known(item)).await {
                AcceptSettled::Accepted(disk) => return Sent::Done(Arrival::Awaited(disk)),
                _ => earlier.expected.clone(),
            },
        };
        let project = session.project_for_change().await;
        let call = AcceptTransfer { project, transfer: item.transfer, key };
        let entry =
            self.binding.journal().intend_accept(self.place(), item.transfer, item.claimed_disk()).await;
        item.mark.entry.set_value(entry);
        item.mark.now.set(Some(now()));
        item.mark.looked.set(false);
        self.lines.keep();
        match session.change(&call).await {
            Ok(accepted) => Sent::Done(Arrival::Awaited(accepted.disk)),
            Err(failure) => {
                let failure = without_echo(failure, call.key.expose());
                match failure.effect() {
                    Effect::Unknown => Sent::Lost(LostAccept { failure, expected }),
                    Effect::None => self.refused(item, expected, failure).await,
                }
            }
        }
    }

    /// What became of it isn't known: it's noted as soon as the disk is seen here, by whatever.
    fn leave_open(&self, item: &AcceptItem) {
        if let Some(entry) = item.mark.entry.get_value() {
            self.binding.journal().release(&entry);
        }
    }

    pub(super) fn place(&self) -> Place {
        self.binding.place()
    }

    /// The disks that came with other lines.
    pub(super) fn known(&self, item: &AcceptItem) -> impl Fn() -> Vec<DiskId> + use<'_> {
        let line = item.line;
        move || self.lines.disks_of_other_lines(line)
    }
}

fn done_disk(run: &Run<AcceptJob>, at: usize) -> Option<DiskId> {
    match untrack(|| run.state(at))? {
        ItemState::Done(arrival) => Some(arrival.disk()),
        _ => None,
    }
}
