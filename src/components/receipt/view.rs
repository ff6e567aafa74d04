//! The receipt on the page, and the buttons that print and save it.

use leptos::prelude::*;

use super::files::{self, utc};
use super::{Receipt, ReceiptLine};
use crate::components::base::Button;
use crate::components::disk_name::DiskName;
use crate::state::app_state::i18n;
use crate::state::hand_over::download;
use crate::state::project::ProjectState;
use crate::state::receipts::Side;

/// A receipt. Buttons and everything around it are left out when it's printed.
#[component]
pub fn ReceiptView(
    #[prop(into)] receipt: Signal<Receipt>,
    /// Whose ledger its file names.
    project: ProjectState,
    /// Who gives it.
    side: Side,
    /// How its files are called, without what tells their kind.
    file: &'static str,
    /// The page tells of its disks already: the table is on paper only.
    #[prop(optional, into)]
    told: Signal<bool>,
) -> impl IntoView {
    let w = i18n();
    let save = move |kind: &'static str, text: String| download(&format!("{file}.{kind}"), &text);
    // With all lines that are on their way to the ledger.
    let save_data = move || {
        project.spawn(async move {
            let head = project.journal().head(&project.place()).await;
            if let Some(receipt) = receipt.try_get_untracked() {
                save("json", files::json(&receipt, side, head));
            }
        });
    };
    let print = move || {
        // Fails where a page isn't allowed to.
        let _printed = window().print();
    };
    let place = move || {
        let place = receipt.get().place;
        view! {
            <dl class="kv">
                {fact(w.say(|t| t.common.account), place.account.1, place.account.0)}
                {fact(w.say(|t| t.common.project), place.project.1, place.project.0)}
                {fact(w.say(|t| t.common.region), place.region.0, place.region.1)}
                {fact(w.say(|t| t.common.cloud), place.cloud, String::new())}
            </dl>
        }
    };
    let rows = move || receipt.get().lines.into_iter().map(|line| view! { <Row line=line /> }).collect_view();
    view! {
        <section class="stack receipt">
            <h3>{w.say(|t| t.accept.receipt)}</h3>
            {place}
            <table class="data-table" class:on-paper=move || told.get()>
                <thead>
                    <tr>
                        <th scope="col">{w.say(|t| t.common.disk)}</th>
                        <th scope="col">{w.say(|t| t.common.size_label)}</th>
                        <th scope="col">{w.say(|t| t.accept.receipt_ids)}</th>
                        <th scope="col">{w.say(|t| t.accept.receipt_time)}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
            <div class="cluster">
                <Button on_press=print>{w.say(|t| t.accept.receipt_print)}</Button>
                <Button on_press=move || save(
                    "csv",
                    files::csv(&receipt.get_untracked()),
                )>{w.say(|t| t.accept.receipt_csv)}</Button>
                <Button on_press=save_data>{w.say(|t| t.accept.receipt_json)}</Button>
                <Button on_press=move || save(
                    "txt",
                    files::text(&receipt.get_untracked(), w.now()),
                )>{w.say(|t| t.accept.receipt_text)}</Button>
            </div>
        </section>
    }
}

/// A name, and the id that the cloud knows it by.
fn fact(label: Signal<&'static str>, name: String, id: String) -> impl IntoView {
    let id = (name != id && !id.is_empty()).then_some(id);
    view! {
        <dt>{label}</dt>
        <dd>
            <bdi>{name}</bdi>
            {id
                .map(|id| {
                    view! {
                        " "
                        <span class="mono muted">{id}</span>
                    }
                })}
        </dd>
    }
}

#[component]
fn Row(line: ReceiptLine) -> impl IntoView {
    let w = i18n();
    let size = line.size_gib;
    view! {
        <tr>
            <th scope="row">
                <DiskName name=line.name id=line.disk />
            </th>
            <td data-label=w
                .say(|t| t.common.size_label)>{(size > 0).then_some(move || w.t().common.size(size))}</td>
            <td data-label=w.say(|t| t.accept.receipt_ids)>
                <div class="receipt-ids mono">
                    <span title=w.say(|t| t.common.disk_id)>{line.disk.to_string()}</span>
                    {line
                        .transfer
                        .map(|transfer| {
                            view! {
                                <span class="muted" title=w.say(|t| t.common.transfer_id)>
                                    {transfer.to_string()}
                                </span>
                            }
                        })}
                </div>
            </td>
            <td data-label=w.say(|t| t.accept.receipt_time)>
                <UtcTime at=line.at />
            </td>
        </tr>
    }
}

/// A time to the second, in UTC: the same for whoever compares receipts.
#[component]
pub fn UtcTime(
    /// In seconds since 1970.
    at: i64,
) -> impl IntoView {
    let time = utc(at);
    view! { <time datetime=time.clone()>{time.replace('T', " ").replace('Z', " UTC")}</time> }
}
