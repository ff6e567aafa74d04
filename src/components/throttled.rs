//! That the cloud wants fewer requests, and when the next one is sent: of reads, which one needn't wait for, and of runs, which
//! go on by themselves. Who waits, and for how long, is decided elsewhere.

use gloo_timers::callback::Interval;
use leptos::prelude::*;

use super::base::{Button, Notice, Tone};
use crate::state::app_state::i18n;
use crate::state::clock::now;
use crate::state::session::Session;

/// A notice while reads of `session` wait, with a button for who doesn't want to.
#[component]
pub fn Throttled(session: Session) -> impl IntoView {
    let w = i18n();
    let throttle = session.throttle();
    let waits = Memo::new(move |_| throttle.until().is_some());
    let stop = move || {
        view! { <Button on_press=move || throttle.give_up()>{w.say(|t| t.frame.stop_waiting)}</Button> }
    };
    move || {
        waits.get().then(|| {
            let left = seconds_until(move || throttle.until());
            view! {
                <div class="page">
                    <Notice tone=Tone::Warn title=w.text(|t| t.failures.too_many) action=stop>
                        // A number that changes every second isn't read out.
                        <p aria-live="off">{move || w.t().frame.next_try(left())}</p>
                    </Notice>
                </div>
            }
        })
    }
}

/// A notice while a run is held until then, in seconds since 1970.
#[component]
pub fn HeldRun(#[prop(into)] until: Signal<Option<i64>>) -> impl IntoView {
    let w = i18n();
    let is_held = Memo::new(move |_| until.get().is_some());
    move || {
        is_held.get().then(|| {
            let left = seconds_until(move || until.get());
            view! {
                <Notice tone=Tone::Warn title=w.text(|t| t.failures.too_many)>
                    <p aria-live="off">{move || w.t().failures.goes_on_in(left() as usize)}</p>
                </Notice>
            }
        })
    }
}

/// How many seconds are left until then; it's counted down while what asks is on the page.
fn seconds_until(until: impl Fn() -> Option<i64>) -> impl Fn() -> u32 {
    let second = RwSignal::new(now());
    // An interval that is dropped ticks no more; the owner keeps this one.
    StoredValue::new_local(Interval::new(1000, move || {
        second.try_set(now());
    }));
    move || u32::try_from(until().unwrap_or_default() - second.get()).unwrap_or_default()
}
