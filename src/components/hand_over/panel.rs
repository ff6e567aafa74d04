//! Transfers to hand over, one card each, and what concerns all of them.

use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::HandOverCard;
use crate::components::base::{Button, CopyButton, Notice, Tone};
use crate::state::handing::{Parcel, download, file_name, file_text, link_of, note, pairs_text};
use crate::state::journal::HandOverWay;
use crate::state::words::words;
use crate::state::work::Work;

/// An explanation for the sender, the actions for all transfers, and a card for each.
#[component]
pub fn HandOverPanel(work: Work, items: Vec<Parcel>) -> impl IntoView {
    let w = words();
    let all = StoredValue::new(items.clone());
    let several = items.len() > 1;
    view! {
        <section class="stack hand-over">
            <p>{w.say(|t| t.wizard.hand_over_text)}</p>
            {(!work.journal().is_lasting()).then(|| view! {
                <Notice tone=Tone::Warn><p>{w.say(|t| t.frame.journal_not_lasting)}</p></Notice>
            })}
            {several.then(|| view! { <AllActions work=work items=all/> })}
            {items.into_iter().map(|item| view! { <HandOverCard work=work item=item/> }).collect_view()}
            <p class="muted">{w.say(|t| t.wizard.link_text)} " " {w.say(|t| t.wizard.download_warn)}</p>
        </section>
    }
}

/// One link, one copied text, one file for all transfers together.
#[component]
fn AllActions(work: Work, items: StoredValue<Vec<Parcel>>) -> impl IntoView {
    let w = words();
    let ids =
        move || items.with_value(|all| all.iter().map(|item| item.transfer).collect::<Vec<TransferId>>());
    let noted = move |way| move || note(work, ids(), way);
    let save = move || {
        let all = items.get_value();
        download(&file_name(&all), &file_text(work, &all, w.now().wizard.file_intro));
        note(work, ids(), HandOverWay::Downloaded);
    };
    let failed = w.text(|t| t.common.copy_failed);
    view! {
        <div class="cluster toolbar">
            <CopyButton
                get=move || items.with_value(|all| link_of(work, all))
                label=w.text(|t| t.wizard.copy_link)
                copied_label=w.text(|t| t.wizard.link_copied)
                failed_label=failed
                on_copied=noted(HandOverWay::CopiedLink)
            />
            <CopyButton
                get=move || items.with_value(|all| pairs_text(work, all))
                label=w.text(|t| t.wizard.copy_all)
                copied_label=w.text(|t| t.common.copied)
                failed_label=failed
                on_copied=noted(HandOverWay::CopiedBoth)
            />
            <Button on_press=save>{w.say(|t| t.wizard.download_all)}</Button>
        </div>
    }
}
