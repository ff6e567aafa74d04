//! A field of one line of text. It validates nothing: the caller does, and passes the error.

use leptos::html;
use leptos::prelude::*;

use super::field::{Counter, FieldFrame};

/// A one-line field.
#[component]
pub fn TextField(
    #[prop(into)] label: Signal<String>,
    /// What is typed. The caller may set it, too.
    value: RwSignal<String>,
    /// One line under the label; empty means none.
    #[prop(optional, into)]
    hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// What is worth a second look, though it's no error.
    #[prop(optional, into)]
    warning: Signal<Option<String>>,
    /// The input's `type`: `text`, `search`, `url`, `email`, …
    #[prop(default = "text")]
    kind: &'static str,
    /// The input's `name`, by which password managers recognize a field.
    #[prop(optional)]
    name: Option<&'static str>,
    #[prop(default = "off")] autocomplete: &'static str,
    /// Which keys a keyboard on the screen shows: `numeric`, …
    #[prop(optional)]
    input_mode: Option<&'static str>,
    /// It can be read and copied, and not changed.
    #[prop(optional)]
    read_only: bool,
    /// Sets `aria-required`; the browser's own validation isn't used.
    #[prop(optional)]
    required: bool,
    #[prop(optional)] counter: Option<Counter>,
    /// Called when the field loses the focus: the moment to start showing errors.
    #[prop(optional, into)]
    on_leave: Option<Callback<()>>,
    /// The input element, to move the focus to it.
    #[prop(optional)]
    control: NodeRef<html::Input>,
) -> impl IntoView {
    let frame = FieldFrame::new(label, hint, error, counter).warned(warning);
    let input = view! {
        <input
            node_ref=control
            id=frame.id.clone()
            class="input"
            type=kind
            name=name
            autocomplete=autocomplete
            inputmode=input_mode
            readonly=read_only
            autocapitalize="off"
            spellcheck="false"
            aria-required=required.then_some("true")
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input:target=move |event| value.set(event.target().value())
            on:blur=move |_| notify_left(on_leave)
        />
    };
    frame.wrap(input)
}

/// Calls `on_leave`, if there is one.
pub(super) fn notify_left(on_leave: Option<Callback<()>>) {
    if let Some(on_leave) = on_leave {
        // A focused field that is removed from the page loses the focus after its reactive owner is disposed.
        on_leave.try_run(());
    }
}
