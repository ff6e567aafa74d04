//! A word or two about the state of something. The words carry the meaning, the tone only repeats it.

use leptos::prelude::*;

use super::Tone;

/// A small label with a tone.
#[component]
pub fn Badge(#[prop(optional)] tone: Tone, #[prop(into)] text: String) -> impl IntoView {
    view! { <span class="badge" data-tone=tone.name() prop:textContent=text></span> }
}
