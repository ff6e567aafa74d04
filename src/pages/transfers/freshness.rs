//! How old what is shown is, and the button that reads it again.

use leptos::prelude::*;

use super::moments::When;
use crate::components::base::Button;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Reads the listings again, because the person asked for it.
pub fn refresh(project: ProjectState) {
    project.spawn(project.look_now());
}

/// When the list was read, and "Refresh".
#[component]
pub fn Freshness(project: ProjectState) -> impl IntoView {
    let w = i18n();
    // Until it was read there's room for it, so that it moves nothing.
    let updated = move || match project.read_at().get() {
        Some(at) => view! {
            <span class="muted">
                <When at=at sentence=|t, time| t.common.updated(time) />
            </span>
        }
        .into_any(),
        None => view! {
            <span class="muted unseen" aria-hidden="true">
                {move || w.t().common.updated(w.t().common.just_now)}
            </span>
        }
        .into_any(),
    };
    view! {
        <div class="cluster">
            {updated} <Button busy=project.is_reading() on_press=move || refresh(project)>
                {w.say(|t| t.common.refresh)}
            </Button>
        </div>
    }
}
