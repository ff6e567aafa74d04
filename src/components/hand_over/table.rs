//! The transfers that are handed over, a line each.

use leptos::leptos_dom::helpers::window_event_listener_untyped;
use leptos::prelude::*;

use super::offered::Offered;
use super::row::Row;
use crate::components::base::Button;
use crate::state::app_state::i18n;

/// How many lines are shown before the person asks for more.
const AT_FIRST: usize = 100;

/// A line for each transfer.
#[component]
pub(super) fn HandOverTable(offered: Offered) -> impl IntoView {
    let w = i18n();
    let Offered { items, count, .. } = offered;
    let limit = RwSignal::new(AT_FIRST);
    let print = window_event_listener_untyped("beforeprint", move |_| limit.set(usize::MAX));
    on_cleanup(move || print.remove());
    let shown = move || items.with_value(|items| items.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let more = move || {
        let more = count.saturating_sub(limit.get());
        (more > 0).then(|| {
            view! {
                <div>
                    <Button on_press=move || limit.set(usize::MAX)>{move || w.t().common.more(more)}</Button>
                </div>
            }
        })
    };
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
        {more}
    }
}
