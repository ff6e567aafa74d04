//! The disks of a run, a line each, and a filter where there are many. What a line says is `outcome`'s.

use leptos::prelude::*;

use super::outcome::{badge, in_words};
use crate::components::disk_name::DiskName;
use crate::components::outcomes::{NoSuchOutcome, OutcomeFilter, Outcomes};
use crate::components::shown_first::{ShowRest, ShownFirst, trouble_first};
use crate::state::moving::{MoveJob, MoveRun, MoveStanding};
use crate::state::run::StateOf;

/// How many disks are listed at first: those with trouble before the others, each in order.
const LISTED: usize = 100;

#[component]
pub(super) fn Lines(run: MoveRun) -> impl IntoView {
    let run = StoredValue::new(run);
    let outcomes = Outcomes::new(move || {
        let standing = |(_, state): &(_, StateOf<MoveJob>)| MoveStanding::of(state);
        run.with_value(|run| run.run().with_plan(|plan| plan.items().iter().map(standing).collect()))
    });
    let matching = Memo::new(move |_| outcomes.shown());
    let first = ShownFirst::lines(LISTED);
    let listed = Memo::new(move |_| {
        let shown = |plan: &_| matching.with(|matching| trouble_first(plan, matching, first.limit()));
        run.with_value(|run| run.run().with_plan(|plan| shown(plan.items())))
    });
    view! {
        <OutcomeFilter outcomes=outcomes />
        <NoSuchOutcome outcomes=outcomes />
        <ul class="review">
            <For each=move || listed.get() key=|at| *at let:at>
                <Line run=run.get_value() at=at />
            </For>
        </ul>
        <ShowRest shown=first total=Signal::derive(move || matching.with(Vec::len)) />
    }
}

#[component]
fn Line(run: MoveRun, at: usize) -> impl IntoView {
    let item = run.run().item(at);
    let run = StoredValue::new(run);
    // The plan changes with each of its disks; a line is drawn again only when its own state changes.
    let state = Memo::new(move |_| run.with_value(|run| run.run().state(at)));
    // As long as others are under way a line keeps its height.
    let in_full = Memo::new(move |_| {
        run.with_value(|run| {
            let run = run.run();
            run.progress().is_over() || run.is_paused() || run.held().is_some()
        })
    });
    item.map(|item| {
        let disk = item.disk().clone();
        view! {
            <li class="review-line">
                <div>
                    <DiskName name=disk.name id=disk.id />
                </div>
                <div class="stack" data-gap="small">
                    {move || {
                        state
                            .get()
                            .map(|state| {
                                let rest = in_full
                                    .get()
                                    .then(|| run.with_value(|run| in_words(run, at, &item, &state)));
                                view! {
                                    {badge(&item, &state)}
                                    {rest}
                                }
                            })
                    }}
                </div>
            </li>
        }
    })
}
