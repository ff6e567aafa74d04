//! What came of canceling: how far it has come, and each transfer's outcome in words. It takes the focus when it appears.

use evs_api::Failure;
use evs_domain::bulk::{Progress as Count, Step};
use evs_i18n::{Texts, messages::transfers::CancelProgress};
use leptos::html;
use leptos::prelude::*;

use crate::components::base::{Button, Notice, Progress, Tone, announcer};
use crate::components::disk_name::DiskName;
use crate::components::failure::{FailureDetails, FailureNotice, sentences};
use crate::state::canceling::{CancelOutcome, CancelRun, Item};
use crate::state::words::words;
use crate::state::work::Work;

/// The permission that a cancel needs (API Reference, permissions).
const NEEDS: &str = "evs:transfers:delete";

/// About how many lines the box of outcomes shows at once.
const IN_SIGHT: usize = 6;

/// A run of cancels and its outcomes.
#[component]
pub fn CancelResults(
    work: Work,
    run: CancelRun,
    /// The person has seen enough.
    #[prop(into)]
    on_close: Callback<()>,
) -> impl IntoView {
    let w = words();
    let run = StoredValue::new(run);
    let count = Memo::new(move |_| run.with_value(CancelRun::progress));
    let heading = NodeRef::<html::H2>::new();
    heading.on_load(|heading| drop(heading.focus()));
    let announcer = announcer();
    Effect::new(move |was_over: Option<bool>| {
        let over = count.with(Count::is_over);
        if let Some(announcer) = announcer.filter(|_| over && was_over != Some(true)) {
            announcer.polite(count.with(|count| summary(w.now(), count)));
        }
        over
    });
    let title = move || {
        if count.with(Count::is_over) { w.t().transfers.cancel_over } else { w.t().transfers.cancel_running }
    };
    let total = Signal::derive(move || count.with(Count::total));
    let settled = Signal::derive(move || count.with(|count| count.done + count.failed + count.unknown));
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
            view! { <Progress done=settled total=total label=label/> }.into_any()
        }
    };
    view! {
        <section class="card">
            <h2 node_ref=heading tabindex="-1">{title}</h2>
            {progress}
            // A long list scrolls in its box, so that what to do next stays in reach; the keyboard has to get there too.
            <ul class="transfers-outcomes" tabindex=move || (total.get() > IN_SIGHT).then_some("0")>
                {run.with_value(CancelRun::items).into_iter().enumerate().map(|(at, item)| line(run, at, item)).collect_view()}
            </ul>
            {move || actions(work, run, count.get(), on_close)}
        </section>
    }
}

/// What can be done next, if anything.
fn actions(work: Work, run: StoredValue<CancelRun>, count: Count, on_close: Callback<()>) -> impl IntoView {
    let w = words();
    let retry = move |()| run.with_value(|run| run.retry(work));
    let look = move |()| run.with_value(|run| run.look_again(work));
    let go_on = move |()| run.with_value(|run| run.go_on(work));
    let paused = run.with_value(CancelRun::is_paused) && count.running == 0;
    let go_on_button = move || view! { <Button tone=Tone::Accent on_press=Callback::new(go_on)>{w.say(|t| t.transfers.go_on)}</Button> };
    view! {
        {paused.then(|| view! { <Notice tone=Tone::Warn action=go_on_button><p>{w.say(|t| t.transfers.cancel_paused)}</p></Notice> })}
        {(count.is_over() || paused).then(|| view! {
            <div class="cluster">
                {(count.unknown > 0).then(|| view! {
                    <Button on_press=Callback::new(look)>{w.say(|t| t.transfers.retry_unclear)}</Button>
                })}
                {(count.failed > 0).then(|| view! {
                    <Button on_press=Callback::new(retry)>
                        {move || w.t().wizard.retry_failed(count.failed)}
                    </Button>
                })}
                <Button on_press=on_close>{w.say(|t| t.common.close)}</Button>
            </div>
        })}
    }
}

/// One transfer and what came of its cancel. Drawn anew only when it's this one's turn.
fn line(run: StoredValue<CancelRun>, at: usize, item: Item) -> impl IntoView {
    let w = words();
    let step = Memo::new(move |_| run.with_value(|run| run.step(at)).unwrap_or(Step::Waiting));
    let told = move || {
        let step = step.get();
        let failure = match &step {
            Step::Failed(CancelOutcome::Refused(failure)) => Some(failure.clone()),
            _ => None,
        };
        let tone = tone(&step);
        view! {
            <span class="tone" data-tone=tone.name()>{move || told(w.t(), &step)}</span>
            {failure.map(why)}
        }
    };
    view! {
        <li>
            <div><DiskName name=item.disk_name id=item.transfer.disk/></div>
            <div class="stack" data-gap="small">{told}</div>
        </li>
    }
}

/// Why the cloud refused, and what to do.
fn why(failure: Failure) -> impl IntoView {
    let w = words();
    let about = failure.clone();
    let text = move || {
        let (what, fix) = sentences(w.t(), &about, NEEDS);
        format!("{what}. {fix}")
    };
    view! { <p>{text}</p> <FailureDetails failure=failure/> }
}

/// What came of a cancel that hasn't worked, where it was only a step on the way to something else.
pub fn outcome_notice(outcome: CancelOutcome) -> impl IntoView {
    let w = words();
    match outcome {
        CancelOutcome::Refused(failure) => {
            view! { <FailureNotice failure=failure title=w.text(|t| t.transfers.cancel_refused) needs=NEEDS/> }.into_any()
        }
        other => {
            let step = Step::Done(other);
            view! { <Notice tone=Tone::Warn><p>{move || told(w.t(), &step)}</p></Notice> }.into_any()
        }
    }
}

fn tone(step: &Step<CancelOutcome, CancelOutcome>) -> Tone {
    match step {
        Step::Done(CancelOutcome::Canceled) => Tone::Good,
        Step::Done(_) | Step::Unknown => Tone::Warn,
        Step::Failed(_) => Tone::Bad,
        Step::Waiting | Step::Running => Tone::Neutral,
    }
}

fn told(t: &'static Texts, step: &Step<CancelOutcome, CancelOutcome>) -> &'static str {
    let t = &t.transfers;
    match step {
        Step::Waiting => t.cancel_waiting,
        Step::Running => t.canceling,
        Step::Unknown => t.cancel_unknown,
        Step::Done(outcome) | Step::Failed(outcome) => match outcome {
            CancelOutcome::Canceled => t.canceled,
            CancelOutcome::AcceptedMeanwhile => t.accepted_meanwhile,
            CancelOutcome::Unclear => t.ended_unclear,
            CancelOutcome::StillPending => t.still_pending,
            CancelOutcome::Unknown => t.cancel_unknown,
            CancelOutcome::Refused(_) => t.cancel_refused,
        },
    }
}

/// All outcomes in one sentence each.
fn summary(t: &'static Texts, count: &Count) -> String {
    let t = &t.transfers;
    let parts = [
        (count.done > 0).then(|| t.ended_count(count.done)),
        (count.failed > 0).then(|| t.cancel_some_not(count.failed)),
        (count.unknown > 0).then(|| t.cancel_some_open(count.unknown)),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
