//! The items of a run: where each stands and what can be done about it.

use evs_api::Failure;
use evs_api::transfers::{CancelTransfer, CreateTransfer};
use evs_domain::bulk::ItemState;
use evs_domain::name::NameLimit;
use leptos::prelude::*;

use super::item_actions::{ItemButton, KeyLost, Rename};
use crate::components::base::{Advice, Prose, Tone};
use crate::components::disk_name::{DiskName, LongName};
use crate::components::failure::{FailureDetails, explain};
use crate::components::outcomes::{NoSuchOutcome, OutcomeFilter, Outcomes};
use crate::components::shown_first::{ShowRest, ShownFirst};
use crate::route::Route;
use crate::state::app_state::{app_state, i18n};
use crate::state::create::{CreateFailure, CreateJob, CreateRun, CreateStanding};
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
            run.with_value(|run| run.run().with_plan(|plan| order(plan.items(), matching, first.limit())))
        })
    });
    let heading = move || are_many.get().then(|| view! { <h2>{move || outcomes.heading()}</h2> });
    view! {
        {heading}
        <OutcomeFilter outcomes=outcomes />
        <NoSuchOutcome outcomes=outcomes />
        <ul class="review">
            <For each=move || listed.get() key=|at| *at let:at>
                <Line project=project run=run.get_value() at=at />
            </For>
        </ul>
        <ShowRest shown=first total=Signal::derive(move || matching.with(Vec::len)) />
    }
}

/// Of the items at these places, those that are listed, in their order.
fn order<I>(items: &[(I, StateOf<CreateJob>)], matching: &[usize], limit: usize) -> Vec<usize> {
    let mut order = matching.to_vec();
    if order.len() > limit {
        order.sort_by_key(|at| match items[*at].1 {
            ItemState::Failed(_) | ItemState::Unknown(_) => 0,
            ItemState::Sending | ItemState::Settling(_) => 1,
            ItemState::Waiting | ItemState::HeldBack => 2,
            ItemState::Done(_) => 3,
        });
        order.truncate(limit);
    }
    order
}

#[component]
fn Line(project: ProjectState, run: CreateRun, at: usize) -> impl IntoView {
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
                    {move || state.get().map(|state| run.with_value(|run| in_words(run, at, state, limit)))}
                </div>
            </li>
        }
    })
}

fn badge(tone: Tone, text: &'static str) -> impl IntoView {
    view! {
        <span class="badge" data-tone=tone.name()>
            {text}
        </span>
    }
}

fn in_words(run: &CreateRun, at: usize, state: StateOf<CreateJob>, limit: NameLimit) -> AnyView {
    let w = i18n();
    let t = w.t();
    let run = run.clone();
    match state {
        ItemState::Waiting => badge(Tone::Neutral, t.wizard.item_waiting).into_any(),
        ItemState::Sending => badge(Tone::Accent, t.wizard.item_running).into_any(),
        ItemState::Settling(_) => badge(Tone::Warn, t.wizard.item_settling).into_any(),
        ItemState::Done(_) => badge(Tone::Good, t.wizard.item_created).into_any(),
        ItemState::HeldBack => view! {
            {badge(Tone::Neutral, t.wizard.item_held_back)}
            <Prose text=if run.run().is_stopped() {
                t.wizard.item_stopped_text
            } else {
                t.wizard.item_held_back_text
            } />
        }
        .into_any(),
        ItemState::Unknown(_) => view! {
            {badge(Tone::Warn, t.wizard.item_open)}
            <Prose text=t.wizard.item_open_text />
            {
                let looking = run.clone();
                view! {
                    <ItemButton
                        run=run
                        at=at
                        label=w.say(|t| t.wizard.look_again)
                        on_press=move || looking.run().look_again(at)
                    />
                }
            }
        }
        .into_any(),
        ItemState::Failed(CreateFailure::KeyLost(lost)) => view! {
            {badge(Tone::Warn, t.wizard.item_key_lost)}
            <Prose text=t.wizard.item_key_lost_text />
            {lost.not_canceled.map(not_canceled)}
            <KeyLost run=run at=at transfer=lost.transfer />
        }
        .into_any(),
        ItemState::Failed(failure) => {
            let rename = failure.may_be_the_name().then(|| view! { <Rename run=run at=at limit=limit /> });
            view! {
                {failed(failure)}
                {rename}
            }
            .into_any()
        }
    }
}

/// Why a transfer whose key is lost wasn't canceled.
fn not_canceled(failure: Failure) -> impl IntoView {
    let t = i18n().t();
    let right = app_state().cloud_kind().map(CancelTransfer::right);
    let (what, fix) = explain(t, &failure, right);
    view! {
        <Prose text=t.wizard.item_not_canceled />
        <Advice text=what />
        <Advice text=fix class="muted" />
        <FailureDetails failure=failure />
    }
}

fn failed(failure: CreateFailure) -> AnyView {
    let t = i18n().t();
    let told = match failure {
        CreateFailure::KeyLost(_) => ().into_any(),
        CreateFailure::SomebodyElses(_) => view! { <Prose text=t.wizard.item_another /> }.into_any(),
        CreateFailure::AnotherTabs(transfer) => view! {
            <Prose text=t.wizard.item_another_tab />
            <p>
                <a href=Route::Transfer(transfer.id).path()>{t.wizard.see_transfer}</a>
            </p>
        }
        .into_any(),
        CreateFailure::Ineligible => view! {
            <Prose text=t.failures.ineligible />
            <Prose text=t.failures.ineligible_fix class="muted" />
        }
        .into_any(),
        CreateFailure::Journal => view! {
            <Prose text=t.failures.journal />
            <Prose text=t.failures.journal_fix class="muted" />
        }
        .into_any(),
        CreateFailure::NotCreated(failure) => view! {
            <Prose text=t.wizard.item_not_created />
            <FailureDetails failure=failure />
        }
        .into_any(),
        CreateFailure::Refused(failure) => {
            let right = app_state().cloud_kind().map(CreateTransfer::right);
            let (what, fix) = explain(t, &failure, right);
            view! {
                <Advice text=what />
                <Advice text=fix class="muted" />
                <FailureDetails failure=failure />
            }
            .into_any()
        }
    };
    view! {
        {badge(Tone::Bad, t.wizard.item_failed)}
        {told}
    }
    .into_any()
}
