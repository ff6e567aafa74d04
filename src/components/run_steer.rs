//! What a person can do about a run while it's under way, and why it begins nothing new: the same for creating and accepting. What is
//! done then is `state::run`'s.

use evs_domain::bulk::Hold;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::base::{Button, LateNotice, Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::run::{Job, Run};

/// From how many items on a run takes long enough to be stopped.
const LONG: usize = 4;

/// Pauses the run, goes on with it, stops it: as long as something waits for its turn. What is under way comes to its end by itself.
#[component]
pub fn RunSteer<J: Job>(run: Run<J>) -> impl IntoView {
    let w = i18n();
    let run = StoredValue::new(run);
    let paused = Memo::new(move |_| run.with_value(Run::is_paused));
    let waits = Memo::new(move |_| run.with_value(|run| run.progress().waiting > 0));
    let is_long = Memo::new(move |_| run.with_value(|run| run.progress().total() >= LONG));
    let pause = move || run.with_value(|run| if paused.get_untracked() { run.go_on() } else { run.pause() });
    move || {
        waits.get().then(|| {
            let stop = is_long.get().then(|| {
                view! { <Button on_press=move || run.with_value(Run::stop)>{w.say(|t| t.wizard.stop)}</Button> }
            });
            view! {
                <Button on_press=pause>
                    {move || if paused.get() { w.t().wizard.resume } else { w.t().wizard.pause }}
                </Button>
                {stop}
            }
        })
    }
}

/// Says why the run begins nothing new, if that's so: at once in its place where the person wanted it, in the dock where the sign-in
/// has ended by itself. That the cloud wants fewer requests is said for the whole page (`throttled`).
#[component]
pub fn WhyRunWaits<J: Job>(run: Run<J>) -> impl IntoView {
    let w = i18n();
    let run = StoredValue::new(run);
    let why = Memo::new(move |_| run.with_value(Waits::of));
    move || {
        why.get().map(|why| match why {
            Waits::SignedOut => view! { <LateNotice tone=Tone::Warn title=w.text(why.text()) /> }.into_any(),
            Waits::Paused | Waits::Stopped => view! {
                <Notice tone=Tone::Warn>
                    <Prose text=w.say(why.text()) />
                </Notice>
            }
            .into_any(),
        })
    }
}

/// Why nothing new is begun.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Waits {
    Paused,
    SignedOut,
    Stopped,
}

impl Waits {
    /// Tracked.
    fn of<J: Job>(run: &Run<J>) -> Option<Self> {
        match run.held() {
            _ if run.is_stopped() => Some(Self::Stopped),
            _ if run.progress().is_over() => None,
            Some(Hold::SignedOut) => Some(Self::SignedOut),
            Some(Hold::Throttled) => None,
            None => run.is_paused().then_some(Self::Paused),
        }
    }

    fn text(self) -> fn(&'static Texts) -> &'static str {
        match self {
            Self::Paused => |t| t.wizard.paused,
            Self::SignedOut => |t| t.wizard.paused_signed_out,
            Self::Stopped => |t| t.wizard.stopped,
        }
    }
}
