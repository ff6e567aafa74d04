//! One line of text. No rules about what the text may be: the caller judges and hands the error in.

use leptos::html;
use leptos::prelude::*;

use super::field::{Counter, Frame};

/// A one-line field.
#[component]
pub fn TextField(
    #[prop(into)] label: Signal<String>,
    /// What is typed. The field writes it, the caller may too.
    value: RwSignal<String>,
    /// One line under the label; empty means none.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong with the value.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The input's `type`: `text`, `search`, `url`, `email`, …
    #[prop(default = "text")]
    kind: &'static str,
    /// The form name, by which password managers know a field again.
    #[prop(optional)]
    name: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    /// Marks the field as required for screen readers.
    #[prop(optional)]
    required: bool,
    #[prop(optional)] counter: Option<Counter>,
    /// Called when the field is left: the moment to start showing errors.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// The input element, for moving the focus to it.
    #[prop(optional)]
    control: NodeRef<html::Input>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, counter);
    let input = view! {
        <input
            node_ref=control
            id=frame.id.clone()
            class="input"
            type=kind
            name=name
            autocomplete=autocomplete
            autocapitalize="off"
            spellcheck="false"
            aria-required=required.then_some("true")
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input:target=move |event| value.set(event.target().value())
            on:blur=move |_| leave(on_leave)
        />
    };
    frame.around(input)
}

/// Tells the caller that a field was left.
pub(super) fn leave(on_leave: Option<Callback<()>>) {
    if let Some(on_leave) = on_leave {
        // A field that is taken off the page while it has the focus is left after its owner is gone.
        on_leave.try_run(());
    }
}
