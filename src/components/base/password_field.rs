//! A field for a secret that a person types. It can be shown for checking, and is hidden again by the same button.

use leptos::html;
use leptos::prelude::*;

use super::field::Frame;
use super::text_field::leave;

/// A field whose text is hidden till the person asks to see it.
#[component]
pub fn PasswordField(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    /// What the button says while the text is hidden.
    #[prop(into)]
    reveal_label: Signal<String>,
    /// What the button says while the text can be read.
    #[prop(into)]
    hide_label: Signal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] name: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] required: bool,
    #[prop(optional, into)] on_leave: Option<Callback<()>>,
    #[prop(optional)] control: NodeRef<html::Input>,
) -> impl IntoView {
    let shown = RwSignal::new(false);
    let frame = Frame::new(label, hint, error, None);
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
            // A shown password must not be sent away by a spelling service.
            spellcheck="false"
            aria-required=required.then_some("true")
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input:target=move |event| value.set(event.target().value())
            on:blur=move |_| leave(on_leave)
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
    frame.around(input)
}
