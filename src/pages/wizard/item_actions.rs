//! What a person can do about one item that didn't come out well: give it another name; cancel the transfer whose key is lost,
//! and create it anew.

use evs_domain::name::{NameLimit, TransferName};
use evs_domain::transfer::Transfer;
use leptos::prelude::*;

use super::draft::problem_text;
use crate::components::base::{Button, Counter, Prose, TextField, Time, Tone};
use crate::components::recreate_question::RecreateQuestion;
use crate::state::app_state::i18n;
use crate::state::create::CreateRun;

/// A field for another name, and the button that creates the transfer under it.
#[component]
pub(super) fn Rename(run: CreateRun, at: usize, limit: NameLimit) -> impl IntoView {
    let w = i18n();
    let name =
        RwSignal::new(run.run().item(at).map(|item| item.name.as_str().to_owned()).unwrap_or_default());
    let parsed = move || name.with(|name| TransferName::parse(name, limit));
    let error = Signal::derive(move || parsed().err().map(|problem| problem_text(w.t(), problem)));
    let used = Signal::derive(move || name.with(|name| limit.measure(name.trim())));
    let go = move || {
        if let Ok(name) = untrack(parsed) {
            run.rename(at, name);
        }
    };
    view! {
        <TextField
            label=w.text(|t| t.wizard.rename_label)
            hint=w.text(|t| t.wizard.rename_hint)
            value=name
            error=error
            counter=Counter {
                used,
                limit: Signal::stored(limit.max),
            }
        />
        <div>
            <Button blocked_by=error on_press=go>
                {w.say(|t| t.wizard.rename_go)}
            </Button>
        </div>
    }
}

/// Cancels and creates anew, after the person was told that the transfer may be somebody else's.
#[component]
pub(super) fn KeyLost(run: CreateRun, at: usize, transfer: Transfer) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let go = move || run.recreate(at);
    let since = transfer.created.map(|created| {
        let locale = Signal::derive(move || w.language().tag().to_owned());
        view! {
            <p class="muted">
                {w.say(|t| t.wizard.created_at)} " " <Time epoch_seconds=created.0 locale=locale />
            </p>
        }
    });
    view! {
        {since}
        <Prose text=w.say(|t| t.wizard.may_be_anothers) class="muted" />
        <div>
            <Button tone=Tone::Accent on_press=move || open.set(true)>
                {w.say(|t| t.wizard.recreate)}
            </Button>
        </div>
        <RecreateQuestion open=open on_yes=go />
    }
}
