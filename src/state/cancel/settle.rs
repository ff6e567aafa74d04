//! What became of a cancel, by looking at the transfer and at its disk; and writing that down.

use evs_domain::settle::{CancelSettled, DiskProbe, conclude_ending, settle_cancel};
use evs_domain::transfer::{Ending, Transfer};

use super::CancelFailure;
use crate::state::polling::{Observation, Schedule, poll_until_settled};
use crate::state::probe::{is_pending, probe_disk};
use crate::state::project::ProjectBinding;
use crate::state::session::Session;

/// After which answer the transfer is polled for.
#[derive(Clone, Copy)]
pub(super) struct Polls {
    schedule: Schedule,
    /// The cloud said yes: where the first poll finds the disk back, nothing more is asked, and "still pending" is believed at
    /// the last one only.
    said_yes: bool,
}

/// The cloud has answered that the transfer is canceled.
pub(super) const AFTER_YES: Polls =
    Polls { schedule: Schedule { pauses_ms: &[0, 400, 1500, 3000, 5000], at_most_secs: 60 }, said_yes: true };

/// The answer is lost: the request may still be on its way.
pub(super) const AFTER_SILENCE: Polls =
    Polls { schedule: Schedule { pauses_ms: &[400, 1500, 3000, 5000], at_most_secs: 60 }, said_yes: false };

/// Polls until it's clear what became of a cancel, and writes down how the transfer ended, if it did. `None` when it can't
/// be told.
pub(super) async fn settle(
    binding: &ProjectBinding,
    transfer: &Transfer,
    polls: Polls,
) -> Option<Result<Ending, CancelFailure>> {
    let session = binding.session();
    let mut is_first = true;
    let settled = poll_until_settled(session, polls.schedule, async || {
        let spares_question = polls.said_yes && is_first;
        is_first = false;
        poll(session, transfer, polls.said_yes, spares_question).await
    })
    .await?;
    if let Ok(ending) = settled {
        binding.note_ended(transfer, ending).await;
    }
    Some(settled)
}

async fn poll(
    session: Session,
    transfer: &Transfer,
    said_yes: bool,
    spares_question: bool,
) -> Observation<Result<Ending, CancelFailure>> {
    let probe = probe_disk(session, transfer.disk).await;
    if spares_question && conclude_ending(&probe) == Ending::Back {
        return Observation::Certain(Ok(Ending::Canceled));
    }
    match settle_cancel(said_yes, is_pending(session, transfer.id).await, &probe) {
        CancelSettled::StillOpen => Observation::Nothing,
        CancelSettled::StillPending if said_yes => Observation::SoFar(Err(CancelFailure::StillPending)),
        CancelSettled::StillPending => Observation::IfRepeated(Err(CancelFailure::StillPending)),
        CancelSettled::Ended(Ending::Unclear) if probe == DiskProbe::Unknown => Observation::Nothing,
        CancelSettled::Ended(Ending::Unclear) => Observation::SoFar(Ok(Ending::Unclear)),
        CancelSettled::Ended(ending) => Observation::Certain(Ok(ending)),
    }
}
