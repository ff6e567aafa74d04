//! Where a key is, in one word for each state, and as a sentence. The words say it; the tone only repeats it.

use evs_domain::id::TransferId;
use evs_domain::transfer::Custody;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::base::Tone;
use crate::state::app_state::i18n;
use crate::state::hand_over::custody_of;
use crate::state::project::ProjectState;

/// Where a key is, as a badge.
#[component]
pub fn CustodyBadge(custody: Custody) -> impl IntoView {
    let w = i18n();
    view! {
        <span class="badge" data-tone=tone(custody).name()>
            {move || custody_texts(w.t(), custody).0}
        </span>
    }
}

/// Where the key of a transfer is that was created here, as a badge that follows it.
#[component]
pub fn KeyBadge(project: ProjectState, transfer: TransferId) -> impl IntoView {
    let w = i18n();
    let journal = project.journal();
    let custody = Memo::new(move |_| custody_of(project, transfer));
    // What isn't kept is gone with the page, whatever the record says.
    let is_only_here = Memo::new(move |_| match custody.get() {
        Custody::SealedHere => !journal.is_lasting(),
        Custody::Lost => journal.has_key(transfer),
        _ => false,
    });
    let look = move || if is_only_here.get() { Tone::Warn } else { tone(custody.get()) };
    let text = move || {
        if is_only_here.get() { w.t().wizard.only_here } else { custody_texts(w.t(), custody.get()).0 }
    };
    view! {
        <span class="badge" data-tone=move || look().name()>
            {text}
        </span>
    }
}

fn tone(custody: Custody) -> Tone {
    match custody {
        Custody::SealedHere => Tone::Accent,
        Custody::HandedOver => Tone::Good,
        Custody::Lost | Custody::Destroyed => Tone::Bad,
        Custody::NotHere => Tone::Neutral,
    }
}

/// Where a key is: in short, and what that means.
pub fn custody_texts(t: &'static Texts, custody: Custody) -> (&'static str, &'static str) {
    let k = &t.keys;
    let t = &t.transfers;
    match custody {
        Custody::SealedHere => (t.sealed_here, t.sealed_here_text),
        Custody::HandedOver => (t.handed_over, t.handed_over_text),
        Custody::Lost => (t.lost, t.lost_text),
        Custody::Destroyed => (k.destroyed, k.destroyed_text),
        Custody::NotHere => (t.not_here, t.not_here_text),
    }
}
