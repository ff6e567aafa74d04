//! The second step: the keys, by another way than the link. Each way in which they can leave is a button of its own.

use evs_domain::transfer::Custody;
use leptos::prelude::*;

use super::offered::Offered;
use super::seal::SealInFile;
use super::seal_to::SealToRecipient;
use super::step::Step;
use crate::components::base::{Button, CopyButton, Prose, Tone};
use crate::state::app_state::{app_state, i18n};
use crate::state::hand_over::{custody_of, ids, note, pairs_text, save_file};
use crate::state::journal::HandOverWay;

/// Sealing keys in a file; and in the clear, where that is allowed.
#[component]
pub(super) fn KeysStep(offered: Offered) -> impl IntoView {
    let w = i18n();
    let Offered { project, items, count } = offered;
    let done = Memo::new(move |_| {
        let is_out = |id| custody_of(project, id) == Custody::HandedOver;
        items.with_value(|items| ids(items).into_iter().all(is_out))
    });
    let accent = Signal::derive(move || if done.get() { Tone::Neutral } else { Tone::Accent });
    // Where the recipient has a key, sealing to it is the way.
    let requests = app_state().requests();
    let is_for_key = Memo::new(move |_| requests.chosen().is_some());
    let tone = Signal::derive(move || if is_for_key.get() { Tone::Neutral } else { accent.get() });
    let may_show = project.journal().may_show_keys();
    let plain = may_show.then(|| view! { <PlainKeys offered=offered tone=tone /> });
    // One key is told by phone or copied; of several, or where none may be seen, a file is the way.
    let seals = (count > 1 || !may_show) && !done.get_untracked() && !is_for_key.get_untracked();
    view! {
        <Step title=w.say(|t| t.wizard.keys_title) done=done done_label=w.say(|t| t.wizard.step_done)>
            <Prose text=w.say(|t| t.wizard.keys_text) class="muted" />
            <div class="cluster">
                <SealToRecipient offered=offered tone=accent />
                <SealInFile offered=offered tone=if seals { Tone::Accent } else { Tone::Neutral } />
            </div>
            {plain}
        </Step>
    }
}

/// The ways in which keys leave in the clear.
#[component]
fn PlainKeys(offered: Offered, tone: Signal<Tone>) -> impl IntoView {
    let w = i18n();
    let Offered { project, items, count } = offered;
    let noted = move |way| move || note(project, items.with_value(|items| ids(items)), way);
    let failed = w.text(|t| t.common.copy_failed);
    let several = count > 1;
    let key = move || {
        items.with_value(|items| {
            items.first().map(|item| project.journal().key_text(item.transfer)).unwrap_or_default()
        })
    };
    let one = (!several).then(|| {
        view! {
            <CopyButton
                get=key
                label=w.text(|t| t.wizard.copy_key)
                copied_label=w.text(|t| t.wizard.key_copied)
                failed_label=failed
                tone=tone
                on_copied=noted(HandOverWay::CopiedKey)
            />
        }
    });
    let pairs = if several { w.text(|t| t.wizard.copy_all) } else { w.text(|t| t.wizard.copy_both) };
    let copied = if several { w.text(|t| t.wizard.all_copied) } else { w.text(|t| t.wizard.both_copied) };
    let file = if several { w.say(|t| t.wizard.download_all) } else { w.say(|t| t.wizard.download) };
    view! {
        <div class="cluster">
            {one}
            <CopyButton
                get=move || items.with_value(|items| pairs_text(project, items))
                label=pairs
                copied_label=copied
                failed_label=failed
                on_copied=noted(HandOverWay::CopiedBoth)
            />
            <Button on_press=move || save_file(
                project,
                &items.get_value(),
                w.now().wizard.file_intro,
            )>{file}</Button>
        </div>
        <Prose text=w.say(|t| t.wizard.download_warn) class="muted small" />
    }
}
