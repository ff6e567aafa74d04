//! The questions before a passkey is set up, and before a lost one is given up. What is done then is the caller's.

use leptos::prelude::*;

use crate::components::base::{Button, Dialog, Prose, Tone};
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
    let close = move || open.set(false);
    let yes = move || {
        close();
        on_yes.run(());
    };
    view! {
        <Dialog open=open title=w.text(|t| t.keys.set_up_title) on_close=close>
            <Prose text=w.say(|t| t.keys.set_up_text) />
            <Prose text=w.say(|t| t.keys.set_up_others) />
            <Prose text=w.say(|t| t.keys.set_up_warning) />
            <div class="dialog-actions">
                <Button on_press=close>{w.say(|t| t.keys.not_now)}</Button>
                <Button tone=Tone::Accent on_press=yes>
                    {w.say(|t| t.keys.set_up_yes)}
                </Button>
            </div>
        </Dialog>
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
    let close = move || open.set(false);
    let yes = move || {
        close();
        on_yes.run(());
    };
    let text = move || w.t().keys.give_up_text(sealed_to_it);
    view! {
        <Dialog open=open title=w.text(|t| t.keys.give_up_title) on_close=close>
            <p>{text}</p>
            <div class="dialog-actions">
                <Button on_press=close>{w.say(|t| t.transfers.cancel_keep)}</Button>
                <Button tone=Tone::Bad on_press=yes>
                    {w.say(|t| t.keys.give_up_yes)}
                </Button>
            </div>
        </Dialog>
    }
}
