//! That the cloud wants fewer requests, and when the next one is sent. Who waits, and for how long, is decided elsewhere.

use std::time::Duration;

use leptos::prelude::*;

use super::base::{Notice, Tone};
use crate::state::app_state::i18n;
use crate::state::clock::now;

/// Counts down to `until`, in seconds since 1970; shows nothing while there is no such time.
#[component]
pub fn Throttled(#[prop(into)] until: Signal<Option<i64>>) -> impl IntoView {
    let is_held = Memo::new(move |_| until.get().is_some());
    move || is_held.get().then(|| view! { <Countdown until=until /> })
}

#[component]
fn Countdown(until: Signal<Option<i64>>) -> impl IntoView {
    let w = i18n();
    let time = RwSignal::new(now());
    if let Ok(ticking) = set_interval_with_handle(move || time.set(now()), Duration::from_secs(1)) {
        on_cleanup(move || ticking.clear());
    }
    let left = move || usize::try_from(until.get().unwrap_or_default() - time.get()).unwrap_or(0);
    view! {
        <Notice tone=Tone::Warn title=w.text(|t| t.failures.too_many)>
            // Not read out each second.
            <p aria-live="off">{move || w.t().failures.goes_on_in(left())}</p>
        </Notice>
    }
}
