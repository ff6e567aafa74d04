//! The first step: the link, which says what it's about and where to accept it. It holds no key.

use leptos::prelude::*;

use super::offered::Offered;
use super::step::Step;
use crate::components::base::{CopyButton, Prose, Tone};
use crate::components::qr::QrButton;
use crate::state::app_state::i18n;
use crate::state::hand_over::{ids, link_of, note};
use crate::state::journal::HandOverWay;

/// Copying the link.
#[component]
pub(super) fn LinkStep(offered: Offered) -> impl IntoView {
    let w = i18n();
    let Offered { project, items, count } = offered;
    let done = Memo::new(move |_| {
        let is_copied = |way: &(HandOverWay, i64)| way.0 == HandOverWay::CopiedLink;
        let is_sent =
            |id| project.journal().entry_of(id).is_some_and(|entry| entry.handed_over.iter().any(is_copied));
        items.with_value(|items| ids(items).into_iter().all(is_sent))
    });
    let tone = Signal::derive(move || if done.get() { Tone::Neutral } else { Tone::Accent });
    let label = Signal::derive(move || {
        if count == 1 { w.t().wizard.copy_link.to_owned() } else { w.t().wizard.copy_link_all(count) }
    });
    view! {
        <Step title=w.say(|t| t.wizard.link_title) done=done done_label=w.say(|t| t.wizard.step_done)>
            <Prose text=w.say(|t| t.wizard.link_text) class="muted" />
            <div class="cluster">
                <CopyButton
                    get=move || items.with_value(|items| link_of(project, items))
                    label=label
                    copied_label=w.text(|t| t.wizard.link_copied)
                    failed_label=w.text(|t| t.wizard.copy_by_hand)
                    tone=tone
                    by_hand=true
                    on_copied=move || note(
                        project,
                        items.with_value(|items| ids(items)),
                        HandOverWay::CopiedLink,
                    )
                />
                <QrButton text=Signal::derive(move || items.with_value(|items| link_of(project, items))) />
            </div>
        </Step>
    }
}
