//! The table of pending transfers. On a phone each row is a card, by the style sheet alone.

use std::collections::HashSet;

use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::row::row;
use crate::components::base::{Checkbox, Checked};
use crate::pages::transfers::facts::Pending;
use crate::state::app_state::i18n;

/// The table.
#[component]
pub fn PendingTable(
    /// What to show, in order.
    shown: Memo<Vec<Pending>>,
    /// Which transfers are selected.
    selected: RwSignal<HashSet<TransferId>>,
) -> impl IntoView {
    let w = i18n();
    let checked = Signal::derive(move || {
        let (ticked, all) = shown.with(|shown| {
            let ticked =
                selected.with(|selected| shown.iter().filter(|one| selected.contains(&one.id)).count());
            (ticked, shown.len())
        });
        Checked::of(ticked, all)
    });
    let toggle_all = move |on: bool| {
        shown.with_untracked(|shown| {
            selected.update(|selected| {
                for one in shown {
                    if on {
                        selected.insert(one.id)
                    } else {
                        selected.remove(&one.id)
                    };
                }
            });
        });
    };
    let select_all = move || {
        view! {
            <Checkbox
                label=w.text(|t| t.transfers.select_all)
                label_hidden=true
                checked=checked
                on_toggle=move |on| toggle_all(on)
            />
        }
    };
    view! {
        <div class="transfers-all">
            <Checkbox
                label=w.text(|t| t.transfers.select_all)
                checked=checked
                on_toggle=move |on| toggle_all(on)
            />
        </div>
        <table class="data-table transfers-table" aria-label=w.say(|t| t.transfers.table)>
            <thead>
                <tr>
                    <th scope="col" data-cell="select">
                        {select_all()}
                    </th>
                    <th scope="col">{w.say(|t| t.common.disk)}</th>
                    <th scope="col">{w.say(|t| t.transfers.transfer_name)}</th>
                    <th scope="col">{w.say(|t| t.transfers.age)}</th>
                    <th scope="col">{w.say(|t| t.transfers.custody)}</th>
                </tr>
            </thead>
            <tbody>
                <For each=move || shown.get() key=Pending::clone let:pending>
                    {row(pending, selected)}
                </For>
            </tbody>
        </table>
    }
}
