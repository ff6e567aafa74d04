//! The transfers that are handed over, a line each.

use leptos::prelude::*;

use super::offered::Offered;
use super::row::Row;
use crate::components::shown_first::{ShowRest, ShownFirst};
use crate::state::app_state::i18n;

/// How many lines are shown before the person asks for more.
const AT_FIRST: usize = 100;

/// A line for each transfer.
#[component]
pub(super) fn HandOverTable(offered: Offered) -> impl IntoView {
    let w = i18n();
    let Offered { items, count, .. } = offered;
    let first = ShownFirst::lines(AT_FIRST);
    let shown =
        move || items.with_value(|items| items.iter().take(first.limit()).cloned().collect::<Vec<_>>());
    view! {
        <div class="card hand-over-list">
            <table class="data-table hand-over-table" aria-label=w.say(|t| t.wizard.offered_table)>
                <thead>
                    <tr>
                        <th scope="col">{w.say(|t| t.common.disk)}</th>
                        <th scope="col">{w.say(|t| t.common.transfer_id)}</th>
                        <th scope="col">{w.say(|t| t.common.key)}</th>
                        <th scope="col">{w.say(|t| t.common.status)}</th>
                        <th scope="col">
                            <span class="visually-hidden">{w.say(|t| t.wizard.more)}</span>
                        </th>
                    </tr>
                </thead>
                <tbody>
                    <For each=shown key=|item| item.transfer let:item>
                        <Row offered=offered item=item />
                    </For>
                </tbody>
            </table>
        </div>
        <ShowRest shown=first total=count />
    }
}
