//! What most people need not see, behind a line that opens it: the browser's own `<details>`, so that searching in the page
//! finds and opens it, too.

use leptos::prelude::*;

/// A line that opens what is below it.
#[component]
pub fn Disclosure(
    #[prop(into)] label: Signal<String>,
    /// Whether it's open to begin with. The person opens and closes it afterwards.
    #[prop(optional, into)]
    open: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <details class="disclosure" prop:open=move || open.get()>
            <summary>{move || label.get()}</summary>
            <div class="disclosure-body">{children()}</div>
        </details>
    }
}
