//! What the other side says of transfers, as it was imported: beside what the cloud says, and never in its place. What isn't wanted
//! can be canceled at once.

use evs_domain::id::TransferId;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::canceling::item;
use super::facts::Pending;
use super::moments::When;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;
use crate::state::ledger::Told;
use crate::state::project::ProjectState;

fn in_words(t: &'static Texts, told: Told) -> &'static str {
    match told {
        Told::Accepted => t.ledger.told_accepted,
        Told::Declined => t.ledger.told_declined,
        Told::Offered => t.told.offered,
    }
}

/// What the other side says, as a badge.
#[component]
pub fn ToldBadge(told: Told) -> impl IntoView {
    let w = i18n();
    let tone = if told == Told::Declined { Tone::Warn } else { Tone::Neutral };
    view! {
        <span class="badge" data-tone=tone.name()>
            {move || in_words(w.t(), told)}
        </span>
    }
}

/// What the other side says of a transfer, and that it's no proof. Nothing where it has said nothing.
#[component]
pub fn ToldNote(project: ProjectState, transfer: TransferId) -> impl IntoView {
    let told = Memo::new(move |_| project.journal().told_of(transfer));
    move || {
        told.get().map(|(told, at)| {
            view! {
                <div class="cluster">
                    <ToldBadge told=told />
                    <span class="muted">
                        <When at=at sentence=|t, time| t.told.claim(time) />
                    </span>
                </div>
            }
        })
    }
}

/// How many of the pending ones aren't wanted, and canceling them.
#[component]
pub fn Unwanted(
    all: Memo<Vec<Pending>>,
    /// Whether a cancel is under way.
    canceling: Signal<bool>,
    /// Filled with what the person wants to cancel.
    asked: RwSignal<Vec<CancelItem>>,
) -> impl IntoView {
    let w = i18n();
    let unwanted =
        move || all.with(|all| all.iter().filter(|one| one.is_unwanted()).cloned().collect::<Vec<_>>());
    let count = Memo::new(move |_| unwanted().len());
    let cancel = move || asked.set(untrack(unwanted).iter().map(item).collect());
    let blocked_by = Signal::derive(move || canceling.get().then(|| w.t().transfers.cancel_busy.to_owned()));
    let action = move || {
        view! {
            <Button tone=Tone::Bad blocked_by=blocked_by on_press=cancel>
                {move || w.t().transfers.cancel_selected(count.get())}
            </Button>
        }
    };
    let is_any = Memo::new(move |_| count.get() > 0);
    move || {
        is_any.get().then(|| {
            view! {
                <Notice
                    tone=Tone::Warn
                    title=Signal::derive(move || w.t().told.unwanted(count.get()))
                    action=action
                >
                    <Prose text=w.say(|t| t.told.unwanted_text) />
                </Notice>
            }
        })
    }
}
