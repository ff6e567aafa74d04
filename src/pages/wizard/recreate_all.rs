//! One button for all transfers of a run whose keys are lost: canceled and created anew, after the person was asked.

use leptos::prelude::*;

use crate::components::base::{Button, Prose, Question, Tone};
use crate::components::disk_name::DiskName;
use crate::state::app_state::i18n;
use crate::state::create::{CreateCount, CreateRun, CreateStanding};

/// From how many on it takes one button for all.
const SEVERAL: usize = 2;

/// Up to how many disks are named.
const NAMED: usize = 8;

/// The button and its question, once the run is over and several keys are lost.
#[component]
pub(super) fn RecreateAll(run: CreateRun, count: Memo<CreateCount>) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let lost = Memo::new(move |_| {
        let count = count.get();
        if count.is_over() { count.key_lost } else { 0 }
    });
    let run = StoredValue::new(run);
    let is_offered = Memo::new(move |_| lost.get() >= SEVERAL);
    let button = move || {
        is_offered.get().then(|| {
            view! { <Button on_press=move || open.set(true)>{move || w.t().wizard.recreate_all(lost.get())}</Button> }
        })
    };
    view! {
        {button}
        <Question
            open=open
            title=Signal::derive(move || w.t().wizard.recreate_all_title(lost.get()))
            no=w.say(|t| t.transfers.cancel_keep_many)
            yes=w.say(|t| t.transfers.recreate)
            tone=Tone::Bad
            on_yes=Callback::new(move |()| run.with_value(CreateRun::recreate_all))
        >
            <Named run=run.get_value() />
            <Prose text=w.say(|t| t.wizard.recreate_all_text) />
            <Prose text=w.say(|t| t.wizard.recreate_all_anothers) />
        </Question>
    }
}

/// The disks that it's about.
#[component]
fn Named(run: CreateRun) -> impl IntoView {
    let w = i18n();
    let disks = untrack(|| {
        run.run().with_plan(|plan| {
            let lost =
                plan.items().iter().filter(|(_, state)| CreateStanding::of(state) == CreateStanding::KeyLost);
            lost.map(|(item, _)| item.disk.clone()).collect::<Vec<_>>()
        })
    });
    let more = disks.len().saturating_sub(NAMED);
    let named = disks.into_iter().take(NAMED).map(|disk| {
        view! {
            <li>
                <strong>
                    <DiskName name=disk.name id=disk.id />
                </strong>
            </li>
        }
    });
    view! {
        <ul class="stack transfers-named" data-gap="small">
            {named.collect_view()}
            {(more > 0).then(|| view! { <li class="muted">{move || w.t().common.more(more)}</li> })}
        </ul>
    }
}
