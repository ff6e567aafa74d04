//! Before anything is created: that the organization doesn't let keys be handed over. What is created all the same would wait
//! for its recipient for as long as that stands, so the person has to know it first.

use leptos::prelude::*;

use crate::components::base::{Checkbox, Checked, Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;
use crate::state::project::ProjectState;

/// Why nothing may be created now, if so; `known`: the person knows that keys can't be handed over. Tracked.
pub(super) fn forbidden(w: I18n, project: ProjectState, known: bool) -> Option<String> {
    let journal = project.journal();
    let t = &w.t().guard;
    if journal.may_show_keys() {
        None
    } else if !journal.is_lasting() {
        Some(t.plain_keys_nowhere.to_owned())
    } else {
        (!known).then(|| t.plain_keys_confirm.to_owned())
    }
}

/// Says so, and asks whether the person knows; nothing where keys may be handed over.
#[component]
pub(super) fn PlainKeysForbidden(project: ProjectState, known: RwSignal<bool>) -> impl IntoView {
    let w = i18n();
    let journal = project.journal();
    (!journal.may_show_keys()).then(|| {
        let checked = Signal::derive(move || Checked::from(known.get()));
        view! {
            <Notice tone=Tone::Warn title=w.text(|t| t.guard.plain_keys)>
                <Prose text=w.say(|t| t.guard.plain_keys_before) />
            </Notice>
            {journal
                .is_lasting()
                .then(|| {
                    view! {
                        <Checkbox
                            label=w.text(|t| t.guard.plain_keys_anyway)
                            checked=checked
                            on_toggle=move |on: bool| known.set(on)
                        />
                    }
                })}
        }
    })
}
