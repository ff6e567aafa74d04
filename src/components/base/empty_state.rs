//! What is shown in place of an empty list: why it is empty, and the next step.

use leptos::children::ViewFnOnce;
use leptos::prelude::*;

use super::Prose;

/// A heading, a sentence, and usually one action.
#[component]
pub fn EmptyState(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<&'static str>,
    #[prop(optional, into)] action: Option<ViewFnOnce>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{move || title.get()}</h2>
            <Prose text=text />
            {action.map(|action| view! { <div class="cluster">{action.run()}</div> })}
        </div>
    }
}
