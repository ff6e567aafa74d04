//! A verdict as a badge.

use evs_domain::verdict::Outcome;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::base::Tone;
use crate::state::app_state::i18n;

/// The tone of a verdict.
pub fn tone_of(outcome: Outcome) -> Tone {
    match outcome {
        Outcome::Eligible => Tone::Good,
        Outcome::Blocked => Tone::Bad,
        Outcome::Undecided => Tone::Warn,
    }
}

/// A verdict in a word. While listings are still being read, "undecided" is said as "checking".
pub fn verdict_text(t: &'static Texts, outcome: Outcome, still_reading: bool) -> &'static str {
    let d = &t.disks;
    match outcome {
        Outcome::Eligible => d.eligible,
        Outcome::Blocked => d.blocked,
        Outcome::Undecided if still_reading => d.checking,
        Outcome::Undecided => d.undecided,
    }
}

/// A verdict in a word, as a badge.
#[component]
pub fn VerdictBadge(outcome: Outcome, #[prop(optional)] still_reading: bool) -> impl IntoView {
    let w = i18n();
    let text = move || verdict_text(w.t(), outcome, still_reading);
    let tone = if still_reading && outcome == Outcome::Undecided { Tone::Neutral } else { tone_of(outcome) };
    view! { <span class="badge" data-tone=tone.name() prop:textContent=text></span> }
}
