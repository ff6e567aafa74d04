//! A field of several lines of text, mostly for pasting.

use leptos::html;
use leptos::prelude::*;

use super::field::{Counter, FieldFrame};
use super::text_field::notify_left;

/// A field of several lines of text.
#[component]
pub fn TextArea(
    #[prop(into)] label: Signal<String>,
    value: RwSignal<String>,
    #[prop(optional, into)] hint: Signal<String>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    #[prop(optional)] counter: Option<Counter>,
    #[prop(default = 4)] rows: u32,
    /// In the monospaced font, for ids and the like.
    #[prop(optional)]
    mono: bool,
    #[prop(optional, into)] on_leave: Option<Callback<()>>,
    #[prop(optional)] control: NodeRef<html::Textarea>,
) -> impl IntoView {
    let frame = FieldFrame::new(label, hint, error, counter);
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
            on:blur=move |_| notify_left(on_leave)
        ></textarea>
    };
    frame.wrap(area)
}
