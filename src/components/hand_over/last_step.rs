//! The last step: how many keys are out, the person's word for those that left by other ways and taking it back, and what can
//! be done instead.

use evs_domain::transfer::Custody;
use leptos::children::ViewFn;
use leptos::prelude::*;

use super::offered::Offered;
use super::step::Step;
use crate::components::base::{Button, Tone, announcer};
use crate::state::app_state::i18n;
use crate::state::hand_over::{custody_of, ids, may_take_back, note, take_back};
use crate::state::journal::HandOverWay;
use evs_i18n::messages::wizard;

/// What is left to do.
#[component]
pub(super) fn LastStep(
    offered: Offered,
    instead: Option<ViewFn>,
    #[prop(into)] is_settled: Signal<bool>,
) -> impl IntoView {
    let w = i18n();
    let Offered { project, items, count } = offered;
    let all = move || items.with_value(|items| ids(items));
    let open = Memo::new(move |_| {
        let is_open = |id: &_| custody_of(project, *id) != Custody::HandedOver;
        all().into_iter().filter(is_open).collect::<Vec<_>>()
    });
    let said =
        Memo::new(move |_| all().into_iter().filter(|id| may_take_back(project, *id)).collect::<Vec<_>>());
    let out = Memo::new(move |_| count - open.with(Vec::len));
    let done = Signal::derive(move || open.with(Vec::is_empty) || is_settled.get());
    let announcer = announcer();
    let text = move |n| w.t().wizard.handed_over_count(wizard::HandedOverCount { n, total: count });
    Effect::new(move |before: Option<usize>| {
        let now = out.get();
        if before.is_some_and(|before| before != now) {
            announcer.polite(untrack(|| text(now)));
        }
        now
    });
    // One button with two faces: while it's the person's word alone that says so, it can be taken back.
    let face = Memo::new(move |_| match (open.with(Vec::is_empty), said.with(Vec::is_empty)) {
        (false, _) => Some(Face::Say),
        (true, false) => Some(Face::TakeBack),
        (true, true) => None,
    });
    let press = move |()| match face.get_untracked() {
        Some(Face::Say) => note(project, open.get_untracked(), HandOverWay::Confirmed),
        Some(Face::TakeBack) => take_back(project, said.get_untracked()),
        None => {}
    };
    let is_shown = Memo::new(move |_| face.get().is_some());
    let button = move || {
        is_shown.get().then(|| {
            let label = move || {
                let t = &w.t().wizard;
                match face.get() {
                    Some(Face::TakeBack) => t.take_back,
                    _ if count > 1 => t.handed_over_all,
                    _ => t.handed_over,
                }
            };
            view! { <Button on_press=press>{label}</Button> }
        })
    };
    view! {
        <Step title=w.say(|t| t.wizard.last_title) done=done done_label=w.say(|t| t.wizard.step_done)>
            <p
                class="tone"
                data-tone=move || if done.get() { Tone::Good.name() } else { Tone::Neutral.name() }
            >
                {move || text(out.get())}
            </p>
            <div class="cluster">{button} {instead.map(|instead| instead.run())}</div>
        </Step>
    }
}

/// What the button does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Face {
    Say,
    TakeBack,
}
