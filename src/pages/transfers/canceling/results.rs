//! What came of canceling: how far it has come, and each transfer's outcome in words. It takes the focus when it appears.

use evs_api::right::Right;
use evs_api::transfers::CancelTransfer;
use evs_domain::bulk::{ItemState, Progress as Count};
use evs_domain::transfer::Ending;
use evs_i18n::{Texts, messages::transfers::CancelProgress};
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Progress, Prose, Tone, announcer};
use crate::components::disk_name::DiskName;
use crate::components::failure::{FailureDetails, FailureNotice, explain};
use crate::components::throttled::HeldRun;
use crate::state::app_state::{app_state, i18n};
use crate::state::cancel::{CancelFailure, CancelItem, CancelJob, CancelRun};
use crate::state::run::StateOf;

/// What one must be allowed to do to cancel, on the cloud that one is signed in to.
fn right() -> Option<Right> {
    app_state().cloud_kind().map(CancelTransfer::right)
}

/// About how many lines the box of outcomes shows at once.
const LINES_SHOWN: usize = 6;

/// A run of cancels and its outcomes.
#[component]
pub fn CancelResults(
    run: CancelRun,
    /// The person has seen enough.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    let run = StoredValue::new(run);
    let count = Memo::new(move |_| run.with_value(|run| run.run().progress()));
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| drop(heading.focus()));
    let announcer = announcer();
    Effect::new(move |was_over: Option<bool>| {
        let over = count.with(Count::is_over);
        if over && was_over != Some(true) {
            announcer.polite(count.with(|count| summary(w.now(), count)));
        }
        over
    });
    let held_until = Signal::derive(move || run.with_value(|run| run.run().held_until()));
    let title = move || {
        if count.with(Count::is_over) { w.t().transfers.cancel_over } else { w.t().transfers.cancel_running }
    };
    let total = Signal::derive(move || count.with(Count::total));
    let settled = Signal::derive(move || count.with(Count::settled));
    let label = Signal::derive(move || {
        w.t().transfers.cancel_progress(CancelProgress { done: settled.get(), total: total.get() })
    });
    let progress = move || {
        if count.with(Count::is_over) {
            // Of one alone, its own line says all.
            let told = move || {
                (total.get() > 1).then(|| view! { <p>{count.with(|count| summary(w.t(), count))}</p> })
            };
            told.into_any()
        } else {
            view! { <Progress done=settled total=total label=label /> }.into_any()
        }
    };
    view! {
        <section class="card">
            <h2 node_ref=heading tabindex="-1">
                {title}
            </h2>
            {progress}
            <HeldRun until=held_until />
            // A long list scrolls in its box, so that what to do next stays in reach; the keyboard has to get there too.
            <ul class="transfers-outcomes" tabindex=move || (total.get() > LINES_SHOWN).then_some("0")>
                {run
                    .with_value(|run| run.run().items())
                    .into_iter()
                    .enumerate()
                    .map(|(at, item)| line(run, at, item))
                    .collect_view()}
            </ul>
            {move || actions(run, count.get(), on_close)}
        </section>
    }
}

/// What can be done next, if anything.
fn actions(run: StoredValue<CancelRun>, count: Count, on_close: Callback<()>) -> impl IntoView {
    let w = i18n();
    let retry = move || run.with_value(|run| run.run().retry());
    let look = move || run.with_value(|run| run.run().look_again_at_all());
    let go_on = move || run.with_value(|run| run.run().go_on());
    let paused = run.with_value(|run| run.run().is_paused()) && count.running == 0;
    let retriable = run.with_value(|run| run.run().retriable());
    let go_on_button = move || {
        view! {
            <Button tone=Tone::Accent on_press=go_on>
                {w.say(|t| t.transfers.go_on)}
            </Button>
        }
    };
    view! {
        {paused
            .then(|| {
                view! {
                    <Notice tone=Tone::Warn action=go_on_button>
                        <Prose text=w.say(|t| t.transfers.cancel_paused) />
                    </Notice>
                }
            })}
        {(count.is_over() || paused)
            .then(|| {
                view! {
                    <div class="cluster">
                        {(count.unknown > 0)
                            .then(|| {
                                view! {
                                    <Button on_press=look>{w.say(|t| t.transfers.retry_unclear)}</Button>
                                }
                            })}
                        {(retriable > 0)
                            .then(|| {
                                view! {
                                    <Button on_press=retry>
                                        {move || w.t().wizard.retry_failed(retriable)}
                                    </Button>
                                }
                            })} <Button on_press=on_close>{w.say(|t| t.common.close)}</Button>
                    </div>
                }
            })}
    }
}

