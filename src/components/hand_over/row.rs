//! One transfer in the table of those that are handed over.

use evs_i18n::messages::wizard;
use leptos::prelude::*;

use super::offered::Offered;
use super::row_menu::RowMenu;
use crate::components::base::{CopyButton, MaskedSecret, Prose};
use crate::components::custody::KeyBadge;
use crate::components::disk_name::{DiskName, name_or_id};
use crate::state::app_state::i18n;
use crate::state::hand_over::{HandOverItem, note};
use crate::state::journal::HandOverWay;

/// The disk, the transfer's id, its key behind a mask, where the key is, and what else can be done with it.
#[component]
pub(super) fn Row(offered: Offered, item: HandOverItem) -> impl IntoView {
    let w = i18n();
    let Offered { project, count, .. } = offered;
    let (id, size) = (item.transfer, item.disk.size_gib);
    let called = StoredValue::new(name_or_id(&item.disk.name, item.disk.id));
    // Where there are several, each control says about which disk it is.
    let named = move |action: &'static str| {
        (count > 1).then(|| called.with_value(|disk| w.t().wizard.named(wizard::Named { action, disk })))
    };
    let may_show = project.journal().may_show_keys();
    let key = move || {
        view! {
            <MaskedSecret
                get=move || project.journal().key_text(id)
                label=w.text(|t| t.common.key)
                masked_label=w.text(|t| t.common.hidden)
                reveal_label=w.text(|t| t.common.reveal)
                hide_label=w.text(|t| t.common.hide)
                reveal_name=Signal::derive(move || named(w.t().common.reveal))
                hide_name=Signal::derive(move || named(w.t().common.hide))
                on_revealed=move || note(project, vec![id], HandOverWay::Revealed)
            />
        }
    };
    let no_key = move || view! { <Prose text=w.say(|t| t.guard.key_sealed) class="muted" /> };
    let copy_id = (count == 1).then(|| {
        view! {
            <CopyButton
                get=move || id.to_string()
                label=w.text(|t| t.wizard.copy_id)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.wizard.copy_by_hand)
                quiet=true
            />
        }
    });
    let menu = (count > 1).then(|| view! { <RowMenu project=project item=item.clone() /> });
    view! {
        <tr>
            <th scope="row">
                <DiskName name=item.disk.name.clone() id=item.disk.id />
                <span class="review-facts">{move || w.t().common.size(size)}</span>
            </th>
            <td data-label=w.say(|t| t.common.transfer_id)>
                <div class="hand-over-id">
                    <code class="mono">{id.to_string()}</code>
                    {copy_id}
                </div>
            </td>
            <td data-label=w.say(|t| t.common.key)>{may_show.then(key)} {(!may_show).then(no_key)}</td>
            <td data-label=w.say(|t| t.common.status)>
                <KeyBadge project=project transfer=id />
            </td>
            <td data-cell="actions">{menu}</td>
        </tr>
    }
}
