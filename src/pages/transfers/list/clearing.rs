//! Clearing this browser's history of ended transfers, after a question. What is pending is never touched.

use leptos::prelude::*;

use crate::components::base::{Button, Prose, Question, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// The button and its question.
#[component]
pub fn ClearHistory(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let open = RwSignal::new(false);
    let toasts = toasts();
    let clear = Callback::new(move |()| {
        project.spawn(async move {
            let forgotten = project.forget_ended().await;
            let t = &w.now().transfers;
            match forgotten {
                Some(n) => toasts.show(Tone::Good, t.cleared(n)),
                None => toasts.show(Tone::Bad, t.clear_failed),
            }
        });
    });
    view! {
        <Button on_press=move || open.set(true)>{w.say(|t| t.transfers.clear_history)}</Button>
        <Question
            open=open
            title=w.text(|t| t.transfers.clear_title)
            no=w.say(|t| t.transfers.cancel_keep)
            yes=w.say(|t| t.transfers.clear_history)
            tone=Tone::Bad
            on_yes=clear
        >
            <Prose text=w.say(|t| t.transfers.clear_text) />
        </Question>
    }
}
