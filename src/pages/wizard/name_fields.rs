//! The field above the list: the name of the one transfer, or the template for the names of many.

use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::draft::Draft;
use super::names::twins;
use crate::components::base::{Counter, TextField};
use crate::components::disk_name::DiskName;
use crate::state::app_state::i18n;

/// The field that fits the number of disks. `error`: what the cloud wouldn't take.
#[component]
pub(super) fn NameField(draft: Draft, error: Signal<Option<String>>) -> impl IntoView {
    let one = Memo::new(move |_| draft.chosen.with(Vec::len) == 1);
    move || {
        if one.get() {
            view! { <OneName draft=draft error=error /> }.into_any()
        } else {
            view! { <Template draft=draft error=error /> }.into_any()
        }
    }
}

/// How long the longest name is, of what the cloud takes.
fn counter(draft: Draft) -> Counter {
    let limit = draft.limit();
    let longest = Signal::derive(move || {
        let length = |text: &str| limit.measure(text.trim());
        draft.names.with(|names| names.iter().map(|name| length(&name.text)).max().unwrap_or(0))
    });
    Counter { used: longest, limit: Signal::stored(limit.max) }
}

/// The name itself: it begins as the disk's, and is taken word for word.
#[component]
fn OneName(draft: Draft, error: Signal<Option<String>>) -> impl IntoView {
    let w = i18n();
    let begin = draft.names.with_untracked(|names| names.first().map(|name| name.text.clone()));
    let value = RwSignal::new(begin.unwrap_or_default());
    Effect::new(move |_| {
        let text = value.get();
        let Some(chosen) = draft.chosen.with_untracked(|all| all.first().cloned()) else { return };
        let usual = untrack(|| draft.by_template(&chosen, 1));
        draft.give(chosen.disk.id, (text != usual).then_some(text));
    });
    let about = move || {
        let disk = draft.chosen.with(|all| all.first().map(|chosen| chosen.disk.clone()))?;
        Some(view! {
            <p>
                <strong>
                    <DiskName name=disk.name id=disk.id />
                </strong>
                <span class="muted">" · " {w.t().common.size(disk.size_gib)}</span>
            </p>
        })
    };
    view! {
        {about}
        <TextField
            label=w.text(|t| t.wizard.name_label)
            hint=w.text(|t| t.wizard.name_hint)
            value=value
            error=error
            counter=counter(draft)
        />
    }
}

#[component]
fn Template(draft: Draft, error: Signal<Option<String>>) -> impl IntoView {
    let w = i18n();
    let fields = wizard::TemplateHint { n: "{n}", disk: "{disk}", size: "{size}" };
    let hint =
        Signal::derive(move || format!("{} {}", w.t().wizard.template_hint(fields), w.t().wizard.name_hint));
    let equal = Signal::derive(move || {
        let n = draft.names.with(|names| twins(names));
        (n > 0).then(|| w.t().wizard.names_equal(n))
    });
    view! {
        <TextField
            label=w.text(|t| t.wizard.template_label)
            hint=hint
            value=draft.template
            error=error
            warning=equal
            counter=counter(draft)
            on_leave=move || draft.keep()
        />
    }
}
