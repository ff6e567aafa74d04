//! The steps of the page, and the line of them at its top.

use leptos::prelude::*;

use crate::state::app_state::i18n;
use crate::state::nav::Said;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    SignIn,
    Look,
    Move,
    Report,
}

impl Step {
    const ALL: [Self; 4] = [Self::SignIn, Self::Look, Self::Move, Self::Report];

    /// What it's called.
    pub(super) fn title(self) -> Said {
        match self {
            Self::SignIn => |t| t.moving.step_sign_in,
            Self::Look => |t| t.moving.step_look,
            Self::Move => |t| t.moving.step_move,
            Self::Report => |t| t.moving.step_report,
        }
    }

    /// Whether the run is shown. Its end moves nothing on the page.
    pub(super) fn is_of_run(self) -> bool {
        self >= Self::Move
    }
}

/// Which step it is, of which.
#[component]
pub(super) fn Steps(#[prop(into)] at: Signal<Step>) -> impl IntoView {
    let w = i18n();
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
            {Step::ALL.map(one).into_iter().collect_view()}
        </ol>
    }
}
