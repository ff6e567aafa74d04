//! Something to press: `Button` does, `LinkButton` goes somewhere.
//! A blocked button stays where it is, can be reached by keyboard, and says why in words.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::Tone;
use super::ids::fresh_id;

/// A button. While it is blocked or busy, a press does nothing, and a form is not submitted through it.
#[component]
pub fn Button(
    /// `Accent` for the one main action of a screen, `Bad` for what destroys.
    #[prop(optional)]
    tone: Tone,
    /// Without frame, for rows and toolbars.
    #[prop(optional)]
    quiet: bool,
    /// Submits the form it stands in. The form's own `submit` event is then the place to act.
    #[prop(optional)]
    submit: bool,
    /// Why it can't be pressed now. `None` means that it can.
    #[prop(optional, into)]
    blocked_by: Signal<Option<String>>,
    /// The action is under way.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// The accessible name, where the visible text alone says too little ("Cancel" in a row).
    /// It must contain the visible text, so that people who speak to their machine can name it.
    #[prop(optional, into)]
    name: Signal<Option<String>>,
    /// Called on each press that counts.
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

/// The visible reason of a blocked control, tied to it by `id`.
pub(super) fn reason(blocked_by: Signal<Option<String>>, id: String) -> impl IntoView {
    move || {
        let id = id.clone();
        blocked_by.get().map(|why| view! { <span class="reason" id=id>{why}</span> })
    }
}

/// A link that looks like a button, because following it is the next step.
#[component]
pub fn LinkButton(
    /// Where it leads.
    #[prop(into)]
    href: Signal<String>,
    /// As for [`Button`].
    #[prop(optional)]
    tone: Tone,
    /// Without frame.
    #[prop(optional)]
    quiet: bool,
    children: Children,
) -> impl IntoView {
    view! {
        <a class="button" data-tone=tone.name() data-quiet=quiet.then_some("") href=move || href.get()>
            {children()}
        </a>
    }
}
