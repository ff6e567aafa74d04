//! A choice of one among a few that are all in sight: as a list with explanations, or as a row of segments (filters).
//! The inputs are the browser's own, so arrow keys and forms work as everywhere.

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::button::reason;
use super::ids::fresh_id;

/// One choice.
#[derive(Clone, Debug)]
pub struct Choice {
    /// What the group's value becomes.
    pub value: String,
    /// What a person reads; may change (a count in it, say).
    pub label: Signal<String>,
    /// A sentence about it; empty means none.
    pub hint: Signal<String>,
    /// Why it can't be chosen.
    pub blocked_by: Signal<Option<String>>,
}

impl Choice {
    /// A choice without explanation.
    pub fn new(value: impl Into<String>, label: impl Into<Signal<String>>) -> Self {
        Self {
            value: value.into(),
            label: label.into(),
            hint: Signal::default(),
            blocked_by: Signal::default(),
        }
    }

    /// With a sentence about it.
    #[must_use]
    pub fn hint(self, hint: impl Into<Signal<String>>) -> Self {
        Self { hint: hint.into(), ..self }
    }

    /// With a reason for which it can't be chosen now.
    #[must_use]
    pub fn blocked_by(self, blocked_by: impl Into<Signal<Option<String>>>) -> Self {
        Self { blocked_by: blocked_by.into(), ..self }
    }
}

/// How the choices are laid out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RadioLook {
    /// One below the other, with room for explanations.
    #[default]
    List,
    /// Side by side, joined; for filters.
    Segments,
}

/// A group of choices of which one is taken.
#[component]
pub fn RadioGroup(
    #[prop(into)] legend: Signal<String>,
    choices: Vec<Choice>,
    value: RwSignal<String>,
    #[prop(optional)] look: RadioLook,
    /// The legend is read out, but not seen.
    #[prop(optional)]
    legend_hidden: bool,
) -> impl IntoView {
    let id = fresh_id("choice");
    let look = if look == RadioLook::Segments { "segments" } else { "list" };
    let name = id.clone();
    view! {
        <div role="radiogroup" class="radios" data-look=look aria-labelledby=id>
            <span id=id.clone() class=if legend_hidden { "visually-hidden" } else { "legend" }>
                {move || legend.get()}
            </span>
            <div class=look>
                {choices.into_iter().map(|choice| radio(choice, name.clone(), value)).collect_view()}
            </div>
        </div>
    }
}

fn radio(choice: Choice, name: String, value: RwSignal<String>) -> impl IntoView {
    let Choice { value: own, label, hint, blocked_by } = choice;
    let (hint_id, reason_id) = (fresh_id("hint"), fresh_id("reason"));
    let described_by = {
        let (hint_id, reason_id) = (hint_id.clone(), reason_id.clone());
        move || {
            let hinted = !hint.with(String::is_empty);
            let reason = blocked_by.with(Option::is_some).then(|| reason_id.clone());
            reason.or_else(|| hinted.then(|| hint_id.clone()))
        }
    };
    let chosen = {
        let own = own.clone();
        move || value.with(|value| *value == own)
    };
    let on_change = {
        let own = own.clone();
        move |event: Event| {
            if blocked_by.with_untracked(Option::is_none) {
                value.set(own.clone());
            } else {
                // The browser has moved the mark already. Saying the old value again moves it back.
                event_target::<HtmlInputElement>(&event).set_checked(false);
                value.update(|_| ());
            }
        }
    };
    let hint_line = move || {
        let id = hint_id.clone();
        let text = hint.get();
        (!text.is_empty()).then(|| view! { <span class="field-hint" id=id>{text}</span> })
    };
    view! {
        <div class="radio">
            <label>
                <input
                    type="radio"
                    name=name
                    value=own
                    prop:checked=chosen
                    aria-disabled=move || blocked_by.with(Option::is_some).then_some("true")
                    aria-describedby=described_by
                    on:change=on_change
                />
                <span>{move || label.get()}</span>
            </label>
            {hint_line}
            {reason(blocked_by, reason_id)}
        </div>
    }
}
