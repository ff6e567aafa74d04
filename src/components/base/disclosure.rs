//! What most people need not see, behind a line that opens it: the browser's own `<details>`, so that searching in the page
//! finds and opens it, too.

use leptos::ev::Event;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlDetailsElement;

/// A line that opens what is below it.
#[component]
pub fn Disclosure(
    #[prop(into)] label: Signal<String>,
    /// Whether it's open to begin with. The person opens and closes it afterwards.
    #[prop(optional, into)]
    open: Signal<bool>,
    /// Called each time that it has been opened.
    #[prop(optional, into)]
    on_open: Option<Callback<()>>,
    children: Children,
) -> impl IntoView {
    let toggled = move |event: Event| {
        let details = event.current_target().and_then(|target| target.dyn_into::<HtmlDetailsElement>().ok());
        if let Some(on_open) = on_open.filter(|_| details.is_some_and(|details| details.open())) {
            on_open.try_run(());
        }
    };
    view! {
        <details class="disclosure" prop:open=move || open.get() on:toggle=toggled>
            <summary>{move || label.get()}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
