//! That a sealed key may not be there for as long as it's needed.

use leptos::prelude::*;

use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Where the browser hasn't promised to keep what is sealed in it, says so; else nothing.
#[component]
pub fn KeepingNote(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let text = w.say(|t| t.wizard.may_be_deleted);
        project.journal().may_be_deleted().then(|| view! { <p class="muted">{text}</p> })
    }
}
