//! The product's sign: what belongs to one goes to another. The same stands in `index.html`, as the page's icon.

use leptos::prelude::*;

/// The ground, in a square of 16 by 16.
const GROUND: &str = "M4 0h8a4 4 0 0 1 4 4v8a4 4 0 0 1-4 4H4a4 4 0 0 1-4-4V4a4 4 0 0 1 4-4Z";
/// One arrow there, and one back.
const ARROWS: &str = "M3.4 6h8.4L9.4 3.6M12.6 10H4.2l2.4 2.4";

/// The sign, without words.
#[component]
pub fn Logo() -> impl IntoView {
    view! {
        <svg class="logo" viewBox="0 0 16 16" aria-hidden="true">
            <path d=GROUND />
            <path d=ARROWS />
        </svg>
    }
}
