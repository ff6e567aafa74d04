//! What the organization that runs this console allows of handing over. It binds whoever uses the console honestly, and says
//! no more than that.

use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::components::base::{Notice, Prose, Tone};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// That no key can be handed over from here, and what can be done instead.
#[component]
pub(super) fn NoPlainKeys() -> impl IntoView {
    let w = i18n();
    view! {
        <Notice tone=Tone::Warn title=w.text(|t| t.guard.plain_keys)>
            <Prose text=w.say(|t| t.guard.plain_keys_text) />
        </Notice>
    }
}

/// To whom one may hand over, where that is restricted.
#[component]
pub fn Recipients(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let accounts: Vec<String> = project.terms().policy.recipients.iter().map(|name| one_line(name)).collect();
    (!accounts.is_empty()).then(|| {
        let text = move || w.t().guard.recipients(&w.t().list(&accounts));
        view! {
            <Notice>
                <p>{text}</p>
            </Notice>
        }
    })
}
