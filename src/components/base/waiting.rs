//! What stands where something is still to come. Both stay invisible for the first moments (by the style sheet),
//! because a mark that flashes makes a quick answer feel slow.

use leptos::prelude::*;

/// A turning mark with words.
#[component]
pub fn Waiting(#[prop(into)] label: Signal<String>) -> impl IntoView {
    view! {
        <p class="waiting" role="status">
            {mark("spinner")}
            <span>{move || label.get()}</span>
        </p>
    }
}

/// Gray rows in the place of rows to come, with words for those who do not see them.
#[component]
pub fn Skeleton(
    #[prop(into)] label: Signal<String>,
    /// How many rows to show.
    #[prop(default = 5)]
    rows: usize,
) -> impl IntoView {
    view! {
        <div class="skeleton" role="status">
            <span class="visually-hidden">{move || label.get()}</span>
            {(0..rows).map(|_| mark("skeleton-row")).collect_view()}
        </div>
    }
}

/// A mark for the eye only.
fn mark(class: &'static str) -> impl IntoView {
    view! { <span class=class aria-hidden="true"></span> }
}
