//! A transfer whose key is lost: canceled, its disk seen to be back and judged anew, then created anew.

use evs_api::Effect;
use evs_api::transfers::CancelTransfer;
use evs_domain::bulk::Step;
use evs_domain::settle::DiskProbe;
use evs_domain::transfer::Transfer;
use evs_domain::verdict::{EligibilityProof, Verdict};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Item, Run, Trouble};
use crate::state::looking::probe_disk;
use crate::state::reading::look_again;
use crate::state::work::Work;

impl Run {
    /// Cancels a transfer whose key is lost, sees that the disk is back, and creates it anew.
    pub fn recreate(&self, work: Work, at: usize) {
        let run = *self;
        let Some(Step::Failed(Trouble::KeyLost(transfer))) = run.step(at) else { return };
        run.set(at, Step::Running);
        spawn_local(async move {
            if let Some(item) = run.cancel_and_prove(work, at, transfer).await {
                run.create(work, at, item).await;
            }
            run.after_each(work).await;
        });
    }

    /// Cancels, looks whether the disk is back, and judges it anew. `None` when the item can't go on; it says why then.
    async fn cancel_and_prove(&self, work: Work, at: usize, transfer: Transfer) -> Option<Item> {
        let cancel =
            CancelTransfer { project: work.session.project_for_change().await, transfer: transfer.id };
        let canceled = work.session.change(&cancel).await;
        let item = self.item(at)?;
        let back = matches!(probe_disk(work.session, item.proof.disk()).await, DiskProbe::Present { status } if status == "available");
        if !back {
            if let Err(failure) = canceled
                && failure.effect() == Effect::None
                && failure
                    .refusal()
                    .is_some_and(|refusal| refusal != evs_domain::refusal::Refusal::NoSuchTransfer)
            {
                self.set(at, Step::Failed(Trouble::Refused(failure)));
                return None;
            }
            self.set(at, Step::Failed(Trouble::KeyLost(transfer)));
            return None;
        }
        if let Some(entry) = self.entries.with_value(|entries| entries.get(at).cloned().flatten()) {
            let _forgotten = work.journal().withdraw(&entry).await;
        }
        match prove(work, &item).await {
            Ok(proof) => Some(Item { proof, ..item }),
            Err(trouble) => {
                self.set(at, Step::Failed(trouble));
                None
            }
        }
    }
}

/// Judges an item's disk anew. What the person said "despite" to before still stands.
async fn prove(work: Work, item: &Item) -> Result<EligibilityProof, Trouble> {
    let disk = item.proof.disk();
    let inventory = look_again(work.session, &[disk]).await.map_err(Trouble::Refused)?;
    let row = inventory.disks.row(disk).ok_or(Trouble::Ineligible)?;
    match inventory.verdict(row, &work.judge()) {
        Verdict::Eligible(proof) => Ok(proof),
        Verdict::Undecided(open) if open.checks().minus(item.proof.despite()).is_empty() => {
            Ok(open.despite())
        }
        Verdict::Undecided(_) | Verdict::Blocked(_) => Err(Trouble::Ineligible),
    }
}
