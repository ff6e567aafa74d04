//! That accepting was cut short: what became of each, and where the keys come from that are needed to go on.

use evs_i18n::messages::accept::InterruptedCounts;
use leptos::prelude::*;

use crate::components::base::{Notice, Prose, Tone};
use crate::state::accept::{AcceptForm, Line};
use crate::state::app_state::i18n;

/// Shows until it's gone on with.
#[component]
pub(super) fn Interrupted(form: AcceptForm) -> impl IntoView {
    let w = i18n();
    let counts = Memo::new(move |_| {
        let lines = form.lines();
        let is_shown = form.is_interrupted() && lines.len() > 1 && !form.is_running();
        is_shown.then(|| Counts::of(&lines))
    });
    move || {
        let Counts { accepted, refused, unknown, open } = counts.get()?;
        let told =
            move || w.t().accept.interrupted_counts(InterruptedCounts { accepted, refused, unknown, open });
        let keys = (refused + unknown + open > 0)
            .then(|| view! { <Prose text=w.say(|t| t.accept.interrupted_keys) /> });
        Some(view! {
            <Notice tone=Tone::Warn title=w.text(|t| t.accept.interrupted)>
                <p>{told}</p>
                {keys}
            </Notice>
        })
    }
}

/// How many of them have which fate.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Counts {
    accepted: usize,
    refused: usize,
    unknown: usize,
    open: usize,
}

impl Counts {
    /// Tracked.
    fn of(lines: &[Line]) -> Self {
        let mut counts = Self::default();
        for line in lines {
            *if line.state().is_accepted() {
                &mut counts.accepted
            } else if line.sent_before().is_some() {
                &mut counts.unknown
            } else if line.refused_before().is_some() {
                &mut counts.refused
            } else {
                &mut counts.open
            } += 1;
        }
        counts
    }
}
