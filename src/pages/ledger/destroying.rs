//! Destroying all lines, after a question. One is left that tells when and how many.

use leptos::prelude::*;

use super::Shown;
use crate::components::base::{Button, Prose, Question, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::clock::now;

/// The button and its question.
#[component]
pub(super) fn DestroyLedger(shown: Shown) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let toasts = toasts();
    let destroy = Callback::new(move |()| {
        shown.project.spawn(async move {
            let destroyed = shown.ledger().destroy(&shown.owner(), now()).await;
            let t = &w.now().ledger;
            match destroyed {
                Ok(n) => toasts.show(Tone::Good, t.destroy_done(n)),
                Err(_) => toasts.show(Tone::Bad, t.destroy_failed),
            }
        });
    });
    view! {
        <Button on_press=move || open.set(true)>{w.say(|t| t.ledger.destroy)}</Button>
        <Question
            open=open
            title=w.text(|t| t.ledger.destroy_title)
            no=w.say(|t| t.ledger.destroy_keep)
            yes=w.say(|t| t.ledger.destroy_yes)
            tone=Tone::Bad
            on_yes=destroy
        >
            <Prose text=w.say(|t| t.ledger.destroy_text) />
        </Question>
    }
}
