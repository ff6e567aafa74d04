//! The time. The only place that asks for it.

use gloo_timers::callback::Interval;
use leptos::prelude::*;

/// How often what depends on the time is drawn anew, in milliseconds.
const TICK_MS: u32 = 10_000;

/// Seconds since 1970.
#[expect(clippy::disallowed_methods, reason = "the time is asked for here")]
pub fn now() -> i64 {
    (js_sys::Date::now() / 1000.0) as i64
}

/// The time as a signal.
#[derive(Clone, Copy, Debug)]
pub struct Clock(RwSignal<i64>);

impl Clock {
    /// Starts the clock. It runs as long as its owner in the reactive graph lives: in the app, as long as the page.
    pub fn start() -> Self {
        let time = RwSignal::new(now());
        // An interval that is dropped ticks no more; the owner keeps this one.
        StoredValue::new_local(Interval::new(TICK_MS, move || {
            time.try_set(now());
        }));
        Self(time)
    }

    /// The time, tracked.
    pub fn get(&self) -> i64 {
        self.0.get()
    }

    /// The time as the base components take it, in seconds.
    pub fn signal(&self) -> Signal<f64> {
        let time = self.0;
        Signal::derive(move || time.get() as f64)
    }
}
