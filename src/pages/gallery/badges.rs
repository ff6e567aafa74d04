//! Badges: every status word with its tone, and a name that is too long for its place.

use evs_domain::verdict::Outcome;
use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{Badge, Tone};
use crate::components::verdict::VerdictBadge;
use crate::state::app_state::i18n;

/// All tones.
pub(super) const TONES: [Tone; 5] = [Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warn, Tone::Bad];

type Word = fn(&'static Texts) -> &'static str;

/// Where a key is, how a transfer ended, what became of a create and of a cancel.
const WORDS: &[(Tone, Word)] = &[
    (Tone::Accent, |t| t.transfers.sealed_here),
    (Tone::Good, |t| t.transfers.handed_over),
    (Tone::Bad, |t| t.transfers.lost),
    (Tone::Bad, |t| t.keys.destroyed),
    (Tone::Neutral, |t| t.transfers.not_here),
    (Tone::Bad, |t| t.transfers.obstacle_dead),
    (Tone::Bad, |t| t.transfers.obstacle_group),
    (Tone::Neutral, |t| t.transfers.ending_gone),
    (Tone::Neutral, |t| t.transfers.ending_back),
    (Tone::Neutral, |t| t.transfers.ending_canceled),
    (Tone::Warn, |t| t.transfers.ending_unclear),
    (Tone::Good, |t| t.transfers.received),
    (Tone::Neutral, |t| t.wizard.item_waiting),
    (Tone::Accent, |t| t.wizard.item_running),
    (Tone::Good, |t| t.wizard.item_created),
    (Tone::Bad, |t| t.wizard.item_failed),
    (Tone::Warn, |t| t.wizard.item_settling),
    (Tone::Warn, |t| t.wizard.item_open),
    (Tone::Bad, |t| t.wizard.item_key_lost),
    (Tone::Neutral, |t| t.wizard.item_held_back),
    (Tone::Bad, |t| t.transfers.cancel_refused),
];

pub(super) fn show() -> AnyView {
    let w = i18n();
    let verdicts = [Outcome::Eligible, Outcome::Blocked, Outcome::Undecided]
        .map(|outcome| view! { <VerdictBadge outcome /> });
    let words = WORDS.iter().map(|(tone, word)| {
        let (tone, word) = (*tone, *word);
        move || view! { <Badge tone text=word(w.t()) /> }
    });
    let statuses = ["available", "in-use", "awaiting-transfer", "error_restoring-of-a-very-long-status"];
    view! {
        <div class="cluster">{verdicts} <VerdictBadge outcome=Outcome::Undecided still_reading=true /></div>
        <div class="cluster">{words.collect_view()}</div>
        <div class="cluster">{statuses.map(|text| view! { <Badge text /> })}</div>
    }
    .into_any()
}
