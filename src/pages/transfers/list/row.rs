//! One row of the table of pending transfers.

use std::collections::HashSet;

use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::components::base::{Checkbox, Checked};
use crate::components::custody::CustodyBadge;
use crate::components::disk_name::{DiskName, LongName};
use crate::pages::transfers::badges::ObstacleBadge;
use crate::pages::transfers::facts::Pending;
use crate::pages::transfers::moments::Age;
use crate::pages::transfers::naming::disk_called;
use crate::pages::transfers::told::ToldBadge;
use crate::route::Route;
use crate::state::app_state::i18n;

/// The row of a pending transfer.
pub fn row(pending: Pending, selected: RwSignal<HashSet<TransferId>>) -> impl IntoView {
    let w = i18n();
    let id = pending.id;
    let is_selected = Memo::new(move |_| selected.with(|all| all.contains(&id)));
    let toggle = move |on: bool| {
        selected.update(|all| {
            if on {
                all.insert(id)
            } else {
                all.remove(&id)
            };
        })
    };
    let (name, disk) = (pending.disk.name.clone(), pending.disk.id);
    let label = Signal::derive(move || w.t().transfers.select(&disk_called(w.t(), &name, disk)));
    view! {
        <tr aria-selected=move || if is_selected.get() { "true" } else { "false" }>
            <td data-cell="select">
                <Checkbox
                    label=label
                    label_hidden=true
                    checked=Signal::derive(move || Checked::from(is_selected.get()))
                    on_toggle=move |on| toggle(on)
                />
            </td>
            <th scope="row">
                <a href=Route::Transfer(id).path()>
                    <DiskName name=pending.disk.name.clone() id=disk />
                </a>
                {pending.disk.has_facts().then(|| view! { <FactsLine disk=pending.disk /> })}
            </th>
            <td data-label=w.say(|t| t.transfers.transfer_name)>{foreign(&pending.name)}</td>
            <td data-label=w.say(|t| t.transfers.age)>
                <Age since=pending.created />
            </td>
            <td data-label=w.say(|t| t.transfers.custody)>
                <div class="cluster">
                    <CustodyBadge custody=pending.custody />
                    {pending.told.map(|(told, _)| view! { <ToldBadge told=told /> })}
                    {pending.obstacle.map(|why| view! { <ObstacleBadge why=why /> })}
                </div>
            </td>
        </tr>
    }
}

/// Size, type and zone on one line.
#[component]
pub fn FactsLine(disk: DiskInfo) -> impl IntoView {
    let w = i18n();
    let rest = [disk.disk_type, disk.zone].map(|part| one_line(&part));
    let rest = rest.into_iter().filter(|part| !part.is_empty()).map(|part| {
        view! {
            <span>
                <bdi>{part}</bdi>
            </span>
        }
    });
    view! {
        <span class="transfers-facts">
            <span>{move || w.t().common.size(disk.size_gib)}</span>
            {rest.collect_view()}
        </span>
    }
}

/// A name that somebody else may have chosen, or a word that there is none.
pub fn foreign(name: &str) -> impl IntoView + use<> {
    let w = i18n();
    let name = one_line(name);
    if name.trim().is_empty() {
        view! { <span class="muted">{w.say(|t| t.common.no_name)}</span> }.into_any()
    } else {
        view! { <LongName name=name /> }.into_any()
    }
}
