//! That a key may not be there for as long as it's needed: what this browser keeps, and what it may delete.

use leptos::prelude::*;

use crate::components::base::{Notice, Prose, Tone};
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

/// Where keys live in this page only, says so and why; else nothing.
#[component]
pub fn NotKept(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let text = if project.terms().is_public {
        w.say(|t| t.guard.public_keys)
    } else {
        w.say(|t| t.frame.journal_not_lasting)
    };
    (!project.journal().is_lasting()).then(|| {
        view! {
            <Notice tone=Tone::Warn>
                <Prose text=text />
            </Notice>
        }
    })
}
