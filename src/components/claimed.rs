//! What somebody says who can't be asked: a link's words, quoted.

use evs_domain::text::claim_in_sentence;
use leptos::prelude::*;

/// What somebody claims, between quotation marks and shortened. Where that isn't the whole of it, it can be opened.
#[component]
pub fn Claimed(text: String) -> impl IntoView {
    let shown = claim_in_sentence(&text);
    if shown == text {
        return quoted(shown).into_any();
    }
    view! {
        <details>
            <summary>{quoted(shown)}</summary>
            <blockquote class="claim">
                <bdi>{text}</bdi>
            </blockquote>
        </details>
    }
    .into_any()
}

/// A short claim between quotation marks.
pub fn quoted(text: String) -> impl IntoView {
    view! {
        <q class="claim">
            <bdi>{text}</bdi>
        </q>
    }
}
