//! How long a run will still take, beside how far it has come: the same for creating, canceling and accepting. What it goes by
//! is measured here; when something is said, and how calmly, is `evs_domain::pace`'s.

use evs_domain::pace::{Pace, minutes_left};
use leptos::prelude::*;

use crate::state::app_state::{app_state, i18n};
use crate::state::clock::now;
use crate::state::run::{Job, Run};

/// "About 2 minutes left", while the run goes and enough is known.
#[component]
pub fn RunTimeLeft<J: Job>(run: Run<J>) -> impl IntoView {
    let (w, clock) = (i18n(), app_state().clock());
    let run = StoredValue::new(run);
    let progress = Memo::new(move |_| run.with_value(Run::progress));
    // A run that stands still has no pace; when it goes again, it's measured anew.
    let goes = Memo::new(move |_| {
        !progress.get().is_over() && run.with_value(|run| !run.is_paused() && run.held().is_none())
    });
    let pace =
        Memo::new(move |_| goes.get().then(|| Pace::begin(now(), untrack(|| progress.get().settled()))));
    let minutes = Memo::new(move |said: Option<&Option<u32>>| {
        let progress = progress.get();
        // Counted down between items that take long, too.
        clock.get();
        let secs = pace.get()?.secs_left(now(), progress.settled(), progress.total() - progress.settled())?;
        Some(minutes_left(secs, said.copied().flatten()))
    });
    move || {
        let minutes = minutes.get()?;
        let text = move || match minutes {
            0 => w.t().frame.session_left_little.to_owned(),
            minutes => w.t().resuming.minutes_left(usize::try_from(minutes).unwrap_or(usize::MAX)),
        };
        Some(view! { <p class="muted">{text}</p> })
    }
}
