//! That reads wait because the cloud wants fewer requests, for how long yet, and a button for who doesn't want to wait.

use gloo_timers::callback::Interval;
use leptos::prelude::*;

use super::base::{Button, Notice, Tone};
use crate::state::app_state::i18n;
use crate::state::clock::now;
use crate::state::session::Session;

/// A notice while reads of `session` wait.
#[component]
pub fn Throttled(session: Session) -> impl IntoView {
    let w = i18n();
    let throttle = session.throttle();
    let waits = Memo::new(move |_| throttle.until().is_some());
    move || waits.get().then(|| view! { <Countdown session=session w=w /> })
}

#[component]
fn Countdown(session: Session, w: crate::state::i18n::I18n) -> impl IntoView {
    let throttle = session.throttle();
    let second = RwSignal::new(now());
    // An interval that is dropped ticks no more; the owner keeps this one.
    StoredValue::new_local(Interval::new(1000, move || {
        second.try_set(now());
    }));
    let left = move || {
        let left = throttle.until().unwrap_or_default() - second.get();
        u32::try_from(left).unwrap_or_default()
    };
    view! {
        <div class="page">
            <Notice
                tone=Tone::Warn
                title=w.text(|t| t.failures.too_many)
                action=move || {
                    view! {
                        <Button on_press=move || {
                            throttle.give_up()
                        }>{w.say(|t| t.frame.stop_waiting)}</Button>
                    }
                }
            >
                // A number that changes every second isn't read out.
                <p aria-live="off">{move || w.t().frame.next_try(left())}</p>
            </Notice>
        </div>
    }
}
