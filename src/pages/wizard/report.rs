//! The report of a run of creates: each item in words.

use evs_api::Failure;
use evs_api::transfers::CreateTransfer;
use evs_domain::bulk::ItemState;
use evs_i18n::{Texts, unchecked};
use leptos::prelude::*;

use crate::components::failure::explain;
use crate::components::receipt::ReceiptPlace;
use crate::components::run_report::{ReportLine, RunReport};
use crate::state::app_state::app_state;
use crate::state::clock::now;
use crate::state::create::{CreateFailure, CreateItem, CreateJob, CreateRun, CreateStanding};
use crate::state::i18n::I18n;
use crate::state::run::StateOf;

/// What came of this run.
pub(super) fn report(run: &CreateRun, w: I18n) -> RunReport {
    let line = |(item, state): &(CreateItem, StateOf<CreateJob>)| line(w.now(), item, state);
    RunReport {
        what: "create",
        place: ReceiptPlace::of(&run.session().who(), w.tag()),
        to: None,
        at: now(),
        lines: untrack(|| run.run().with_plan(|plan| plan.items().iter().map(line).collect())),
    }
}

fn line(t: &'static Texts, item: &CreateItem, state: &StateOf<CreateJob>) -> ReportLine {
    let despite: Vec<&str> = item.despite.iter().map(|check| unchecked(t, check)).collect();
    let transfer = match state {
        ItemState::Done(created) => Some(created.transfer.id),
        ItemState::Failed(CreateFailure::KeyLost(lost)) => Some(lost.transfer.id),
        ItemState::Failed(CreateFailure::AnotherTabs(transfer) | CreateFailure::SomebodyElses(transfer)) => {
            Some(transfer.id)
        }
        _ => None,
    };
    ReportLine {
        name: item.disk.name.clone(),
        disk: Some(item.disk.id),
        transfer,
        outcome: outcome(state),
        said: said(t, state),
        request_id: failure_of(state).map(|failure| failure.request_id().to_owned()).unwrap_or_default(),
        despite: t.list(&despite.into_iter().map(str::to_owned).collect::<Vec<_>>()),
    }
}

fn outcome(state: &StateOf<CreateJob>) -> &'static str {
    match CreateStanding::of(state) {
        CreateStanding::WithKey => "created",
        CreateStanding::KeyLost => "created-key-lost",
        CreateStanding::NotCreated => "not-created",
        CreateStanding::Unknown => "unknown",
        CreateStanding::NotSent => "not-sent",
        CreateStanding::Open => "not-finished",
    }
}

fn said(t: &'static Texts, state: &StateOf<CreateJob>) -> String {
    match state {
        ItemState::Done(_) => t.wizard.item_created.to_owned(),
        ItemState::Failed(CreateFailure::KeyLost(_)) => t.wizard.item_key_lost.to_owned(),
        ItemState::Failed(CreateFailure::SomebodyElses(_)) => t.wizard.item_another.to_owned(),
        ItemState::Failed(CreateFailure::AnotherTabs(_)) => t.wizard.item_another_tab.to_owned(),
        ItemState::Failed(CreateFailure::Ineligible) => t.failures.ineligible.to_owned(),
        ItemState::Failed(CreateFailure::Journal) => t.failures.journal.to_owned(),
        ItemState::Failed(CreateFailure::NotCreated(_)) => t.wizard.item_not_created.to_owned(),
        ItemState::Failed(CreateFailure::Refused(failure)) => {
            let right = app_state().cloud_kind().map(CreateTransfer::right);
            explain(t, failure, right).0.into_owned()
        }
        ItemState::Unknown(_) => t.wizard.item_open.to_owned(),
        ItemState::HeldBack => t.wizard.item_held_back.to_owned(),
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => t.wizard.item_waiting.to_owned(),
    }
}

fn failure_of(state: &StateOf<CreateJob>) -> Option<&Failure> {
    match state {
        ItemState::Failed(CreateFailure::Refused(failure) | CreateFailure::NotCreated(failure)) => {
            Some(failure)
        }
        ItemState::Failed(CreateFailure::KeyLost(lost)) => lost.not_canceled.as_ref(),
        _ => None,
    }
}
