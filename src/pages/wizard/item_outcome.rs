//! What came of one item of a run: its standing in a word, and in full with why and what can be done about it.

use evs_api::Failure;
use evs_api::transfers::{CancelTransfer, CreateTransfer};
use evs_domain::bulk::ItemState;
use evs_domain::name::NameLimit;
use leptos::prelude::*;

use super::item_actions::{ItemButton, KeyLost, Rename};
use crate::components::base::{Advice, Prose, Tone};
use crate::components::commands::RightsToGrant;
use crate::components::failure::{FailureDetails, explain};
use crate::route::Route;
use crate::state::app_state::{app_state, i18n};
use crate::state::create::{CreateFailure, CreateJob, CreateRun};
use crate::state::run::StateOf;

/// Where an item stands, in a word or two.
pub(super) fn standing(state: &StateOf<CreateJob>) -> impl IntoView + use<> {
    let t = &i18n().t().wizard;
    let (tone, text) = match state {
        ItemState::Waiting => (Tone::Neutral, t.item_waiting),
        ItemState::Sending => (Tone::Accent, t.item_running),
        ItemState::Settling(_) => (Tone::Warn, t.item_settling),
        ItemState::Done(_) => (Tone::Good, t.item_created),
        ItemState::HeldBack => (Tone::Neutral, t.item_held_back),
        ItemState::Unknown(_) => (Tone::Warn, t.item_open),
        ItemState::Failed(CreateFailure::KeyLost(_)) => (Tone::Warn, t.item_key_lost),
        ItemState::Failed(_) => (Tone::Bad, t.item_failed),
    };
    view! {
        <span class="badge" data-tone=tone.name()>
            {text}
        </span>
    }
}

/// The same, with why and what can be done about it.
pub(super) fn in_words(run: &CreateRun, at: usize, state: StateOf<CreateJob>, limit: NameLimit) -> AnyView {
    let w = i18n();
    let t = w.t();
    let run = run.clone();
    let badge = standing(&state);
    let rest = match state {
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) | ItemState::Done(_) => {
            ().into_any()
        }
        ItemState::HeldBack => view! {
            <Prose text=if run.run().is_stopped() {
                t.wizard.item_stopped_text
            } else {
                t.wizard.item_held_back_text
            } />
        }
        .into_any(),
        ItemState::Unknown(_) => {
            let looking = run.clone();
            view! {
                <Prose text=t.wizard.item_open_text />
                <ItemButton
                    run=run
                    at=at
                    label=w.say(|t| t.wizard.look_again)
                    on_press=move || looking.run().look_again(at)
                />
            }
            .into_any()
        }
        ItemState::Failed(CreateFailure::KeyLost(lost)) => view! {
            <Prose text=t.wizard.item_key_lost_text />
            {lost.not_canceled.map(not_canceled)}
            <KeyLost run=run at=at transfer=lost.transfer />
        }
        .into_any(),
        ItemState::Failed(failure) => {
            let rename = failure.may_be_the_name().then(|| view! { <Rename run=run at=at limit=limit /> });
            view! {
                {failed(failure)}
                {rename}
            }
            .into_any()
        }
    };
    view! {
        {badge}
        {rest}
    }
    .into_any()
}

/// Why a transfer whose key is lost wasn't canceled.
fn not_canceled(failure: Failure) -> impl IntoView {
    let t = i18n().t();
    let right = app_state().cloud_kind().map(CancelTransfer::right);
    let (what, fix) = explain(t, &failure, right);
    view! {
        <Prose text=t.wizard.item_not_canceled />
        <Advice text=what />
        <Advice text=fix class="muted" />
        <FailureDetails failure=failure.clone() />
        <RightsToGrant failure=failure needs=right />
    }
}

fn failed(failure: CreateFailure) -> AnyView {
    let t = i18n().t();
    match failure {
        CreateFailure::KeyLost(_) => ().into_any(),
        CreateFailure::SomebodyElses(_) => view! { <Prose text=t.wizard.item_another /> }.into_any(),
        CreateFailure::AnotherTabs(transfer) => view! {
            <Prose text=t.wizard.item_another_tab />
            <p>
                <a href=Route::Transfer(transfer.id).path()>{t.wizard.see_transfer}</a>
            </p>
        }
        .into_any(),
        CreateFailure::Ineligible => view! {
            <Prose text=t.failures.ineligible />
            <Prose text=t.failures.ineligible_fix class="muted" />
        }
        .into_any(),
        CreateFailure::Journal => view! {
            <Prose text=t.failures.journal />
            <Prose text=t.failures.journal_fix class="muted" />
        }
        .into_any(),
        CreateFailure::NotCreated(failure) => view! {
            <Prose text=t.wizard.item_not_created />
            <FailureDetails failure=failure />
        }
        .into_any(),
        CreateFailure::Refused(failure) => {
            let right = app_state().cloud_kind().map(CreateTransfer::right);
            let (what, fix) = explain(t, &failure, right);
            view! {
                <Advice text=what />
                <Advice text=fix class="muted" />
                <FailureDetails failure=failure.clone() />
                <RightsToGrant failure=failure needs=right />
            }
            .into_any()
        }
    }
}
