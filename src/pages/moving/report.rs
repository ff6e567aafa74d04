//! The report of a run of moves: each disk in words, with both sides and without a key.

use evs_domain::bulk::ItemState;
use evs_i18n::{Texts, unchecked};
use leptos::prelude::*;

use super::outcome::{refusals, sentences, told_of};
use crate::components::failure::explain;
use crate::components::outcomes::Outcome;
use crate::components::receipt::ReceiptPlace;
use crate::components::run_report::{ReportLine, RunReport};
use crate::state::clock::now;
use crate::state::create::CreateFailure;
use crate::state::i18n::I18n;
use crate::state::moving::{MoveFailure, MoveItem, MoveJob, MoveRun, MoveStanding};
use crate::state::run::StateOf;

/// What came of this run.
pub(super) fn report(run: &MoveRun, w: I18n) -> RunReport {
    let line = |(item, state): &(MoveItem, StateOf<MoveJob>)| line(w.now(), item, state);
    RunReport {
        what: "move",
        place: ReceiptPlace::of(run.from(), w.tag()),
        to: Some(ReceiptPlace::of(run.to(), w.tag())),
        at: now(),
        lines: untrack(|| run.run().with_plan(|plan| plan.items().iter().map(line).collect())),
    }
}

fn line(t: &'static Texts, item: &MoveItem, state: &StateOf<MoveJob>) -> ReportLine {
    let despite: Vec<&str> = item.create().despite.iter().map(|check| unchecked(t, check)).collect();
    let transfer = match state {
        ItemState::Done(moved) => Some(moved.transfer),
        ItemState::Failed(failed) => failed.transfer(),
        _ => item.transfer(),
    };
    let refused = match state {
        ItemState::Failed(failed) => refusals(failed).into_iter().last(),
        _ => None,
    };
    ReportLine {
        name: item.disk().name.clone(),
        disk: Some(item.disk().id),
        transfer,
        outcome: outcome(state),
        said: said(t, state),
        request_id: refused.map(|(failure, _)| failure.request_id().to_owned()).unwrap_or_default(),
        despite: t.list(&despite),
    }
}

fn outcome(state: &StateOf<MoveJob>) -> &'static str {
    match state {
        ItemState::Done(moved) if moved.is_as_expected() => "moved",
        ItemState::Done(moved) if moved.differs.is_empty() => "accepted-not-seen",
        ItemState::Done(_) => "moved-differs",
        ItemState::Failed(MoveFailure::Back(_)) => "back",
        ItemState::Failed(MoveFailure::Pending(..)) => "pending",
        ItemState::Failed(MoveFailure::Unclear { .. }) => "unclear",
        ItemState::Failed(MoveFailure::NotCreated(CreateFailure::KeyLost(_))) => "created-key-lost",
        ItemState::Failed(MoveFailure::NotCreated(_)) => "not-created",
        ItemState::Unknown(_) => "unknown",
        ItemState::HeldBack => "not-sent",
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => "not-finished",
    }
}

fn said(t: &'static Texts, state: &StateOf<MoveJob>) -> String {
    match state {
        ItemState::Done(moved) if !moved.is_as_expected() => told_of(t, moved),
        ItemState::Failed(failed) => {
            let said = sentences(t, failed).into_iter().map(str::to_owned);
            let refused = refusals(failed).into_iter();
            said.chain(refused.map(|(failure, right)| explain(t, &failure, right).0.into_owned()))
                .collect::<Vec<_>>()
                .join(" ")
        }
        ItemState::Unknown(_) => t.moving.unknown_text.to_owned(),
        _ => MoveStanding::of(state).said()(t).to_owned(),
    }
}
