//! Watching whether anybody uses the page: a warning with a countdown in time, which any use of the page ends. What is done
//! when nobody does is the caller's.

use gloo_timers::callback::Interval;
use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

use crate::components::base::{Button, Dialog, Tone};
use crate::state::app_state::i18n;
use crate::state::idle::{Idle, Idleness};

/// What counts as use, by event. Not moving the focus or scrolling, which the page does by itself, too.
const USE: [&str; 7] = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart", "click", "input"];

/// When it's looked once more, beside each second: timers are slow in a tab out of sight, and stand still while a device sleeps.
const LOOK: [&str; 3] = ["visibilitychange", "pageshow", "focus"];

/// Warns when nobody has used the page for almost `minutes`, and then calls `on_over`; never if that's 0. It begins anew when
/// `resting` ends.
#[component]
pub fn IdleWatch(
    minutes: u32,
    /// Nobody has to use the page for now.
    #[prop(optional, into)]
    resting: Signal<bool>,
    #[prop(into)] on_over: Callback<()>,
) -> impl IntoView {
    Idle::begin(minutes).map(|idle| watch(idle, resting, on_over))
}

/// Calls `on_idle` each time that nobody has used the page for `minutes`, without a warning; never if that's 0. Shows nothing.
#[component]
pub fn OnIdle(minutes: u32, #[prop(into)] on_idle: Callback<()>) -> impl IntoView {
    let Some(idle) = Idle::begin(minutes) else { return };
    let told = StoredValue::new(false);
    let look = move || {
        if idle.look() == Some(Idleness::Over) && !told.get_value() {
            told.set_value(true);
            on_idle.run(());
        }
    };
    // The first use after a sleep is also the first that is noticed of it.
    let use_it = move || {
        look();
        told.set_value(false);
        idle.begin_anew();
    };
    let used = USE.map(|name| window_event_listener_untyped(name, move |_| use_it()));
    let looked = LOOK.map(|name| window_event_listener_untyped(name, move |_| look()));
    on_cleanup(move || used.into_iter().chain(looked).for_each(WindowListenerHandle::remove));
    StoredValue::new_local(Interval::new(1000, look));
}

fn watch(idle: Idle, resting: Signal<bool>, on_over: Callback<()>) -> impl IntoView {
    let w = i18n();
    let used = USE.map(|name| window_event_listener_untyped(name, move |_| idle.used()));
    let look = move || {
        idle.look();
    };
    let looked = LOOK.map(|name| window_event_listener_untyped(name, move |_| look()));
    on_cleanup(move || used.into_iter().chain(looked).for_each(WindowListenerHandle::remove));
    // An interval that is dropped ticks no more; the owner keeps this one.
    StoredValue::new_local(Interval::new(1000, look));
    Effect::new(move |rested: Option<bool>| {
        let (rests, is_over) = (resting.get(), idle.state() == Idleness::Over);
        if rested == Some(true) && !rests {
            idle.begin_anew();
        } else if !rests && is_over {
            on_over.run(());
        }
        rests
    });
    let left = Memo::new(move |_| match idle.state() {
        Idleness::EndsIn(secs) if !resting.get() => Some(secs),
        _ => None,
    });
    let open = Signal::derive(move || left.get().is_some());
    let go_on = move || idle.begin_anew();
    view! {
        <Dialog open=open title=w.text(|t| t.guard.idle) on_close=go_on>
            // The dialog makes the page's own live regions inert.
            <p role="alert">{w.say(|t| t.guard.idle_text)}</p>
            // A number that changes every second isn't read out.
            <p aria-live="off">{move || left.get().map(|secs| w.t().guard.idle_left(secs))}</p>
            <div class="cluster">
                <Button tone=Tone::Accent on_press=go_on>
                    {w.say(|t| t.frame.sign_out_stay)}
                </Button>
            </div>
        </Dialog>
    }
}
