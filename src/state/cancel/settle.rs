//! What became of a cancel, by looking at the transfer and at its disk; and writing that down.

use evs_domain::settle::{CancelSettled, DiskProbe, settle_cancel};
use evs_domain::transfer::{Ending, Transfer};

use super::CancelFailure;
use crate::state::looks::{Look, Patience, look_until_settled};
use crate::state::probe::{is_pending, probe_disk};
use crate::state::project::ProjectBinding;
use crate::state::session::Session;

/// After what the looks are for.
#[derive(Clone, Copy)]
pub(super) struct Looks {
    patience: Patience,
    /// The cloud said yes: the first look asks for the disk alone, and "still pending" is believed at the last one only.
    said_yes: bool,
}

/// The cloud has answered that the transfer is canceled.
pub(super) const AFTER_YES: Looks =
    Looks { patience: Patience { pauses_ms: &[0, 400, 1500, 3000, 5000], at_most_secs: 60 }, said_yes: true };

/// The answer is lost: the request may still be on its way.
pub(super) const AFTER_SILENCE: Looks =
    Looks { patience: Patience { pauses_ms: &[400, 1500, 3000, 5000], at_most_secs: 60 }, said_yes: false };

/// Looks until it's clear what became of a cancel, and writes down how the transfer ended, if it did. `None` when it can't
/// be told.
pub(super) async fn settle(
    binding: &ProjectBinding,
    transfer: &Transfer,
    looks: Looks,
) -> Option<Result<Ending, CancelFailure>> {
    let session = binding.session();
    let mut is_first = true;
    let settled = look_until_settled(session, looks.patience, async || {
        let spares_question = looks.said_yes && is_first;
        is_first = false;
        look(session, transfer, looks.said_yes, spares_question).await
    })
    .await?;
    if let Ok(ending) = settled {
        binding.note_ended(transfer, ending).await;
    }
    Some(settled)
}

async fn look(
    session: Session,
    transfer: &Transfer,
    said_yes: bool,
    spares_question: bool,
) -> Look<Result<Ending, CancelFailure>> {
    let probe = probe_disk(session, transfer.disk).await;
    let pending = if spares_question { Some(false) } else { is_pending(session, transfer.id).await };
    match settle_cancel(pending, &probe) {
        CancelSettled::StillOpen => Look::Nothing,
        CancelSettled::StillPending if said_yes => Look::SoFar(Err(CancelFailure::StillPending)),
        CancelSettled::StillPending => Look::IfRepeated(Err(CancelFailure::StillPending)),
        CancelSettled::Ended(Ending::Unclear) if probe == DiskProbe::Unknown => Look::Nothing,
        CancelSettled::Ended(Ending::Unclear) => Look::SoFar(Ok(Ending::Unclear)),
        CancelSettled::Ended(ending) => Look::Certain(Ok(ending)),
    }
}
