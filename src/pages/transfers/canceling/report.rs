//! The report of a run of cancels: each item in words.

use evs_domain::bulk::ItemState;
use evs_domain::transfer::Ending;
use leptos::prelude::*;

use super::outcome::outcome_text;
use crate::components::receipt::ReceiptPlace;
use crate::components::run_report::{ReportLine, RunReport};
use crate::state::cancel::{CancelFailure, CancelItem, CancelJob, CancelRun};
use crate::state::clock::now;
use crate::state::i18n::I18n;
use crate::state::run::StateOf;

/// What came of this run.
pub(super) fn report(run: &CancelRun, w: I18n) -> RunReport {
    let line = |(item, state): &(CancelItem, StateOf<CancelJob>)| ReportLine {
        name: item.disk_name.clone(),
        disk: Some(item.transfer.disk),
        transfer: Some(item.transfer.id),
        outcome: outcome(state),
        said: outcome_text(w.now(), state).to_owned(),
        request_id: request_id(state),
        ..ReportLine::default()
    };
    RunReport {
        what: "cancel",
        place: ReceiptPlace::of(&run.session().who(), w.tag()),
        to: None,
        at: now(),
        lines: untrack(|| run.run().with_plan(|plan| plan.items().iter().map(line).collect())),
    }
}

fn outcome(state: &StateOf<CancelJob>) -> &'static str {
    match state {
        ItemState::Done(Ending::Canceled) => "canceled",
        ItemState::Done(Ending::Gone) => "gone-meanwhile",
        ItemState::Done(Ending::Back) => "ended-disk-is-here",
        ItemState::Done(Ending::Unclear) => "ended-unclear",
        ItemState::Failed(CancelFailure::StillPending) => "still-pending",
        ItemState::Failed(CancelFailure::Refused(_)) => "refused",
        ItemState::Unknown(_) => "unknown",
        ItemState::HeldBack => "not-sent",
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => "not-finished",
    }
}

fn request_id(state: &StateOf<CancelJob>) -> String {
    match state {
        ItemState::Failed(CancelFailure::Refused(failure)) => failure.request_id().to_owned(),
        _ => String::new(),
    }
}
