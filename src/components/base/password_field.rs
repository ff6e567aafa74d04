//! A field for typing a secret. A button shows the text, and hides it again. It's empty once secrets are put away. Where one
//! types what was chosen by a person, it says when Caps Lock is on.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

use super::field::FieldFrame;
use super::secrets::{on_secrets_away, wipe};
use super::text_field::notify_left;

/// A field whose text is hidden until its button is pressed.
#[component]
pub fn PasswordField(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(into)] reveal_label: Signal<String>,
    #[prop(into)] hide_label: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// The id of what says elsewhere on the page that the value is wrong, while something does.
    #[prop(optional, into)]
    error_at: Signal<Option<String>>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] on_leave: Option<Callback<()>>,
    /// Said while Caps Lock is on; empty where case isn't typed by hand.
    #[prop(optional, into)]
    caps_lock_label: Signal<String>,
    #[prop(optional)] control: NodeRef<html::Input>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    on_secrets_away(move || {
        wipe(value);
        shown.try_set(false);
    });
    let frame = FieldFrame::new(label, hint, error, None).error_elsewhere(error_at);
    let caps_lock = RwSignal::new(false);
    // A key that isn't pressed by a person, such as a password manager's, has no state to tell.
    let look = move |event: KeyboardEvent| {
        caps_lock.set(event.get_modifier_state("CapsLock"));
    };
    let caps_line = (!caps_lock_label.with_untracked(String::is_empty)).then(|| {
        view! {
            <p class="caps-lock" role="status">
                {move || if caps_lock.get() { caps_lock_label.get() } else { String::new() }}
            </p>
        }
    });
    let toggle_label = move || if shown.get() { hide_label.get() } else { reveal_label.get() };
    let input = view! {
        <input
            node_ref=control
            id=frame.id.clone()
            class="input"
            type=move || if shown.get() { "text" } else { "password" }
            name=name
            autocomplete=autocomplete
            autocapitalize="off"
            // Some browsers send text to a spelling service; a shown password must not go there.
            spellcheck="false"
            aria-required=required.then_some("true")
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input:target=move |event| value.set(event.target().value())
            on:keydown=look
            on:keyup=look
            on:blur=move |_| {
                caps_lock.set(false);
                notify_left(on_leave);
            }
        />
        <button
            type="button"
            class="button"
            data-quiet=""
            aria-controls=frame.id.clone()
            on:click=move |_| shown.update(|shown| *shown = !*shown)
        >
            {toggle_label}
        </button>
    };
    let input = view! {
        {input}
        {caps_line}
    };
    frame.wrap(input)
}
