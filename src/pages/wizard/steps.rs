//! The line of steps at the top.

use leptos::prelude::*;

use super::stage::Stage;
use crate::state::app_state::i18n;

/// Which step it is, of which.
#[component]
pub(super) fn Steps(stage: RwSignal<Stage>) -> impl IntoView {
    let w = i18n();
    let at = move || match stage.get() {
        Stage::Naming | Stage::Deciding(_) => 1,
        Stage::Running(_) => 2,
        Stage::HandingOver(_) => 3,
    };
    let steps = [
        w.text(|t| t.wizard.step_choose),
        w.text(|t| t.wizard.step_name),
        w.text(|t| t.wizard.step_create),
        w.text(|t| t.wizard.step_hand_over),
    ];
    let one = move |(n, label): (usize, Signal<String>)| {
        view! {
            <li aria-current=move || (at() == n).then_some("step") data-done=move || (at() > n).then_some("")>
                <span>{move || label.get()}</span>
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=w.say(|t| t.wizard.steps)>
            {steps.into_iter().enumerate().map(one).collect_view()}
        </ol>
    }
}
