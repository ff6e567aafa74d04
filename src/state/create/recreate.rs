//! Transfers whose keys are lost: each canceled, its disk seen to be back and judged once more, then created again. Whether
//! they're the person's own to cancel, they are asked before. Another name for a transfer takes the second half of that way.

use evs_api::Failure;
use evs_api::transfers::CancelTransfer;
use evs_domain::bulk::ItemState;
use evs_domain::inventory::Inventory;
use evs_domain::refusal::Refusal;
use evs_domain::settle::DiskProbe;
use evs_domain::verdict::{EligibilityProof, Judge, Verdict};
use leptos::prelude::untrack;

use super::{CreateFailure, CreateItem, CreateJob, CreateRun, LostKey};
use crate::state::listings::recheck;
use crate::state::probe::probe_disk;
use crate::state::project::ProjectBinding;
use crate::state::run::{Sent, SentFor};
use crate::state::session::Session;

/// What is done before an item is created.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    /// This transfer of its disk, whose key is lost, is canceled, and the disk judged once more.
    Cancel(LostKey),
    /// Its disk is judged once more.
    Judge,
}

impl CreateRun {
    /// Cancels the transfer of the item at this place, whose key is lost, sees that the disk is back, and creates it again.
    pub fn recreate(&self, at: usize) {
        self.recreate_these([at]);
    }

    /// Does the same with every item whose key is lost, a few at a time.
    pub fn recreate_all(&self) {
        self.recreate_these(0..self.run.items().len());
    }

    fn recreate_these(&self, places: impl IntoIterator<Item = usize>) {
        let with_lost_key = |at: usize| {
            let Some(ItemState::Failed(CreateFailure::KeyLost(lost))) = untrack(|| self.run.state(at)) else {
                return None;
            };
            let lost = LostKey { not_canceled: None, ..lost };
            Some((at, CreateItem { first: Some(First::Cancel(lost)), ..self.run.item(at)? }))
        };
        self.run.take_up(places.into_iter().filter_map(with_lost_key).collect());
    }
}

/// Does what comes first, and judges the disk once more. What comes of it, where it can't be created. What is done isn't done
/// again when the item's turn comes a second time.
pub(super) async fn prepare(
    binding: &ProjectBinding,
    item: &mut CreateItem,
    first: First,
) -> Option<SentFor<CreateJob>> {
    if let First::Cancel(lost) = first
        && let Some(ended) = cancel(binding, item, lost).await
    {
        return Some(ended);
    }
    match prove(binding, item).await {
        Ok(proof) => {
            item.proof = Some(proof);
            item.first = None;
            None
        }
        Err(CreateFailure::Refused(failure)) if failure.is_sign_in_over() => {
            Some(Sent::SignedOut(CreateFailure::Refused(failure)))
        }
        Err(failed) => Some(Sent::Failed(failed)),
    }
}

/// Cancels, and looks whether the disk is back. What comes of it, where it isn't. Once the transfer is canceled, the item isn't
/// in its place any more, whatever happens then.
async fn cancel(
    binding: &ProjectBinding,
    item: &mut CreateItem,
    lost: LostKey,
) -> Option<SentFor<CreateJob>> {
    let session = binding.session();
    let cancel = CancelTransfer { project: session.project_for_change().await, transfer: lost.transfer.id };
    let canceled = session.change(&cancel).await;
    let probe = probe_disk(session, item.disk.id).await;
    if !matches!(probe, DiskProbe::Present { status } if status == "available") {
        let refused = canceled.err().filter(|failure| failure.refusal() != Some(Refusal::NoSuchTransfer));
        let is_over = refused.as_ref().is_some_and(Failure::is_sign_in_over);
        let failed = CreateFailure::KeyLost(LostKey { not_canceled: refused, ..lost });
        return Some(if is_over { Sent::SignedOut(failed) } else { Sent::Failed(failed) });
    }
    item.first = Some(First::Judge);
    binding.journal().withdraw(&lost.entry).await;
    None
}

/// Judges an item's disk once more. What the person said "despite" to before still stands.
async fn prove(binding: &ProjectBinding, item: &CreateItem) -> Result<EligibilityProof, CreateFailure> {
    let session = binding.session();
    let inventory = recheck(session, &[item.disk.id]).await.map_err(CreateFailure::Refused)?;
    judged(session, &inventory, item).ok_or(CreateFailure::Ineligible)
}

/// The proof that an item's disk may go, if it may by this reading.
pub(super) fn judged(session: Session, inventory: &Inventory, item: &CreateItem) -> Option<EligibilityProof> {
    let row = inventory.disks.row(item.disk.id)?;
    match inventory.verdict(row, &Judge::new(session.rules())) {
        Verdict::Eligible(proof) => Some(proof),
        Verdict::Undecided(open) if open.checks().minus(item.despite).is_empty() => Some(open.despite()),
        Verdict::Undecided(_) | Verdict::Blocked(_) => None,
    }
}