/// One transfer and what came of its cancel. Drawn again only when its own state changes.
fn line(run: StoredValue<CancelRun>, at: usize, item: CancelItem) -> impl IntoView {
    let w = i18n();
    let state = Memo::new(move |_| run.with_value(|run| run.run().state(at)).unwrap_or(ItemState::Waiting));
    let told = move || {
        let state = state.get();
        let failure = match &state {
            ItemState::Failed(CancelFailure::Refused(failure)) => Some(failure.clone()),
            _ => None,
        };
        let tone = tone(&state);
        view! {
            <span class="tone" data-tone=tone.name()>
                {move || outcome_text(w.t(), &state)}
            </span>
            {failure.map(refusal_view)}
        }
    };
    view! {
        <li>
            <div>
                <DiskName name=item.disk_name id=item.transfer.disk />
            </div>
            <div class="stack" data-gap="small">
                {told}
            </div>
        </li>
    }
}

/// Why the cloud refused, and what to do.
fn refusal_view(failure: evs_api::Failure) -> impl IntoView {
    let w = i18n();
    let about = failure.clone();
    let right = right();
    let text = move || {
        let (what, fix) = explain(w.t(), &about, right);
        format!("{what}. {fix}")
    };
    view! {
        <p>{text}</p>
        <FailureDetails failure=failure />
    }
}

/// What came of a cancel that hasn't worked, where it was only a step on the way to something else.
pub fn outcome_notice(outcome: StateOf<CancelJob>) -> AnyView {
    let w = i18n();
    if let ItemState::Failed(CancelFailure::Refused(failure)) = outcome {
        return view! { <FailureNotice failure=failure title=w.text(|t| t.transfers.cancel_refused) needs=right() /> }
            .into_any();
    }
    view! {
        <Notice tone=Tone::Warn>
            <p>{move || outcome_text(w.t(), &outcome)}</p>
        </Notice>
    }
    .into_any()
}

fn tone(state: &StateOf<CancelJob>) -> Tone {
    match state {
        ItemState::Done(Ending::Canceled) => Tone::Good,
        ItemState::Done(_) | ItemState::Unknown(_) => Tone::Warn,
        ItemState::Failed(_) => Tone::Bad,
        ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) | ItemState::HeldBack => {
            Tone::Neutral
        }
    }
}

fn outcome_text(t: &'static Texts, state: &StateOf<CancelJob>) -> &'static str {
    let (t, item_held_back) = (&t.transfers, t.wizard.item_held_back_text);
    match state {
        ItemState::Waiting => t.cancel_waiting,
        ItemState::Sending | ItemState::Settling(_) => t.canceling,
        ItemState::HeldBack => item_held_back,
        ItemState::Unknown(_) => t.cancel_unknown,
        ItemState::Done(Ending::Canceled) => t.canceled,
        ItemState::Done(Ending::Gone) => t.gone_meanwhile,
        ItemState::Done(Ending::Back | Ending::Unclear) => t.ended_unclear,
        ItemState::Failed(CancelFailure::StillPending) => t.still_pending,
        ItemState::Failed(CancelFailure::Refused(_)) => t.cancel_refused,
    }
}

/// All outcomes in one sentence each.
fn summary(t: &'static Texts, count: &Count) -> String {
    let t = &t.transfers;
    let not_canceled = count.failed + count.held_back;
    let parts = [
        (count.done > 0).then(|| t.ended_count(count.done)),
        (not_canceled > 0).then(|| t.cancel_some_not(not_canceled)),
        (count.unknown > 0).then(|| t.cancel_some_open(count.unknown)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
