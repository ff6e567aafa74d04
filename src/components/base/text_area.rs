//! Several lines of text, for pasting above all.

use leptos::html;
use leptos::prelude::*;

use super::field::{Counter, Frame};
use super::text_field::leave;

/// A field of several lines.
#[component]
pub fn TextArea(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] counter: Option<Counter>,
    /// How many lines it is high.
    #[prop(default = 4)]
    rows: u32,
    /// Set in the fixed-width face, for what machines wrote.
    #[prop(optional)]
    mono: bool,
    #[prop(optional, into)] on_leave: Option<Callback<()>>,
    #[prop(optional)] control: NodeRef<html::Textarea>,
) -> impl IntoView {
    let frame = Frame::new(label, hint, error, counter);
    let area = view! {
        <textarea
            node_ref=control
            id=frame.id.clone()
            class=if mono { "input mono" } else { "input" }
            rows=rows
            autocomplete="off"
            spellcheck="false"
            aria-invalid=frame.invalid()
            aria-describedby=frame.described_by()
            prop:value=move || value.get()
            on:input:target=move |event| value.set(event.target().value())
            on:blur=move |_| leave(on_leave)
        ></textarea>
    };
    frame.around(area)
}
