//! A checkbox, with the state "mixed" for "select all".

use leptos::ev::Event;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use super::button::reason;
use super::ids::fresh_id;

/// The state of a checkbox: the values of ARIA's `aria-checked`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Checked {
    #[default]
    False,
    /// Some, but not all, of what it stands for is checked.
    Mixed,
    True,
}

impl From<bool> for Checked {
    fn from(on: bool) -> Self {
        if on { Self::True } else { Self::False }
    }
}

impl Checked {
    /// The state of a "select all" box over `all` rows of which `selected` are selected.
    #[must_use]
    pub const fn of(selected: usize, all: usize) -> Self {
        if selected == 0 {
            Self::False
        } else if selected < all {
            Self::Mixed
        } else {
            Self::True
        }
    }
}

/// A checkbox. It always shows `checked`: where `on_toggle` doesn't change that, the browser's own change is undone.
#[component]
pub fn Checkbox(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] checked: Signal<Checked>,
    /// Called with the state that the person asks for.
    #[prop(into)]
    on_toggle: Callback<(bool,)>,
    /// The label is for screen readers only, as in the first column of a table.
    #[prop(optional)]
    label_hidden: bool,
    /// Why it can't be changed.
    #[prop(optional, into)]
    blocked_by: Signal<Option<String>>,
) -> impl IntoView {
    let toggled = move |event: Event| {
        let input = event_target::<HtmlInputElement>(&event);
        if blocked_by.with_untracked(Option::is_none) {
            on_toggle.run((input.checked(),));
        }
        if let Some(checked) = checked.try_get_untracked() {
            input.set_checked(checked == Checked::True);
            input.set_indeterminate(checked == Checked::Mixed);
        }
    };
    let reason_id = fresh_id("reason");
    let described_by = {
        let id = reason_id.clone();
        move || blocked_by.with(Option::is_some).then(|| id.clone())
    };
    let label_class = if label_hidden { "visually-hidden" } else { "checkbox-label" };
    view! {
        <span class="control">
            <label class="checkbox">
                <input
                    type="checkbox"
                    prop:checked=move || checked.get() == Checked::True
                    prop:indeterminate=move || checked.get() == Checked::Mixed
                    aria-disabled=move || blocked_by.with(Option::is_some).then_some("true")
                    aria-describedby=described_by
                    on:change=toggled
                />
                <span class=label_class>{move || label.get()}</span>
            </label>
            {reason(blocked_by, reason_id)}
        </span>
    }
}
