//! What came of a cancel, in words: of one transfer, and of all together.

use evs_api::right::Right;
use evs_api::transfers::CancelTransfer;
use evs_domain::bulk::{ItemState, Progress as Count};
use evs_domain::transfer::Ending;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{Notice, Tone};
use crate::components::commands::RightsToGrant;
use crate::components::failure::{FailureDetails, FailureNotice, explain};
use crate::state::app_state::{app_state, i18n};
use crate::state::cancel::{CancelFailure, CancelJob};
use crate::state::run::StateOf;

/// What one must be allowed to do to cancel, on the cloud that one is signed in to.
fn right() -> Option<Right> {
    app_state().cloud_kind().map(CancelTransfer::right)
}

/// Why the cloud refused, and what to do.
pub(super) fn refusal_view(failure: evs_api::Failure) -> impl IntoView {
    let w = i18n();
    let about = failure.clone();
    let right = right();
    let text = move || {
        let (what, fix) = explain(w.t(), &about, right);
        format!("{what}. {fix}")
    };
    view! {
        <p>{text}</p>
        <FailureDetails failure=failure.clone() />
        <RightsToGrant failure=failure needs=right />
    }
}

/// What came of a cancel that hasn't worked, where it was only a step on the way to something else.
pub fn outcome_notice(outcome: StateOf<CancelJob>) -> AnyView {
    let w = i18n();
    if let ItemState::Failed(CancelFailure::Refused(failure)) = outcome {
        return view! { <FailureNotice failure=failure title=w.text(|t| t.transfers.cancel_refused) needs=right() /> }
            .into_any();
    }
    view! {
        <Notice tone=Tone::Warn>
            <p>{move || outcome_text(w.t(), &outcome)}</p>
        </Notice>
    }
    .into_any()
}

/// The tone of an outcome.
pub(super) fn tone(state: &StateOf<CancelJob>) -> Tone {
    match state {
        ItemState::Done(Ending::Canceled) => Tone::Good,
        ItemState::Done(_) | ItemState::Unknown(_) => Tone::Warn,
        ItemState::Failed(_) => Tone::Bad,
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) | ItemState::HeldBack => {
            Tone::Neutral
        }
    }
}

/// What came of one cancel.
pub(super) fn outcome_text(t: &'static Texts, state: &StateOf<CancelJob>) -> &'static str {
    let w = &t.wizard;
    let t = &t.transfers;
    match state {
        ItemState::Waiting => t.cancel_waiting,
        ItemState::Sending | ItemState::Settling(_) => t.canceling,
        ItemState::HeldBack => w.item_held_back,
        ItemState::Unknown(_) => t.cancel_unknown,
        ItemState::Done(Ending::Canceled) => t.canceled,
        ItemState::Done(Ending::Gone) => t.gone_meanwhile,
        ItemState::Done(Ending::Back | Ending::Unclear) => t.ended_unclear,
        ItemState::Failed(CancelFailure::StillPending) => t.still_pending,
        ItemState::Failed(CancelFailure::Refused(_)) => t.cancel_refused,
    }
}

/// All outcomes in one sentence each.
pub(super) fn summary(t: &'static Texts, count: &Count) -> String {
    let w = &t.wizard;
    let t = &t.transfers;
    let parts = [
        (count.done > 0).then(|| t.ended_count(count.done)),
        (count.failed > 0).then(|| t.cancel_some_not(count.failed)),
        (count.held_back > 0).then(|| w.progress_held_back(count.held_back)),
        (count.unknown > 0).then(|| t.cancel_some_open(count.unknown)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use evs_i18n::{Language, fake};

    #[test]
    fn every_outcome_of_a_run_of_cancels_is_told_once_and_none_that_did_not_happen() {
        for n in 0..3_usize.pow(4) {
            let of = |place: u32| n / 3_usize.pow(place) % 3;
            let count =
                Count { done: of(0), failed: of(1), held_back: of(2), unknown: of(3), ..Count::default() };
            let outcomes = [count.done, count.failed, count.held_back, count.unknown];
            for language in Language::ALL {
                let told = summary(fake::texts(language), &count);
                let parts = told.split(" · ").filter(|part| !part.is_empty()).count();
                assert_eq!(parts, outcomes.iter().filter(|n| **n > 0).count(), "{language:?}: {told}");
                assert!(!told.contains('0'), "{language:?}: {told}");
            }
        }
    }

    #[test]
    fn what_was_never_sent_is_not_said_to_have_been_refused() {
        let count = Count { done: 1, failed: 1, held_back: 2, unknown: 1, ..Count::default() };
        assert_eq!(
            summary(fake::texts(Language::English), &count),
            "1 transfer has ended · 1 couldn't be canceled · 2 not sent · 1 isn't clear yet"
        );
    }
}
