//! A transfer that isn't pending, and of which it isn't known (yet) how it ended.

use leptos::prelude::*;

use crate::components::base::{Button, EmptyState, LinkButton, Notice, Prose, Tone};
use crate::pages::transfers::freshness::refresh;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// This browser made it, it isn't listed, and what became of it is still being looked up.
#[component]
pub fn Settling(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let again = move || {
        view! {
            <Button busy=project.is_reading() on_press=move || refresh(project)>
                {w.say(|t| t.transfers.retry_unclear)}
            </Button>
        }
    };
    view! {
        <Notice tone=Tone::Warn title=w.text(|t| t.transfers.settling_title) action=again>
            <Prose text=w.say(|t| t.transfers.settling_text) />
        </Notice>
    }
}

/// Nobody knows it here. The page shows the id, so that a slip in it can be seen.
#[component]
pub fn Unknown() -> impl IntoView {
    let w = i18n();
    let action = move || {
        view! {
            <LinkButton href=Route::Transfers.path() tone=Tone::Accent>
                {w.say(|t| t.transfers.all_transfers)}
            </LinkButton>
        }
    };
    view! {
        <section class="card">
            <EmptyState
                title=w.text(|t| t.transfers.not_found_title)
                text=w.say(|t| t.transfers.not_found_text)
                action=action
            />
        </section>
    }
}
