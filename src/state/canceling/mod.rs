//! Taking offers back. One request each, never repeated; what it did is seen by looking at the disk, because an answer
//! can be lost and a recipient can be quicker. Asking the person beforehand is the pages' business.

mod run;

use evs_api::transfers::CancelTransfer;
use evs_api::{Effect, Failure};
use evs_domain::settle::{CancelSettled, DiskProbe, settle_cancel};
use evs_domain::transfer::{Ending, Transfer};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::{GetUntracked, Set, WithUntracked};

use super::endings::{is_pending, note_ended};
use super::looking::probe_disk;
use super::work::Work;

pub use run::{CancelPlan, CancelRun, Item};

/// The pauses before each look after the cloud said yes, in milliseconds.
const LOOKS_AFTER_YES_MS: [u32; 5] = [0, 400, 1500, 3000, 5000];

/// The pauses before each look when its answer is lost: the request may still be on its way.
const LOOKS_AFTER_SILENCE_MS: [u32; 4] = [400, 1500, 3000, 5000];

/// What became of a cancel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CancelOutcome {
    /// The transfer is gone and the disk is back and available.
    Canceled,
    /// The recipient was quicker: the disk isn't in this project any more.
    AcceptedMeanwhile,
    /// The transfer is gone, and the disk doesn't tell why.
    Unclear,
    /// The transfer is still pending: nothing was changed.
    StillPending,
    /// Not to be told yet.
    Unknown,
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
}

impl CancelOutcome {
    /// How the transfer ended, if it did.
    pub fn ending(&self) -> Option<Ending> {
        match self {
            CancelOutcome::Canceled => Some(Ending::Canceled),
            CancelOutcome::AcceptedMeanwhile => Some(Ending::Accepted),
            CancelOutcome::Unclear => Some(Ending::Unclear),
            CancelOutcome::StillPending | CancelOutcome::Unknown | CancelOutcome::Refused(_) => None,
        }
    }
}

impl From<Ending> for CancelOutcome {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Canceled => CancelOutcome::Canceled,
            Ending::Accepted => CancelOutcome::AcceptedMeanwhile,
            Ending::Unclear => CancelOutcome::Unclear,
        }
    }
}

/// Cancels a transfer, finds out what came of it, and writes that down. A request that met an ended sign-in has changed
/// nothing: this waits until the person has signed in again, and then leaves it to them.
pub async fn cancel(work: Work, transfer: &Transfer) -> CancelOutcome {
    let call = CancelTransfer { project: work.session.project_for_change().await, transfer: transfer.id };
    let outcome = match work.session.change(&call).await {
        Ok(()) => settle(work, transfer, &LOOKS_AFTER_YES_MS, true).await,
        Err(failure) if failure.is_sign_in_over() => {
            work.session.signed_in_again().await;
            CancelOutcome::Refused(failure)
        }
        Err(failure) if failure.effect() == Effect::Unknown || is_not_found(&failure) => {
            settle(work, transfer, &LOOKS_AFTER_SILENCE_MS, false).await
        }
        Err(failure) => CancelOutcome::Refused(failure),
    };
    write_down(work, transfer, &outcome).await;
    outcome
}

/// Looks once more what became of a cancel whose outcome is unknown. Sends no cancel.
pub async fn look_again(work: Work, transfer: &Transfer) -> CancelOutcome {
    let outcome = settle(work, transfer, &LOOKS_AFTER_SILENCE_MS, false).await;
    write_down(work, transfer, &outcome).await;
    outcome
}

/// Cancels a transfer whose key is lost, so that its disk can be offered anew. When the disk is back, what is known of
/// the project says so too, and the disk is the one that is chosen.
pub async fn cancel_to_recreate(work: Work, transfer: &Transfer) -> CancelOutcome {
    let outcome = cancel(work, transfer).await;
    if outcome == CancelOutcome::Canceled {
        // Of a reading that is under way it can't be told whether it sees the disk before or after.
        work.refresh().await;
        while work.reading.get_untracked() {
            TimeoutFuture::new(100).await;
        }
        // A run that is over would be shown in place of the disk; one that goes on is left in peace.
        let is_over =
            |run: &crate::state::creating::Run| run.plan.with_untracked(|plan| plan.progress().is_over());
        if work.run.with_untracked(|run| run.as_ref().is_some_and(is_over)) {
            work.run.set(None);
        }
        work.choose(|chosen| {
            chosen.clear();
            chosen.insert(transfer.disk);
        });
    }
    outcome
}

async fn write_down(work: Work, transfer: &Transfer, outcome: &CancelOutcome) {
    if let Some(ending) = outcome.ending() {
        note_ended(work, transfer, ending).await;
    }
}

fn is_not_found(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { error, .. } if error.status == 404)
}

/// Looks until it's clear what became of a cancel, or the looks are used up. `said_yes`: the cloud's own answer spares
/// the first question whether the transfer is still pending; the disk has to agree.
async fn settle(work: Work, transfer: &Transfer, looks_ms: &[u32], said_yes: bool) -> CancelOutcome {
    let mut outcome = CancelOutcome::Unknown;
    for (look, pause) in looks_ms.iter().enumerate() {
        TimeoutFuture::new(*pause).await;
        let probe = probe_disk(work.session, transfer.disk).await;
        let pending =
            if said_yes && look == 0 { Some(false) } else { is_pending(work.session, transfer.id).await };
        let was_pending = outcome == CancelOutcome::StillPending;
        outcome = match settle_cancel(pending, &probe) {
            CancelSettled::Ended(Ending::Unclear) if probe == DiskProbe::Unknown => CancelOutcome::Unknown,
            CancelSettled::Ended(ending) => ending.into(),
            CancelSettled::StillPending => CancelOutcome::StillPending,
            CancelSettled::StillOpen => CancelOutcome::Unknown,
        };
        match outcome {
            CancelOutcome::Canceled | CancelOutcome::AcceptedMeanwhile => return outcome,
            // Seen twice, a request that was lost isn't on its way any more; one that was answered deserves all looks.
            CancelOutcome::StillPending if was_pending && !said_yes => return outcome,
            _ => {}
        }
    }
    outcome
}
