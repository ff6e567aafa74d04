//! What a person can do about one item that didn't come out well: give it another name; cancel the transfer whose key is lost,
//! and create it anew.

use evs_domain::name::{NameLimit, TransferName};
use evs_domain::transfer::Transfer;
use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::names::problem_text;
use crate::components::base::{Button, Counter, TextField, Time, Tone};
use crate::components::disk_name::name_or_id;
use crate::components::recreate_question::RecreateQuestion;
use crate::state::app_state::i18n;
use crate::state::create::CreateRun;

/// A button about one item. Where there are several items, its name says about which it is.
#[component]
pub(super) fn ItemButton(
    run: CreateRun,
    at: usize,
    /// What it does.
    label: Signal<&'static str>,
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] blocked_by: Signal<Option<String>>,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    let disk = run.run().item(at).map(|item| name_or_id(&item.disk.name, item.disk.id)).unwrap_or_default();
    let is_one_of_many = run.run().items().len() > 1;
    let name = Signal::derive(move || {
        is_one_of_many.then(|| w.t().wizard.named(wizard::Named { action: label.get(), disk: &disk }))
    });
    view! {
        <div>
            <Button tone=tone name=name blocked_by=blocked_by on_press=on_press>
                {label}
            </Button>
        </div>
    }
}

/// A field for another name, and the button that creates the transfer under it.
#[component]
pub(super) fn Rename(run: CreateRun, at: usize, limit: NameLimit) -> impl IntoView {
    let w = i18n();
    let name =
        RwSignal::new(run.run().item(at).map(|item| item.name.as_str().to_owned()).unwrap_or_default());
    let parsed = move || name.with(|name| TransferName::parse(name, limit));
    let error = Signal::derive(move || parsed().err().map(|problem| problem_text(w.t(), problem)));
    let used = Signal::derive(move || name.with(|name| limit.measure(name.trim())));
    let renamed = run.clone();
    let go = move || {
        if let Ok(name) = untrack(parsed) {
            renamed.rename(at, name);
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
        <ItemButton run=run at=at label=w.say(|t| t.wizard.rename_go) blocked_by=error on_press=go />
    }
}

/// Cancels and creates anew, after the person was told that the transfer may be somebody else's.
#[component]
pub(super) fn KeyLost(run: CreateRun, at: usize, transfer: Transfer) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let recreated = run.clone();
    let go = move || recreated.recreate(at);
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
        <ItemButton run=run at=at label=w.say(|t| t.wizard.recreate) on_press=move || open.set(true) />
        <RecreateQuestion open=open on_yes=go />
    }
}
