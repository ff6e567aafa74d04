//! The items of a run: where each stands and what can be done about it. As long as the run goes on, a line keeps its height: why
//! something failed, and the buttons for it, come when nothing moves any more, together.

use leptos::prelude::*;

use super::item_outcome::{in_words, standing};
use crate::components::disk_name::{DiskName, LongName};
use crate::components::outcomes::{NoSuchOutcome, OutcomeFilter, Outcomes};
use crate::components::shown_first::{ShowRest, ShownFirst, trouble_first};
use crate::state::create::{CreateJob, CreateRun, CreateStanding};
use crate::state::project::ProjectState;
use crate::state::run::StateOf;

/// How many items are listed at first: those with trouble before the others, each in order.
const LISTED: usize = 100;

/// One line per item, and a filter where there are many.
#[component]
pub(super) fn Items(project: ProjectState, run: CreateRun) -> impl IntoView {
    let run = StoredValue::new(run);
    let outcomes = Outcomes::new(move || {
        let standing = |(_, state): &(_, StateOf<CreateJob>)| CreateStanding::of(state);
        run.with_value(|run| run.run().with_plan(|plan| plan.items().iter().map(standing).collect()))
    });
    let are_many = Memo::new(move |_| outcomes.are_many());
    let matching = Memo::new(move |_| outcomes.shown());
    let first = ShownFirst::lines(LISTED);
    // Beyond a hundred, finished items give way to those that still matter.
    let listed = Memo::new(move |_| {
        matching.with(|matching| {
            run.with_value(|run| {
                run.run().with_plan(|plan| trouble_first(plan.items(), matching, first.limit()))
            })
        })
    });
    let is_calm = Memo::new(move |_| {
        run.with_value(|run| {
            let run = run.run();
            run.progress().total() == 1 || run.progress().is_over() || run.is_paused() || run.held().is_some()
        })
    });
    let heading = move || are_many.get().then(|| view! { <h2>{move || outcomes.heading()}</h2> });
    view! {
        {heading}
        <OutcomeFilter outcomes=outcomes />
        <NoSuchOutcome outcomes=outcomes />
        {move || {
            let in_full = is_calm.get();
            view! {
                <ul class="review">
                    <For each=move || listed.get() key=|at| *at let:at>
                        <Line project=project run=run.get_value() at=at in_full=in_full />
                    </For>
                </ul>
            }
        }}
        <ShowRest shown=first total=Signal::derive(move || matching.with(Vec::len)) />
    }
}

#[component]
fn Line(
    project: ProjectState,
    run: CreateRun,
    at: usize,
    /// With what is to be said and done about it, not its standing alone.
    in_full: bool,
) -> impl IntoView {
    let item = run.run().item(at);
    let run = StoredValue::new(run);
    let limit = project.session().who().cloud.name_limit();
    // The name can be changed where the cloud didn't take it.
    let name = Memo::new(move |_| {
        run.with_value(|run| {
            run.run().with_plan(|plan| plan.items().get(at).map(|(item, _)| item.name.as_str().to_owned()))
        })
    });
    // The plan changes with each of its items; a line is drawn again only when its own state changes.
    let state = Memo::new(move |_| run.with_value(|run| run.run().state(at)));
    item.map(|item| {
        // A transfer that is called like its disk needs no second name beside it.
        let called = item.disk.name.trim().to_owned();
        view! {
            <li class="review-line">
                <div>
                    <DiskName name=item.disk.name id=item.disk.id />
                    <span class="muted">
                        " "
                        <LongName name=Signal::derive(move || {
                            name.get().filter(|name| *name != called).unwrap_or_default()
                        }) />
                    </span>
                </div>
                <div class="stack" data-gap="small">
                    {move || {
                        state
                            .get()
                            .map(|state| match in_full {
                                true => run.with_value(|run| in_words(run, at, state, limit)),
                                false => standing(&state).into_any(),
                            })
                    }}
                </div>
            </li>
        }
    })
}
