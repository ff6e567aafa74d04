//! What stands where something isn't there yet, or isn't at all.

use leptos::prelude::*;

use crate::components::base::{EmptyState, LinkButton, Skeleton, Tone, Waiting};
use crate::route::Route;
use crate::state::app_state::i18n;

pub(super) fn show() -> AnyView {
    let w = i18n();
    let next = move || {
        view! {
            <LinkButton tone=Tone::Accent href=Route::Accept.path()>
                {w.say(|t| t.accept.title)}
            </LinkButton>
        }
    };
    view! {
        <Waiting label=w.text(|t| t.wizard.rechecking) />
        <Skeleton label=w.text(|t| t.disks.still_reading) rows=3 />
        <EmptyState title=w.text(|t| t.disks.none_match) text=w.say(|t| t.disks.none_match_text) />
        <EmptyState
            title=w.text(|t| t.transfers.empty_title)
            text=w.say(|t| t.transfers.empty_text)
            action=next
        />
    }
    .into_any()
}
