//! What is shown in place of an empty list: why it is empty, and the next step.

use leptos::children::ViewFnOnce;
use leptos::prelude::*;

/// A heading, a sentence, and usually one action.
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
