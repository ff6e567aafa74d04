//! What is shown while something loads. The style sheet keeps it invisible for the first 0.3 s, because an indicator that
//! flashes makes a quick answer feel slow.

use leptos::prelude::*;

/// A spinner with a text.
#[component]
pub fn Waiting(#[prop(into)] label: Signal<String>) -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            {mark("spinner")}
            <span>{move || label.get()}</span>
        </p>
    }
}

/// Gray rows in place of rows that are loading, with a text for screen readers.
#[component]
pub fn Skeleton(#[prop(into)] label: Signal<String>, #[prop(default = 5)] rows: usize) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            {(0..rows).map(|_| mark("skeleton-row")).collect_view()}
        </div>
    }
}

/// Not for screen readers.
fn mark(class: &'static str) -> impl IntoView {
    view! { <span class=class aria-hidden="true"></span> }
}
