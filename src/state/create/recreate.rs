//! A transfer whose key is lost: canceled, its disk seen to be back and judged once more, then created again. Whether it's
//! the person's own to cancel, they are asked before.

use evs_api::Effect;
use evs_api::transfers::CancelTransfer;
use evs_domain::bulk::ItemState;
use evs_domain::refusal::Refusal;
use evs_domain::settle::DiskProbe;
use evs_domain::transfer::Transfer;
use evs_domain::verdict::{EligibilityProof, Verdict};
use leptos::prelude::untrack;

use super::{CreateFailure, CreateItem, CreateRun};
use crate::state::journal::EntryId;
use crate::state::listings::recheck;
use crate::state::probe::probe_disk;
use crate::state::project::ProjectBinding;

impl CreateRun {
    /// Cancels the transfer of the item at this place, whose key is lost, sees that the disk is back, and creates it again.
    pub fn recreate(&self, at: usize) {
        let state = untrack(|| self.run.state(at));
        let Some(ItemState::Failed(CreateFailure::KeyLost(transfer, entry))) = state else { return };
        self.run.prepare_and_send(at, async move |job, item| {
            cancel_and_prove(&job.binding, item, transfer, entry).await.map_err(ItemState::Failed)
        });
    }
}

/// Cancels, looks whether the disk is back, and judges it once more.
async fn cancel_and_prove(
    binding: &ProjectBinding,
    item: CreateItem,
    transfer: Transfer,
    entry: EntryId,
) -> Result<CreateItem, CreateFailure> {
    let session = binding.session();
    let cancel = CancelTransfer { project: session.project_for_change().await, transfer: transfer.id };
    let canceled = session.change(&cancel).await;
    let probe = probe_disk(session, item.proof.disk()).await;
    if !matches!(probe, DiskProbe::Present { status } if status == "available") {
        return Err(match canceled {
            Err(failure)
                if failure.effect() == Effect::None
                    && failure.refusal().is_some_and(|refusal| refusal != Refusal::NoSuchTransfer) =>
            {
                CreateFailure::Refused(failure)
            }
            _ => CreateFailure::KeyLost(transfer, entry),
        });
    }
    binding.journal().withdraw(&entry).await;
    let proof = prove(binding, &item).await?;
    Ok(CreateItem { proof, ..item })
}

/// Judges an item's disk once more. What the person said "despite" to before still stands.
pub(super) async fn prove(
    binding: &ProjectBinding,
    item: &CreateItem,
) -> Result<EligibilityProof, CreateFailure> {
    let (session, disk) = (binding.session(), item.proof.disk());
    let inventory = recheck(session, &[disk]).await.map_err(CreateFailure::Refused)?;
    let row = inventory.disks.row(disk).ok_or(CreateFailure::Ineligible)?;
    match inventory.verdict(row, &evs_domain::verdict::Judge::new(session.rules())) {
        Verdict::Eligible(proof) => Ok(proof),
        Verdict::Undecided(open) if open.checks().minus(item.proof.despite()).is_empty() => {
            Ok(open.despite())
        }
        Verdict::Undecided(_) | Verdict::Blocked(_) => Err(CreateFailure::Ineligible),
    }
}
