//! One row of the table of pending transfers.

use std::collections::HashSet;

use evs_domain::id::TransferId;
use evs_domain::text::one_line;
use leptos::prelude::*;

use crate::components::base::{Checkbox, Tri};
use crate::components::disk_name::DiskName;
use crate::pages::transfers::badges::CustodyBadge;
use crate::pages::transfers::facts::{DiskFacts, Pending};
use crate::pages::transfers::moments::Age;
use crate::pages::transfers::naming::disk_called;
use crate::route::Route;
use crate::state::words::words;

/// The row of a pending transfer.
pub fn row(pending: Pending, selected: RwSignal<HashSet<TransferId>>) -> impl IntoView {
    let w = words();
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
    let (name, disk) = (pending.disk_name.clone(), pending.disk);
    let label = Signal::derive(move || w.t().transfers.select(&disk_called(w.t(), &name, disk)));
    view! {
        <tr aria-selected=move || if is_selected.get() { "true" } else { "false" }>
            <td data-cell="select">
                <Checkbox
                    label=label
                    label_hidden=true
                    state=Signal::derive(move || Tri::from(is_selected.get()))
                    on_toggle=Callback::new(move |(on,)| toggle(on))
                />
            </td>
            <th scope="row">
                <a href=Route::Transfer(id).path()><DiskName name=pending.disk_name id=disk/></a>
                {pending.facts.map(|facts| view! { <FactsLine facts=facts/> })}
            </th>
            <td data-label=w.say(|t| t.transfers.transfer_name)>{foreign(&pending.name)}</td>
            <td data-label=w.say(|t| t.transfers.age)><Age since=pending.created/></td>
            <td data-label=w.say(|t| t.transfers.custody)><CustodyBadge custody=pending.custody/></td>
        </tr>
    }
}

/// Size, type and zone on one line.
#[component]
pub fn FactsLine(facts: DiskFacts) -> impl IntoView {
    let w = words();
    let rest = [facts.disk_type, facts.zone].map(|part| one_line(&part));
    let rest =
        rest.into_iter().filter(|part| !part.is_empty()).map(|part| view! { <span><bdi>{part}</bdi></span> });
    view! {
        <span class="transfers-facts">
            <span>{move || w.t().common.size(facts.size_gib)}</span>
            {rest.collect_view()}
        </span>
    }
}

/// A name that somebody else may have chosen, or a word that there is none.
pub fn foreign(name: &str) -> impl IntoView + use<> {
    let w = words();
    let name = one_line(name);
    if name.trim().is_empty() {
        view! { <span class="muted">{w.say(|t| t.common.no_name)}</span> }.into_any()
    } else {
        view! { <bdi>{name}</bdi> }.into_any()
    }
}
