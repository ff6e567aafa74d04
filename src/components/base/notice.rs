//! A message that stays in the page: what happened, what it means, what to do about it.

use leptos::children::ViewFnOnce;
use leptos::prelude::*;

use super::Tone;

/// A message. With tone `Bad` it interrupts a screen reader (`role=alert`), otherwise it doesn't (`role=status`), and one that
/// stands is read when the reader comes to it.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    /// It's there when its page comes: read out by itself, it would take the place of the page's heading.
    #[prop(optional)]
    stands: bool,
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
    let role = (!stands).then(|| if tone == Tone::Bad { "alert" } else { "status" });
    view! {
        <div class="notice" data-tone=tone.name() role=role>
            <div class="notice-text">{heading} {children()}</div>
            {action.map(|action| view! { <div class="cluster">{action.run()}</div> })}
        </div>
    }
}
