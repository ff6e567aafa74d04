//! A message that stays in the page: what happened, what it means, what to do about it.

use leptos::children::ViewFnOnce;
use leptos::prelude::*;

use super::Tone;

/// A message. With tone `Bad` it interrupts a screen reader (`role=alert`), otherwise it doesn't (`role=status`).
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    /// One line above the text; empty means none.
    #[prop(optional, into)]
    title: Signal<String>,
    /// Buttons or links below the text.
    #[prop(optional, into)]
    action: Option<ViewFnOnce>,
    children: Children,
) -> impl IntoView {
    let heading = move || {
        let text = title.get();
        (!text.is_empty()).then(|| view! { <p class="notice-title">{text}</p> })
    };
    view! {
        <div class="notice" data-tone=tone.name() role=if tone == Tone::Bad { "alert" } else { "status" }>
            <div class="notice-text">{heading} {children()}</div>
            {action.map(|action| view! { <div class="cluster">{action.run()}</div> })}
        </div>
    }
}
