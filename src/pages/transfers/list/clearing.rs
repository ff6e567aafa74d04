//! Clearing this browser's history of ended transfers, after a question. What is pending is never touched.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::components::base::{Button, Dialog, Tone, toasts};
use crate::state::words::words;
use crate::state::work::Work;

/// The button and its question.
#[component]
pub fn ClearHistory(work: Work) -> impl IntoView {
    let w = words();
    let open = RwSignal::new(false);
    let toasts = toasts();
    let close = move |()| open.set(false);
    let clear = move |()| {
        open.set(false);
        spawn_local(async move {
            let cleared = work.journal().forget_ended(&work.place()).await;
            let unrecorded = work.ended_elsewhere.with_untracked(Vec::len);
            work.ended_elsewhere.set(Vec::new());
            work.reload_entries().await;
            let t = &w.now().transfers;
            if let Some(toasts) = toasts {
                match cleared {
                    Ok(n) => toasts.show(Tone::Good, t.cleared(n + unrecorded)),
                    Err(_) => toasts.show(Tone::Bad, t.clear_failed),
                }
            }
        });
    };
    view! {
        <Button on_press=Callback::new(move |()| open.set(true))>{w.say(|t| t.transfers.clear_history)}</Button>
        <Dialog open=open title=w.text(|t| t.transfers.clear_title) on_close=Callback::new(close)>
            <p>{w.say(|t| t.transfers.clear_text)}</p>
            <div class="dialog-actions">
                <Button on_press=Callback::new(close)>{w.say(|t| t.transfers.cancel_keep)}</Button>
                <Button tone=Tone::Bad on_press=Callback::new(clear)>{w.say(|t| t.transfers.clear_history)}</Button>
            </div>
        </Dialog>
    }
}
