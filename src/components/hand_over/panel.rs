//! Transfers to hand over, one card each, and what concerns all of them.

use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::allowed::{NoPlainKeys, Recipients};
use super::{HandOverCard, KeepingNote, NotKept};
use crate::components::base::{Button, CopyButton, Prose};
use crate::state::app_state::i18n;
use crate::state::hand_over::{HandOverItem, download, file_name, file_text, link_of, note, pairs_text};
use crate::state::journal::HandOverWay;
use crate::state::project::ProjectState;

/// An explanation for the sender, what the organization's policy says, the actions for all transfers, and a card for each.
#[component]
pub fn HandOverPanel(project: ProjectState, items: Vec<HandOverItem>) -> impl IntoView {
    let w = i18n();
    let all = StoredValue::new(items.clone());
    let several = items.len() > 1;
    let may_show = project.journal().may_show_keys();
    view! {
        <section class="stack hand-over">
            {may_show.then(|| view! { <Prose text=w.say(|t| t.wizard.hand_over_text) /> })}
            {(!may_show).then(|| view! { <NoPlainKeys /> })} <Recipients project=project />
            <NotKept project=project /> <KeepingNote project=project />
            {several.then(|| view! { <AllActions project=project items=all /> })}
            {items
                .into_iter()
                .map(|item| view! { <HandOverCard project=project item=item /> })
                .collect_view()} <Prose text=w.say(|t| t.wizard.link_text) class="muted" />
            {may_show.then(|| view! { <Prose text=w.say(|t| t.wizard.download_warn) class="muted" /> })}
        </section>
    }
}

/// One link, one copied text, one file for all transfers together.
#[component]
fn AllActions(project: ProjectState, items: StoredValue<Vec<HandOverItem>>) -> impl IntoView {
    let w = i18n();
    let ids =
        move || items.with_value(|all| all.iter().map(|item| item.transfer).collect::<Vec<TransferId>>());
    let noted = move |way| move || note(project, ids(), way);
    let save = move || {
        let all = items.get_value();
        download(&file_name(&all), &file_text(project, &all, w.now().wizard.file_intro));
        note(project, ids(), HandOverWay::Downloaded);
    };
    let failed = w.text(|t| t.common.copy_failed);
    let with_keys = move || {
        view! {
            <CopyButton
                get=move || items.with_value(|all| pairs_text(project, all))
                label=w.text(|t| t.wizard.copy_all)
                copied_label=w.text(|t| t.common.copied)
                failed_label=failed
                on_copied=noted(HandOverWay::CopiedBoth)
            />
            <Button on_press=save>{w.say(|t| t.wizard.download_all)}</Button>
        }
    };
    view! {
        <div class="cluster toolbar">
            <CopyButton
                get=move || items.with_value(|all| link_of(project, all))
                label=w.text(|t| t.wizard.copy_link)
                copied_label=w.text(|t| t.wizard.link_copied)
                failed_label=failed
                on_copied=noted(HandOverWay::CopiedLink)
            />
            {project.journal().may_show_keys().then(with_keys)}
        </div>
    }
}
