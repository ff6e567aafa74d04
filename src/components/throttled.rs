//! That the cloud wants fewer requests, and when the next one is sent: of reads, which one needn't wait for, and of runs, which
//! go on by themselves. It's said once for both, on whatever page. Who waits, and for how long, is decided elsewhere.

use gloo_timers::callback::Interval;
use leptos::prelude::*;

use super::base::{Button, Notice, Tone};
use crate::state::app_state::i18n;
use crate::state::clock::now;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// A notice while reads of the project's session wait, or a run in it is held. Where only reads wait, with a button for who
/// doesn't want to.
#[component]
pub fn Throttled(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let w = i18n();
    let throttle = project.session().throttle();
    let run_held = Memo::new(move |_| run_held_until(signed_in, project));
    // Everything has gone on when both have.
    let until = Memo::new(move |_| throttle.until().max(run_held.get()));
    let what = Memo::new(move |_| match (until.get(), run_held.get()) {
        (None, _) => None,
        (_, Some(_)) => Some(Waits::Run),
        _ => Some(Waits::Reads),
    });
    let stop = move || {
        view! { <Button on_press=move || throttle.give_up()>{w.say(|t| t.frame.stop_waiting)}</Button> }
    };
    let action = move || (what.get() == Some(Waits::Reads)).then(stop);
    let waits = Memo::new(move |_| what.get().is_some());
    move || {
        waits.get().then(|| {
            let left = seconds_until(move || until.get());
            let text = move || match what.get() {
                Some(Waits::Run) => w.t().failures.goes_on_in(left() as usize),
                _ => w.t().frame.next_try(left()),
            };
            view! {
                <Notice tone=Tone::Warn title=w.text(|t| t.failures.too_many) action=move || action>
                    // A number that changes every second isn't read out.
                    <p aria-live="off">{text}</p>
                </Notice>
            }
        })
    }
}

/// What waits for the cloud.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waits {
    Reads,
    Run,
}

/// Until when a run of the project is held, in seconds since 1970; of several, the last.
fn run_held_until(signed_in: SignedIn, project: ProjectState) -> Option<i64> {
    let creating = signed_in.creating(project).and_then(|run| run.run().held_until());
    let canceling = signed_in.canceling(project).and_then(|run| run.run().held_until());
    let accepting = signed_in.accepting(project).and_then(|run| run.held_until());
    let moving = signed_in.moving(project).and_then(|run| run.run().held_until());
    creating.max(canceling).max(accepting).max(moving)
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
