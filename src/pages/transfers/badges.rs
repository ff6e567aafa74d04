//! What stands in a transfer's way and how it ended, as badges and sentences. The words say it; the tone only repeats it.

use evs_domain::transfer::Ending;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::past::Fate;
use crate::components::base::Tone;
use crate::state::app_state::i18n;
use crate::state::project::Obstacle;

/// Why a pending transfer is of no use: in short, and what to do.
pub fn obstacle_texts(t: &'static Texts, why: &Obstacle) -> (&'static str, &'static str) {
    let t = &t.transfers;
    match why {
        Obstacle::DiskNotWaiting(_) => (t.obstacle_dead, t.obstacle_not_waiting_text),
        Obstacle::DiskNotHere => (t.obstacle_dead, t.obstacle_not_here_text),
        Obstacle::Group => (t.obstacle_group, t.obstacle_group_text),
    }
}

/// Why a pending transfer is of no use, as a badge.
#[component]
pub fn ObstacleBadge(why: Obstacle) -> impl IntoView {
    let w = i18n();
    view! {
        <span class="badge" data-tone=Tone::Bad.name()>
            {move || obstacle_texts(w.t(), &why).0}
        </span>
    }
}

/// How a transfer ended, as a badge.
#[component]
pub fn FateBadge(fate: Fate) -> impl IntoView {
    let w = i18n();
    let tone = match fate {
        Fate::Received => Tone::Good,
        Fate::Ended(Ending::Gone | Ending::Canceled | Ending::Back) => Tone::Neutral,
        Fate::Ended(Ending::Unclear) => Tone::Warn,
    };
    view! {
        <span class="badge" data-tone=tone.name()>
            {move || fate_texts(w.t(), fate).0}
        </span>
    }
}

/// How a transfer ended: in short, and how that is known.
pub fn fate_texts(t: &'static Texts, fate: Fate) -> (&'static str, &'static str) {
    let t = &t.transfers;
    match fate {
        Fate::Ended(Ending::Gone) => (t.ending_gone, t.ending_gone_text),
        Fate::Ended(Ending::Back) => (t.ending_back, t.ending_back_text),
        Fate::Ended(Ending::Canceled) => (t.ending_canceled, t.ending_canceled_text),
        Fate::Ended(Ending::Unclear) => (t.ending_unclear, t.ending_unclear_text),
        Fate::Received => (t.received, t.received_text),
    }
}
