//! The question before a transfer whose key is lost is canceled and created anew: it may be a colleague's. What is done then is
//! the caller's.

use leptos::prelude::*;

use super::base::{Button, Dialog, Prose, Tone};
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
    let close = move || open.set(false);
    let yes = move || {
        close();
        on_yes.run(());
    };
    view! {
        <Dialog open=open title=w.text(|t| t.transfers.recreate_title) on_close=close>
            <Prose text=w.say(|t| t.transfers.recreate_text) />
            <Prose text=w.say(|t| t.wizard.may_be_anothers) />
            <div class="dialog-actions">
                <Button on_press=close>{w.say(|t| t.transfers.cancel_keep)}</Button>
                <Button tone=Tone::Bad on_press=yes>
                    {w.say(|t| t.transfers.recreate)}
                </Button>
            </div>
        </Dialog>
    }
}
