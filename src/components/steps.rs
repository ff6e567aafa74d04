//! The line of steps at the top of a page that is gone through in steps, and what it shows where nothing is chosen. Which steps there
//! are is the pages' to know.

use leptos::prelude::*;

use super::base::{EmptyState, LinkButton, Tone};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::nav::Said;

/// Which step it is, of which.
#[component]
pub fn Steps(
    /// What they're called, in their order.
    titles: Vec<Said>,
    /// The number of the present one, from 0.
    #[prop(into)]
    at: Signal<usize>,
) -> impl IntoView {
    let w = i18n();
    let one = move |(step, title): (usize, Said)| {
        view! {
            <li
                aria-current=move || (at.get() == step).then_some("step")
                data-done=move || (at.get() > step).then_some("")
            >
                <span>{w.say(title)}</span>
            </li>
        }
    };
    view! {
        <ol class="steps" aria-label=w.say(|t| t.wizard.steps)>
            {titles.into_iter().enumerate().map(one).collect_view()}
        </ol>
    }
}

/// No disk is chosen: the way to choose some.
#[component]
pub fn NothingChosen() -> impl IntoView {
    let w = i18n();
    view! {
        <EmptyState
            title=w.text(|t| t.wizard.nothing_title)
            text=w.say(|t| t.wizard.nothing_text)
            action=move || {
                view! {
                    <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                        {w.say(|t| t.wizard.choose_disks)}
                    </LinkButton>
                }
            }
        />
    }
}
