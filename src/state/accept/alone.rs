//! One accept by itself, as a step on the way to something else: whoever begins it has the key, and knows the disk. There is no
//! form behind it, and nothing of it is kept for a reload but what the journal notes.

use std::sync::Arc;

use evs_api::Failure;
use evs_domain::handover::Offer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use leptos::prelude::*;

use super::arrival::await_disk;
use super::begin::at_once;
use super::here::DisksHere;
use super::item::AcceptItem;
use super::job::{AcceptJob, Lines};
use super::key_field::KeyField;
use super::outcome::{AcceptFailure, Arrival, LostAccept};
use super::sent_mark::SentMark;
use crate::state::project::ProjectBinding;
use crate::state::run::{Job, SentFor};
use crate::state::session::Session;

/// One transfer that is accepted by itself. Clones share what is known of it.
#[derive(Clone)]
pub struct AcceptAlone {
    job: AcceptJob,
    item: AcceptItem,
}

/// Nobody has filled in a form.
struct NoForm;

impl Lines for NoForm {
    fn disks_of_other_lines(&self, _: u32) -> Vec<DiskId> {
        Vec::new()
    }

    fn is_anything_under_way(&self) -> bool {
        false
    }

    fn keep(&self) {}

    fn run_is_over(&self) {}
}

impl AcceptAlone {
    /// The transfer of a disk, into the project of `binding`.
    pub fn of(binding: ProjectBinding, transfer: TransferId, disk: DiskId) -> Self {
        let mut offer = Offer::bare(transfer);
        offer.disk.id = Some(disk);
        let (lines, here) = (Arc::new(NoForm), DisksHere::default());
        let item = AcceptItem {
            line: 0,
            transfer,
            offer: Some(offer),
            key: KeyField::default(),
            earlier: None,
            mark: SentMark::default(),
            accepted_at: ArcRwSignal::new(None),
        };
        Self { job: AcceptJob { binding, lines, here, at_once: 1 }, item }
    }

    /// How many of them may be under way at once in the project of a session.
    pub fn at_once(session: Session) -> usize {
        at_once(true, &session.project().dialect)
    }

    /// Sends the accept, once. A refusal that our own request may have caused is settled by looking.
    pub async fn send(&self, key: AuthKey) -> SentFor<AcceptJob> {
        self.job.send_with(&self.item, key).await
    }

    /// Looks what became of an accept whose answer was lost; `None` when that can't be told yet.
    pub async fn settle(&self, lost: &LostAccept) -> Option<Result<Arrival, AcceptFailure>> {
        self.job.settle(&self.item, lost).await
    }

    /// Writes down that the disk was accepted, and waits for it to be there and at rest.
    pub async fn arrival(&self, disk: DiskId) -> Arrival {
        self.item.mark.clear();
        await_disk(&self.job.binding, &self.item, disk).await
    }
}

impl LostAccept {
    /// How the answer was lost.
    pub fn failure(&self) -> &Failure {
        &self.failure
    }

    /// Why the cloud is out of sight, if that's why the answer was lost.
    pub fn silence(&self) -> Option<&Failure> {
        Some(&self.failure).filter(|failure| failure.is_silence())
    }
}
