//! What can be done with one of several transfers by itself. What came of it is told by a toast: the menu is closed by then.

use evs_domain::transfer::Custody;
use evs_i18n::messages::wizard;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

use crate::components::base::{MenuItem, Popover, Tone, copy_text, toasts};
use crate::components::disk_name::name_or_id;
use crate::state::app_state::i18n;
use crate::state::hand_over::{
    HandOverItem, custody_of, link_of, may_take_back, note, pair_text, save_file, take_back,
};
use crate::state::journal::HandOverWay;
use crate::state::nav::Said;
use crate::state::project::ProjectState;

/// The button with the dots, and its menu.
#[component]
pub(super) fn RowMenu(project: ProjectState, item: HandOverItem) -> impl IntoView {
    let w = i18n();
    let toasts = toasts();
    let (id, called) = (item.transfer, name_or_id(&item.disk.name, item.disk.id));
    let item = StoredValue::new(item);
    let name = Signal::derive(move || {
        w.t().wizard.named(wizard::Named { action: w.t().wizard.more, disk: &called })
    });
    // The copy begins in the very press that asked for it: some browsers allow it then alone.
    let copy = move |text: String, copied: Said, way: Option<HandOverWay>| {
        spawn_local(async move {
            if !text.is_empty() && copy_text(&text).await.is_ok() {
                toasts.show(Tone::Good, copied(w.now()));
                if let Some(way) = way {
                    note(project, vec![id], way);
                }
            } else {
                toasts.show(Tone::Bad, w.now().common.copy_failed);
            }
        });
    };
    let link = move |()| {
        let link = item.with_value(|item| link_of(project, std::slice::from_ref(item)));
        copy(link, |t| t.wizard.link_copied, Some(HandOverWay::CopiedLink));
    };
    let copy_id = move |()| copy(id.to_string(), |t| t.common.copied, None);
    let key = move |()| {
        copy(project.journal().key_text(id), |t| t.wizard.key_copied, Some(HandOverWay::CopiedKey));
    };
    let both =
        move |()| copy(pair_text(project, id), |t| t.wizard.both_copied, Some(HandOverWay::CopiedBoth));
    let save = move |()| save_file(project, &[item.get_value()], w.now().wizard.file_intro);
    let with_key = move || {
        view! {
            <MenuItem on_press=key>{w.say(|t| t.wizard.copy_key)}</MenuItem>
            <MenuItem on_press=both>{w.say(|t| t.wizard.copy_both)}</MenuItem>
            <MenuItem on_press=save>{w.say(|t| t.wizard.download)}</MenuItem>
        }
    };
    let say = move |()| note(project, vec![id], HandOverWay::Confirmed);
    let word = move || {
        if may_take_back(project, id) {
            let back = move |()| take_back(project, vec![id]);
            Some(view! { <MenuItem on_press=back>{w.say(|t| t.wizard.take_back)}</MenuItem> }.into_any())
        } else if custody_of(project, id) == Custody::HandedOver {
            None
        } else {
            Some(view! { <MenuItem on_press=say>{w.say(|t| t.wizard.handed_over)}</MenuItem> }.into_any())
        }
    };
    let may_show = project.journal().may_show_keys();
    let dots = String::from("⋯");
    view! {
        <Popover
            face=view! { <span aria-hidden="true">{dots}</span> }.into_any()
            name=Signal::derive(move || Some(name.get()))
            label=name
            class="row-menu"
        >
            <MenuItem on_press=link>{w.say(|t| t.wizard.copy_link_one)}</MenuItem>
            <MenuItem on_press=copy_id>{w.say(|t| t.wizard.copy_id)}</MenuItem>
            {may_show.then(with_key)}
            {may_show.then_some(word)}
        </Popover>
    }
}
