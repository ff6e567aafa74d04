//! What comes up over the page, each behind a button: a dialog, a question, a menu, toasts of every tone.

use leptos::prelude::*;

use crate::components::base::{Button, Dialog, MenuItem, Popover, Prose, Question, Tone, toasts};
use crate::state::app_state::i18n;

use super::badges::TONES;

pub(super) fn show() -> AnyView {
    let w = i18n();
    let (dialog, question) = (RwSignal::new(false), RwSignal::new(false));
    let toasts = toasts();
    let toast = move |tone: Tone| {
        view! {
            <Button tone on_press=move || toasts.show(tone, w.now().wizard.both_copied)>
                {tone.name()}
            </Button>
        }
    };
    let face = w.say(|t| t.frame.navigation).into_any();
    view! {
        <div class="cluster">
            <Button on_press=move || dialog.set(true)>{w.say(|t| t.disks.why)}</Button>
            <Button tone=Tone::Bad on_press=move || question.set(true)>
                {w.say(|t| t.frame.leave_go)}
            </Button>
            <Popover face label=w.text(|t| t.frame.navigation)>
                <MenuItem current=true on_press=|| ()>
                    {w.say(|t| t.frame.disks)}
                </MenuItem>
                <MenuItem on_press=|| ()>{w.say(|t| t.frame.transfers)}</MenuItem>
            </Popover>
            {TONES.map(toast).collect_view()}
        </div>
        <Dialog
            open=dialog
            title=w.text(|t| t.disks.why_blocked)
            close_label=w.text(|t| t.common.close)
            on_close=move || dialog.set(false)
        >
            <Prose text=w.say(|t| t.disks.partial_text) />
        </Dialog>
        <Question
            open=question
            title=w.text(|t| t.frame.leave_title)
            no=w.say(|t| t.frame.leave_stay)
            yes=w.say(|t| t.frame.leave_go)
            tone=Tone::Bad
            on_yes=Callback::new(move |()| question.set(false))
        >
            <Prose text=w.say(|t| t.wizard.leave_keys) />
        </Question>
    }
    .into_any()
}
