//! Buttons: each tone, loud and quiet, at rest, busy, and with the reason why it's off.

use leptos::prelude::*;

use crate::components::base::{Button, CopyButton, LinkButton, MaskedSecret, Tone};
use crate::route::Route;
use crate::state::app_state::i18n;

use super::badges::TONES;

pub(super) fn show() -> AnyView {
    let w = i18n();
    let row = |tone: Tone| {
        view! {
            <div class="cluster">
                <Button tone>{w.say(|t| t.sign_in.submit)}</Button>
                <Button tone quiet=true>
                    {w.say(|t| t.common.retry)}
                </Button>
                <Button tone busy=true>
                    {w.say(|t| t.sign_in.working)}
                </Button>
                <Button tone blocked_by=Signal::derive(move || Some(w.t().disks.select_first.to_owned()))>
                    {w.say(|t| t.disks.transfer_selected)}
                </Button>
                <LinkButton tone href=Route::Disks.path()>
                    {w.say(|t| t.frame.to_disks)}
                </LinkButton>
            </div>
        }
    };
    view! {
        {TONES.map(row).collect_view()}
        <div class="cluster">
            <CopyButton
                get=|| String::from("1a7059f5-8ed7-45b7-8d05-2811e5d09f24")
                label=w.text(|t| t.wizard.copy_id)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.common.copy_failed)
            />
            // A copy that fails: there's nothing to copy.
            <CopyButton
                get=String::new
                label=w.text(|t| t.wizard.copy_key)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.common.copy_failed)
            />
            <MaskedSecret
                get=|| String::from("0123456789abcdef")
                label=w.text(|t| t.accept.key_label)
                masked_label=w.text(|t| t.common.hidden)
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
            />
        </div>
    }
    .into_any()
}
