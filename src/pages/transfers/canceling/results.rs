//! What came of canceling: how far it has come, and each transfer's outcome in words. It takes the focus when it appears.

use evs_domain::bulk::{ItemState, Progress as Count};
use evs_i18n::messages::transfers::CancelProgress;
use leptos::html;
use leptos::prelude::*;

use super::actions::Actions;
use super::outcome::{outcome_text, refusal_view, summary, tone};
use super::standing::CancelStanding;
use crate::components::base::{Progress, announcer};
use crate::components::disk_name::DiskName;
use crate::components::outcomes::{NoSuchOutcome, OutcomeFilter, Outcomes};
use crate::components::run_pace::RunTimeLeft;
use crate::state::app_state::i18n;
use crate::state::cancel::{CancelFailure, CancelItem, CancelJob, CancelRun};
use crate::state::run::StateOf;

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
            view! {
                <Progress done=settled total=total label=label />
                <RunTimeLeft run=run.with_value(|run| run.run().clone()) />
            }
            .into_any()
        }
    };
    let outcomes = Outcomes::new(move || {
        let standing = |(_, state): &(_, StateOf<CancelJob>)| CancelStanding::of(state);
        run.with_value(|run| run.run().with_plan(|plan| plan.items().iter().map(standing).collect()))
    });
    let are_many = Memo::new(move |_| outcomes.are_many());
    let listed = Memo::new(move |_| outcomes.shown());
    let heading_of_list = move || are_many.get().then(|| view! { <h3>{move || outcomes.heading()}</h3> });
    // A long list scrolls in its box, so that what to do next stays in reach; the keyboard has to get there too.
    let is_long = move || listed.with(Vec::len) > LINES_SHOWN;
    view! {
        <section class="card">
            <h2 node_ref=heading tabindex="-1">
                {title}
            </h2>
            {progress}
            {heading_of_list}
            <OutcomeFilter outcomes=outcomes />
            <NoSuchOutcome outcomes=outcomes />
            <ul class="transfers-outcomes" tabindex=move || is_long().then_some("0")>
                <For each=move || listed.get() key=|at| *at let:at>
                    {run.with_value(|run| run.run().item(at)).map(|item| line(run, at, item))}
                </For>
            </ul>
            <Actions run=run count=count on_close=on_close />
        </section>
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
