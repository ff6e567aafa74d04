//! The questions before a passkey is set up, and before a lost one is given up. What is done then is the caller's.

use leptos::prelude::*;

use crate::components::base::{Prose, Question, Tone};
use crate::state::app_state::i18n;

/// Asks before a passkey is set up, and warns of losing it.
#[component]
pub fn SetUp(
    open: RwSignal<bool>,
    /// Called when the person says yes.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    view! {
        <Question
            open=open
            title=w.text(|t| t.keys.set_up_title)
            no=w.say(|t| t.keys.not_now)
            yes=w.say(|t| t.keys.set_up_yes)
            tone=Tone::Accent
            on_yes=on_yes
        >
            <Prose text=w.say(|t| t.keys.set_up_text) />
            <Prose text=w.say(|t| t.keys.set_up_others) />
            <Prose text=w.say(|t| t.keys.set_up_warning) />
        </Question>
    }
}

/// Asks before a lost passkey is given up, with what is sealed to it.
#[component]
pub fn GiveUp(
    open: RwSignal<bool>,
    /// How many keys are.
    sealed_to_it: usize,
    /// Called when the person says yes.
    #[prop(into)]
    on_yes: Callback<()>,
) -> impl IntoView {
    let w = i18n();
    let text = move || w.t().keys.give_up_text(sealed_to_it);
    view! {
        <Question
            open=open
            title=w.text(|t| t.keys.give_up_title)
            no=w.say(|t| t.transfers.cancel_keep)
            yes=w.say(|t| t.keys.give_up_yes)
            tone=Tone::Bad
            on_yes=on_yes
        >
            <p>{text}</p>
        </Question>
    }
}
