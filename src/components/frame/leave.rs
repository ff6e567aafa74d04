//! The question before leaving a page, where something would be cut short or lost.

use leptos::prelude::*;

use crate::components::base::{Button, Dialog, Tone};
use crate::state::app_state::{i18n, nav};

/// Asks whether to leave, while `Nav` has such a question.
#[component]
pub fn LeaveQuestion() -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let open = Signal::derive(move || nav.question().is_some());
    view! {
        <Dialog open=open title=w.text(|t| t.frame.leave_title) on_close=move || nav.stay()>
            <p>{move || nav.question()}</p>
            <div class="cluster">
                <Button tone=Tone::Accent on_press=move || nav.stay()>
                    {w.say(|t| t.frame.leave_stay)}
                </Button>
                <Button tone=Tone::Bad on_press=move || nav.leave()>
                    {w.say(|t| t.frame.leave_go)}
                </Button>
            </div>
        </Dialog>
    }
}
