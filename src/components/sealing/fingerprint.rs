//! The digits by which two people compare a key, large enough to be read aloud.

use leptos::prelude::*;

use crate::components::base::Prose;
use crate::state::app_state::i18n;
use crate::state::nav::Said;

/// The digits, and what to do with them.
#[component]
pub fn Fingerprint(
    digits: String,
    /// What to do with them.
    what: Said,
) -> impl IntoView {
    let w = i18n();
    view! {
        <div class="stack" data-gap="small">
            <p class="phrase">
                <span class="muted">{w.say(|t| t.receiving.fingerprint)}</span>
                " "
                <code class="mono">{digits}</code>
            </p>
            <Prose text=w.say(what) class="muted" />
        </div>
    }
}
