//! Buttons: `Button` runs an action, `LinkButton` is a link that looks like a button.
//! A blocked button stays visible, can be reached by keyboard, and says in words why it is blocked.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Tone;
use super::ids::fresh_id;

/// A button. While it is blocked or busy, a press does nothing, and a form is not submitted through it.
#[component]
pub fn Button(
    /// `Accent` for the one main action of a screen, `Bad` for a destructive action.
    #[prop(optional)]
    tone: Tone,
    /// Without border, for rows and toolbars.
    #[prop(optional)]
    quiet: bool,
    /// Submits its form. Act on the form's `submit` event then, not on `on_press`.
    #[prop(optional)]
    submit: bool,
    /// Why it can't be pressed now; `None` means that it can.
    #[prop(optional, into)]
    blocked_by: Signal<Option<String>>,
    /// The action is running.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The accessible name, where the visible text alone says too little ("Cancel" in a row).
    /// It must contain the visible text, so that voice control finds the button by it (WCAG 2.5.3, label in name).
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// Called on each press while the button is neither blocked nor busy.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let blocked = move || blocked_by.with(Option::is_some);
    let press = move |event: MouseEvent| {
        if blocked_by.with_untracked(Option::is_some) || busy.get_untracked() {
            event.prevent_default();
        } else if let Some(on_press) = on_press {
            on_press.run(());
        }
    };
    let reason_id = fresh_id("reason");
    let described_by = {
        let id = reason_id.clone();
        move || blocked().then(|| id.clone())
    };
    view! {
        <span class="control">
            <button
                type=if submit { "submit" } else { "button" }
                class="button"
                data-tone=tone.name()
                data-quiet=quiet.then_some("")
                aria-label=move || name.get()
                aria-disabled=move || (blocked() || busy.get()).then_some("true")
                aria-busy=move || busy.get().then_some("true")
                aria-describedby=described_by
                on:click=press
            >
                {children()}
            </button>
            {reason(blocked_by, reason_id)}
        </span>
    }
}

/// The visible reason of a blocked control. The control points to `id` by `aria-describedby`.
pub(super) fn reason(blocked_by: Signal<Option<String>>, id: String) -> impl IntoView {
    move || {
        let id = id.clone();
        blocked_by.get().map(|why| {
            view! {
                <span class="reason" id=id>
                    {why}
                </span>
            }
        })
    }
}

/// A link that looks like a button, for the next step.
#[component]
pub fn LinkButton(
    #[prop(into)] href: Signal<String>,
    #[prop(optional)] tone: Tone,
    #[prop(optional)] quiet: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" data-tone=tone.name() data-quiet=quiet.then_some("") href=move || href.get()>
            {children()}
        </a>
    }
}
