//! The line of steps at the top.

use leptos::prelude::*;

use super::stage::{Stage, Step};
use crate::state::app_state::i18n;

/// Which step it is, of which.
#[component]
pub(super) fn Steps(stage: RwSignal<Stage>) -> impl IntoView {
    let w = i18n();
    let at = Memo::new(move |_| stage.with(Stage::step));
    let one = move |step: Step| {
        view! {
            <li
                aria-current=move || (at.get() == step).then_some("step")
                data-done=move || (at.get() > step).then_some("")
            >
                <span>{w.say(step.title())}</span>
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=w.say(|t| t.wizard.steps)>
            {[Step::Choose, Step::Name, Step::Create, Step::HandOver].map(one).into_iter().collect_view()}
        </ol>
    }
}
