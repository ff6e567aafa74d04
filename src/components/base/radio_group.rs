//! A choice of one among a few that are all shown: as a list with explanations, or as a row of segments (filters).
//! The inputs are the browser's own, so arrow keys and forms work as everywhere.
//!
//! Callers choose among values of their own type. All that is on the page works with the numbers of the choices, so that it
//! is compiled once and not for each type of value.

use std::sync::Arc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::button::reason;
use super::ids::fresh_id;

/// One choice.
#[derive(Clone, Debug)]
pub struct Choice<T> {
    value: T,
    shown: Shown,
}

/// What of a choice is on the page.
#[derive(Clone, Debug)]
struct Shown {
    label: Signal<String>,
    hint: Signal<String>,
    blocked_by: Signal<Option<String>>,
    offered: Signal<bool>,
}

impl<T> Choice<T> {
    /// A choice without explanation. The label may change (a count in it, say).
    pub fn new(value: T, label: impl Into<Signal<String>>) -> Self {
        let shown = Shown {
            label: label.into(),
            hint: Signal::default(),
            blocked_by: Signal::default(),
            offered: Signal::stored(true),
        };
        Self { value, shown }
    }

    /// With a sentence about it; empty means none.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<Signal<String>>) -> Self {
        self.shown.hint = hint.into();
        self
    }

    /// With a reason for which it can't be chosen now.
    #[must_use]
    pub fn blocked_by(mut self, blocked_by: impl Into<Signal<Option<String>>>) -> Self {
        self.shown.blocked_by = blocked_by.into();
        self
    }

    /// Not there at all as long as this says no.
    #[must_use]
    pub fn offered(mut self, offered: impl Into<Signal<bool>>) -> Self {
        self.shown.offered = offered.into();
        self
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

/// A group of choices of which one is taken. It shows `chosen` and never changes it: it asks by `on_choose`.
#[component]
pub fn RadioGroup<T: Clone + PartialEq + Send + Sync + 'static>(
    #[prop(into)] legend: Signal<String>,
    choices: Vec<Choice<T>>,
    chosen: impl Fn() -> T + Send + Sync + 'static,
    on_choose: impl Fn(T) + Send + Sync + 'static,
    #[prop(optional)] look: RadioLook,
    /// The legend is read out, but not seen.
    #[prop(optional)]
    legend_hidden: bool,
) -> impl IntoView {
    let (values, shown): (Vec<T>, Vec<Shown>) =
        choices.into_iter().map(|choice| (choice.value, choice.shown)).unzip();
    let values = Arc::new(values);
    let numbers = Numbers {
        chosen: {
            let values = Arc::clone(&values);
            Arc::new(move || {
                let chosen = chosen();
                values.iter().position(|value| *value == chosen)
            })
        },
        choose: Arc::new(move |number| {
            if let Some(value) = values.get(number) {
                on_choose(value.clone());
            }
        }),
    };
    group(legend, shown, numbers, look, legend_hidden)
}

/// Which choice is taken, and how to take another, by number.
#[derive(Clone)]
struct Numbers {
    chosen: Arc<dyn Fn() -> Option<usize> + Send + Sync>,
    choose: Arc<dyn Fn(usize) + Send + Sync>,
}

fn group(
    legend: Signal<String>,
    choices: Vec<Shown>,
    numbers: Numbers,
    look: RadioLook,
    legend_hidden: bool,
) -> AnyView {
    let id = fresh_id("choice");
    let look = if look == RadioLook::Segments { "segments" } else { "list" };
    let name = id.clone();
    let radios = choices.into_iter().enumerate();
    let radios = radios.map(|(number, choice)| radio(number, choice, name.clone(), numbers.clone()));
    view! {
        <div role="radiogroup" class="radios" data-look=look aria-labelledby=id>
            <span id=id.clone() class=if legend_hidden { "visually-hidden" } else { "legend" }>
                {move || legend.get()}
            </span>
            <div class=look>{radios.collect_view()}</div>
        </div>
    }
    .into_any()
}

fn radio(number: usize, choice: Shown, name: String, numbers: Numbers) -> impl IntoView {
    let Shown { label, hint, blocked_by, offered } = choice;
    let Numbers { chosen, choose } = numbers;
    let (hint_id, reason_id) = (fresh_id("hint"), fresh_id("reason"));
    let described_by = {
        let (hint_id, reason_id) = (hint_id.clone(), reason_id.clone());
        move || {
            let hinted = !hint.with(String::is_empty);
            let reason = blocked_by.with(Option::is_some).then(|| reason_id.clone());
            reason.or_else(|| hinted.then(|| hint_id.clone()))
        }
    };
    // A prevented click leaves the mark where it was, also when it came from an arrow key.
    let refuse = move |event: MouseEvent| {
        if blocked_by.with_untracked(Option::is_some) {
            event.prevent_default();
        }
    };
    let hint_line = move || {
        let id = hint_id.clone();
        let text = hint.get();
        (!text.is_empty()).then(|| {
            view! {
                <span class="field-hint" id=id>
                    {text}
                </span>
            }
        })
    };
    view! {
        <div class="radio" hidden=move || !offered.get()>
            <label>
                <input
                    type="radio"
                    name=name
                    value=number.to_string()
                    prop:checked=move || chosen() == Some(number)
                    aria-disabled=move || blocked_by.with(Option::is_some).then_some("true")
                    aria-describedby=described_by
                    on:click=refuse
                    on:change=move |_| choose(number)
                />
                <span>{move || label.get()}</span>
            </label>
            {hint_line}
            {reason(blocked_by, reason_id)}
        </div>
    }
}
