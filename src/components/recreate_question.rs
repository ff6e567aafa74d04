//! The question before a transfer whose key is lost is canceled and created anew: it may be a colleague's. What is done then is
//! the caller's.

use leptos::prelude::*;

use super::base::{Prose, Question, Tone};
use crate::state::app_state::i18n;

/// Asks while `open`.
#[component]
pub fn RecreateQuestion(
    open: RwSignal<bool>,
    /// Called when the person says yes.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    view! {
        <Question
            open=open
            title=w.text(|t| t.transfers.recreate_title)
            no=w.say(|t| t.transfers.cancel_keep)
            yes=w.say(|t| t.transfers.recreate)
            tone=Tone::Bad
            on_yes=on_yes
        >
            <Prose text=w.say(|t| t.transfers.recreate_text) />
            <Prose text=w.say(|t| t.wizard.may_be_anothers) />
        </Question>
    }
}
