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
    let updated = move || {
        let at = project.read_at().get()?;
        Some(view! {
            <span class="muted">
                <When at=at sentence=|t, time| t.common.updated(time) />
            </span>
        })
    };
    view! {
        <div class="cluster">
            {updated} <Button busy=project.is_reading() on_press=move || refresh(project)>
                {w.say(|t| t.common.refresh)}
            </Button>
        </div>
    }
}
