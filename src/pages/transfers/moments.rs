//! Times inside sentences: how long something has waited, when it ended. The exact time is there for the pointer and for
//! machines.

use evs_i18n::Texts;
use leptos::prelude::*;

use crate::components::base::{Tone, ago_text, iso_text, local_text};
use crate::state::app_state::app_state;
use crate::state::app_state::i18n;

/// A function that reads the page's time, tracked.
pub fn page_time() -> impl Fn() -> i64 + Copy + Send + Sync + 'static {
    let clock = app_state().clock();
    move || clock.get()
}

/// How many whole days something has waited since `then`, at the time `now`. Both in seconds since 1970.
pub fn days_waited(then: i64, now: i64) -> usize {
    usize::try_from((now - then) / 86_400).unwrap_or(0)
}

/// The time at or before which what was offered is old, as the policy says: a forgotten transfer keeps its disk from any other
/// use. In seconds since 1970, tracked.
pub fn old_before() -> impl Fn() -> Option<i64> + Copy + Send + Sync + 'static {
    let (app, now) = (app_state(), page_time());
    move || app.policy().old_before(now())
}

/// A duration in its largest unit: "3 days", "2 h", "less than a minute".
fn waited(t: &Texts, then: i64, now: i64) -> String {
    let minutes = usize::try_from((now - then) / 60).unwrap_or(0);
    match minutes {
        0 => t.transfers.waits_seconds.to_owned(),
        1..60 => t.frame.minutes(minutes),
        60..1440 => t.frame.hours(minutes / 60),
        _ => t.transfers.age_days(minutes / 1440),
    }
}

/// How long something has waited, with the exact time on hovering. `None`: the cloud didn't say since when.
#[component]
pub fn Age(since: Option<i64>) -> impl IntoView {
    let w = i18n();
    let (now, old_before) = (page_time(), old_before());
    match since {
        None => view! { <span class="muted">{w.say(|t| t.common.unknown)}</span> }.into_any(),
        Some(then) => view! {
            <time
                class="tone"
                data-tone=move || old_before().is_some_and(|old| then <= old).then_some(Tone::Warn.name())
                datetime=iso_text(then)
                title=move || exact(then, w.language().tag())
            >
                {move || waited(w.t(), then, now())}
            </time>
        }
        .into_any(),
    }
}

/// A sentence about a time, which is handed in as text.
pub type Timed = fn(&'static Texts, &str) -> String;

/// A sentence with a time in it: the distance from now.
#[component]
pub fn When(
    /// Seconds since 1970.
    at: i64,
    /// The sentence; without one, the time stands alone.
    #[prop(optional)]
    sentence: Option<Timed>,
) -> impl IntoView {
    let w = i18n();
    let now = page_time();
    let text = move || {
        let time = ago_text(at, now(), w.language().tag(), w.t().common.just_now);
        sentence.map_or_else(|| time.clone(), |sentence| sentence(w.t(), &time))
    };
    view! {
        <time datetime=iso_text(at) title=move || exact(at, w.language().tag())>
            {text}
        </time>
    }
}

/// The reader's own date, and the same in UTC.
fn exact(at: i64, locale: &str) -> String {
    let utc = iso_text(at).replace('T', " ").replace(".000Z", " UTC");
    format!("{} ({utc})", local_text(at, locale))
}
