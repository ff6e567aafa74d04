//! What became of one disk: its step or outcome in a word, and in full with why and what can be done about it.

use evs_api::Failure;
use evs_api::right::Right;
use evs_api::transfers::{AcceptTransfer, CancelTransfer, CreateTransfer};
use evs_domain::bulk::ItemState;
use evs_domain::id::TransferId;
use evs_i18n::{Texts, fact_name};
use leptos::prelude::*;

use super::standing::tone;
use crate::components::base::{Advice, Button, Prose, Tone};
use crate::components::failure::{FailureDetails, explain};
use crate::components::outcomes::Outcome;
use crate::route::Route;
use crate::state::app_state::{app_state, i18n};
use crate::state::create::CreateFailure;
use crate::state::moving::{
    MoveFailure, MoveItem, MoveJob, MoveRun, MoveStanding, MoveStep, Moved, WhyPending,
};
use crate::state::run::StateOf;

/// What is being done about a disk, or what became of it, in a word or two. Tracked.
pub(super) fn badge(item: &MoveItem, state: &StateOf<MoveJob>) -> impl IntoView + use<> {
    let t = i18n().t();
    let m = &t.moving;
    let (tone, text) = match state {
        ItemState::Waiting => (Tone::Neutral, t.wizard.item_waiting),
        ItemState::Sending => (
            Tone::Accent,
            match item.step() {
                MoveStep::Creating => m.creating,
                MoveStep::Accepting => m.accepting,
                MoveStep::Checking => m.checking,
                MoveStep::Canceling => m.canceling,
            },
        ),
        ItemState::Settling(_) => (Tone::Warn, t.wizard.item_settling),
        ItemState::Unknown(_) => (Tone::Warn, t.wizard.item_open),
        ItemState::Done(_) | ItemState::Failed(_) | ItemState::HeldBack => {
            let standing = MoveStanding::of(state);
            (tone(standing), standing.said()(t))
        }
    };
    view! {
        <span class="badge" data-tone=tone.name()>
            {text}
        </span>
    }
}

/// Why, and what can be done about it. Tracked.
pub(super) fn in_words(run: &MoveRun, at: usize, item: &MoveItem, state: &StateOf<MoveJob>) -> AnyView {
    let t = i18n().t();
    match state {
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => ().into_any(),
        ItemState::HeldBack => {
            let t = &t.wizard;
            let why = if run.run().is_stopped() { t.item_stopped_text } else { t.item_held_back_text };
            view! { <Prose text=why /> }.into_any()
        }
        ItemState::Done(moved) if moved.is_as_expected() => ().into_any(),
        ItemState::Done(moved) => view! { <p>{told_of(t, moved)}</p> }.into_any(),
        ItemState::Unknown(_) => {
            let (looking, transfer) = (run.clone(), item.transfer());
            let look = move || looking.run().look_again(at);
            view! {
                <Prose text=t.moving.unknown_text />
                {see(transfer)}
                <div>
                    <Button on_press=look>{t.wizard.look_again}</Button>
                </div>
            }
            .into_any()
        }
        ItemState::Failed(failed) => of_failure(t, failed),
    }
}

/// In what a disk that was accepted isn't as expected.
pub(super) fn told_of(t: &'static Texts, moved: &Moved) -> String {
    if moved.differs.is_empty() {
        return t.moving.not_seen.to_owned();
    }
    let names: Vec<_> = moved.differs.iter().map(|fact| fact_name(t, *fact)).collect();
    t.moving.differs(&t.list(&names))
}

/// Why a disk isn't moved, in sentences that stand one after the other, and the cloud's refusals among them.
pub(super) fn sentences(t: &'static Texts, failed: &MoveFailure) -> Vec<&'static str> {
    let m = &t.moving;
    let z = &t.wizard;
    match failed {
        MoveFailure::Back(_) => vec![m.back_text],
        MoveFailure::Unclear { .. } => vec![m.unclear_text],
        MoveFailure::Pending(_, why) => {
            let why = match why {
                WhyPending::NotSent(_) | WhyPending::Stopped => m.stopped_text,
                WhyPending::KeyAway => m.key_away,
                WhyPending::NotCanceled { .. } => m.not_canceled,
            };
            vec![why, m.pending_text]
        }
        MoveFailure::NotCreated(why) => match why {
            CreateFailure::KeyLost(_) => vec![z.item_key_lost, z.item_key_lost_text],
            CreateFailure::AnotherTabs(_) => vec![z.item_another_tab],
            CreateFailure::SomebodyElses(_) => vec![z.item_another],
            CreateFailure::Ineligible => vec![t.failures.ineligible, t.failures.ineligible_fix],
            CreateFailure::Journal => vec![t.failures.journal, t.failures.journal_fix],
            CreateFailure::NotCreated(_) => vec![z.item_not_created],
            CreateFailure::Refused(_) => vec![m.not_begun_text],
        },
    }
}

/// What the cloud has said, and what one must be allowed to do for what it was asked.
pub(super) fn refusals(failed: &MoveFailure) -> Vec<(Failure, Option<Right>)> {
    let kind = app_state().cloud_kind();
    let accept = |failure: &Failure| (failure.clone(), kind.map(AcceptTransfer::right));
    let create = |failure: &Failure| (failure.clone(), kind.map(CreateTransfer::right));
    match failed {
        MoveFailure::Back(failure)
        | MoveFailure::Unclear { accept: failure, .. }
        | MoveFailure::Pending(_, WhyPending::NotSent(failure)) => vec![accept(failure)],
        MoveFailure::Pending(_, WhyPending::NotCanceled { accept: refused, cancel }) => {
            let canceled = cancel.iter().map(|failure| (failure.clone(), kind.map(CancelTransfer::right)));
            std::iter::once(accept(refused)).chain(canceled).collect()
        }
        MoveFailure::NotCreated(CreateFailure::Refused(failure) | CreateFailure::NotCreated(failure)) => {
            vec![create(failure)]
        }
        MoveFailure::NotCreated(_) | MoveFailure::Pending(..) => Vec::new(),
    }
}

fn of_failure(t: &'static Texts, failed: &MoveFailure) -> AnyView {
    let said = sentences(t, failed).into_iter().map(|text| view! { <Prose text=text /> });
    let refused = refusals(failed).into_iter().map(|(failure, right)| {
        let (what, fix) = explain(t, &failure, right);
        view! {
            <Advice text=what />
            <Advice text=fix class="muted" />
            <FailureDetails failure=failure />
        }
    });
    view! {
        {said.collect_view()}
        {refused.collect_view()}
        {see(failed.transfer())}
    }
    .into_any()
}

/// The way to a transfer that is or was there.
fn see(transfer: Option<TransferId>) -> impl IntoView {
    let t = i18n().t();
    transfer.map(|transfer| {
        view! {
            <p>
                <a href=Route::Transfer(transfer).path()>{t.wizard.see_transfer}</a>
            </p>
        }
    })
}
