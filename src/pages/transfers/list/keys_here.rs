//! Keys that are sealed here and that nobody was given yet: how many, and going on to hand all of them over.

use evs_domain::transfer::Custody;
use leptos::prelude::*;

use super::handing_over::HandingOver;
use crate::components::base::{Button, Notice, Tone};
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The line above the table. Nothing where no key waits, or while keys are handed over.
#[component]
pub(super) fn KeysHere(
    project: ProjectState,
    all: Memo<Vec<Pending>>,
    handing_over: HandingOver,
) -> impl IntoView {
    let w = i18n();
    let waiting = Memo::new(move |_| {
        let waits = |one: &&Pending| one.custody == Custody::SealedHere && one.obstacle.is_none();
        all.with(|all| all.iter().filter(waits).map(Pending::hand_over_item).collect::<Vec<_>>())
    });
    let count = Memo::new(move |_| waiting.with(Vec::len));
    let busy = Signal::derive(move || handing_over.is_busy());
    let is_open = Memo::new(move |_| handing_over.is_open());
    let go_on = move || {
        view! {
            <Button tone=Tone::Accent busy=busy on_press=move || handing_over.begin(waiting.get_untracked())>
                {w.say(|t| t.transfers.go_on_handing_over)}
            </Button>
        }
    };
    let line = move || {
        (count.get() > 0 && !is_open.get()).then(|| {
            view! {
                <Notice tone=Tone::Accent action=go_on>
                    <p>{move || w.t().transfers.keys_waiting(count.get())}</p>
                </Notice>
            }
        })
    };
    project.journal().may_show_keys().then_some(line)
}
