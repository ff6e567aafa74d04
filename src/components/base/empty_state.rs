//! What a list says when it has no lines: why that is so, and what the next step is.

use leptos::children::ViewFnOnce;
use leptos::prelude::*;

/// A heading, a sentence and, as a rule, one action.
#[component]
pub fn EmptyState(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(optional, into)] action: Option<ViewFnOnce>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{move || title.get()}</h2>
            <p>{move || text.get()}</p>
            {action.map(|action| view! { <div class="cluster">{action.run()}</div> })}
        </div>
    }
}
