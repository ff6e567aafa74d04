//! The items of a run: where each stands and what can be done about it.

use evs_domain::bulk::Step;
use evs_domain::transfer::Transfer;
use leptos::prelude::*;

use crate::components::base::{Button, Tone};
use crate::components::disk_name::DiskName;
use crate::components::failure::{FailureDetails, explain};
use crate::state::creating::{Item, Run, Trouble};
use crate::state::words::words;
use crate::state::work::Work;

/// How many items are listed at once: those with trouble first, then the rest in order.
const LISTED: usize = 100;

/// One line per item.
#[component]
pub(super) fn Items(work: Work, run: Run) -> impl IntoView {
    let count = run.plan.with_untracked(|plan| plan.items().len());
    // Beyond a hundred, finished items give way to those that still matter.
    let shown = Memo::new(move |_| {
        run.plan.with(|plan| {
            let mut order: Vec<usize> = (0..count).collect();
            if count > LISTED {
                order.sort_by_key(|at| match plan.items()[*at].1 {
                    Step::Failed(_) | Step::Unknown => 0,
                    Step::Running => 1,
                    Step::Waiting => 2,
                    Step::Done(_) => 3,
                });
                order.truncate(LISTED);
            }
            order
        })
    });
    view! {
        <ul class="review">
            <For each=move || shown.get() key=|at| *at let:at>
                <Line work=work run=run at=at/>
            </For>
        </ul>
    }
}

#[component]
fn Line(work: Work, run: Run, at: usize) -> impl IntoView {
    let found = run.plan.with_untracked(|plan| plan.items().get(at).map(|(item, _)| item.clone()));
    found.map(|item: Item| {
        let step = move || run.plan.with(|plan| plan.items().get(at).map(|(_, step)| step.clone()));
        let settling = move || run.settling.with(|all| all.contains(&at));
        view! {
            <li class="review-line">
                <div>
                    <DiskName name=item.disk_name id=item.proof.disk()/>
                    <span class="muted">" " <bdi>{item.name.as_str().to_owned()}</bdi></span>
                </div>
                <div class="stack" data-gap="small">{move || step().map(|step| state(work, run, at, step, settling()))}</div>
            </li>
        }
    })
}

fn badge(tone: Tone, text: &'static str) -> impl IntoView {
    view! { <span class="badge" data-tone=tone.name()>{text}</span> }
}

fn state(work: Work, run: Run, at: usize, step: Step<Transfer, Trouble>, settling: bool) -> AnyView {
    let w = words();
    let t = w.t();
    match step {
        Step::Waiting => badge(Tone::Neutral, t.wizard.item_waiting).into_any(),
        Step::Running if settling => badge(Tone::Warn, t.wizard.item_settling).into_any(),
        Step::Running => badge(Tone::Accent, t.wizard.item_running).into_any(),
        Step::Done(_) => badge(Tone::Good, t.wizard.item_created).into_any(),
        Step::Unknown => view! {
            {badge(Tone::Warn, t.wizard.item_open)}
            <p>{t.wizard.item_open_text}</p>
            <div><Button on_press=Callback::new(move |()| run.look_again(work, at))>{t.wizard.look_again}</Button></div>
        }
        .into_any(),
        Step::Failed(Trouble::KeyLost(_)) => view! {
            {badge(Tone::Warn, t.wizard.item_key_lost)}
            <p>{t.wizard.item_key_lost_text}</p>
            <div><Button tone=Tone::Accent on_press=Callback::new(move |()| run.recreate(work, at))>{t.wizard.recreate}</Button></div>
        }
        .into_any(),
        Step::Failed(Trouble::Another(_)) => view! { {badge(Tone::Bad, t.wizard.item_failed)} <p>{t.wizard.item_another}</p> }.into_any(),
        Step::Failed(Trouble::Ineligible) => view! {
            {badge(Tone::Bad, t.wizard.item_failed)} <p>{t.failures.ineligible}</p> <p class="muted">{t.failures.ineligible_fix}</p>
        }
        .into_any(),
        Step::Failed(Trouble::Journal) => view! {
            {badge(Tone::Bad, t.wizard.item_failed)} <p>{t.failures.journal}</p> <p class="muted">{t.failures.journal_fix}</p>
        }
        .into_any(),
        Step::Failed(Trouble::NotCreated(failure)) => view! {
            {badge(Tone::Bad, t.wizard.item_failed)} <p>{t.wizard.item_not_created}</p> <FailureDetails failure=failure/>
        }
        .into_any(),
        Step::Failed(Trouble::Refused(failure)) => {
            let (what, fix) = explain(t, &failure, "evs:transfers:create");
            view! { {badge(Tone::Bad, t.wizard.item_failed)} <p>{what}</p> <p class="muted">{fix}</p> <FailureDetails failure=failure/> }.into_any()
        }
    }
}
