//! What can be done about a run of cancels: stop it, go on after a pause, try again or look again at what needs it, close it.

use evs_domain::bulk::Progress as Count;
use leptos::prelude::*;

use super::report::report;
use crate::components::base::{Button, Notice, Prose, Tone};
use crate::components::run_report::SaveReport;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelRun;

/// From how many transfers on a run takes long enough to be stopped.
const LONG: usize = 4;

/// What the person can do about the run now.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Offers {
    /// The sign-in had ended, and the rest waits for the person.
    go_on: bool,
    /// There's something that isn't begun yet.
    stop: bool,
    /// Nothing more happens by itself.
    rests: bool,
    /// How many can be sent again.
    retriable: usize,
    /// How many of these were never sent.
    unsent: usize,
    /// Whether something isn't known.
    look: bool,
}

impl Offers {
    fn of(run: &CancelRun, count: Count) -> Self {
        let run = run.run();
        let paused = run.is_paused() && count.running == 0;
        Self {
            go_on: paused,
            stop: !paused && count.waiting > 0 && count.total() >= LONG,
            rests: count.is_over() || paused,
            retriable: run.retriable(),
            unsent: count.held_back,
            look: count.unknown > 0,
        }
    }
}

/// What can be done next, if anything.
#[component]
pub(super) fn Actions(
    run: StoredValue<CancelRun>,
    count: Memo<Count>,
    /// The person has seen enough.
    on_close: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    // A button stays the same element while others come and go beside it.
    let offers = Memo::new(move |_| run.with_value(|run| Offers::of(run, count.get())));
    let (goes_on, stops) = (Memo::new(move |_| offers.get().go_on), Memo::new(move |_| offers.get().stop));
    let rests = Memo::new(move |_| offers.get().rests);
    let go_on_button = move || {
        view! {
            <Button tone=Tone::Accent on_press=move || run.with_value(|run| run.run().go_on())>
                {w.say(|t| t.transfers.go_on)}
            </Button>
        }
    };
    let paused = move || {
        goes_on.get().then(|| {
            view! {
                <Notice tone=Tone::Warn action=go_on_button>
                    <Prose text=w.say(|t| t.transfers.cancel_paused) />
                </Notice>
            }
        })
    };
    let stop = move || {
        stops.get().then(|| {
            view! {
                <Button on_press=move || {
                    run.with_value(|run| run.run().stop())
                }>{w.say(|t| t.wizard.stop)}</Button>
            }
        })
    };
    let retry_label = move || {
        let Offers { retriable, unsent, .. } = offers.get();
        if retriable == unsent { w.t().wizard.go_on_with(unsent) } else { w.t().wizard.retry(retriable) }
    };
    let rest = move || {
        rests.get().then(|| {
            let offers = offers.get();
            let look = offers.look.then(|| {
                view! {
                    <Button on_press=move || {
                        run.with_value(|run| run.run().look_again_at_all())
                    }>{w.say(|t| t.transfers.retry_unclear)}</Button>
                }
            });
            let retry = (offers.retriable > 0).then(|| {
                view! { <Button on_press=move || run.with_value(|run| run.run().retry())>{retry_label}</Button> }
            });
            let save = (count.get_untracked().total() > 1)
                .then(|| view! { <SaveReport report=move |()| run.with_value(|run| report(run, w)) /> });
            view! {
                {look}
                {retry}
                {save}
                <Button on_press=on_close>{w.say(|t| t.common.close)}</Button>
            }
        })
    };
    view! {
        {paused}
        <div class="cluster">{stop} {rest}</div>
    }
}
