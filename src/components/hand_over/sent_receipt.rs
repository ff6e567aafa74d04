//! The sender's receipt: which disks were offered, by which transfers, from where, and when. There's no key on it.

use evs_domain::text::one_line;
use leptos::prelude::*;

use super::offered::Offered;
use crate::components::base::Disclosure;
use crate::components::disk_name::name_or_id;
use crate::components::receipt::{Receipt, ReceiptLine, ReceiptPlace, ReceiptView};
use crate::state::app_state::i18n;
use crate::state::hand_over::HandOverItem;
use crate::state::receipts::Side;

/// The receipt, behind a line that opens it.
#[component]
pub(super) fn SentReceipt(offered: Offered) -> impl IntoView {
    let w = i18n();
    let Offered { project, items, .. } = offered;
    let who = project.session().who();
    let place = move || ReceiptPlace {
        account: (who.account.0.clone(), one_line(&who.account.1)),
        ..ReceiptPlace::of(&who, w.tag())
    };
    let line = move |item: &HandOverItem| {
        let entry = project.journal().entry_of(item.transfer)?;
        Some(ReceiptLine {
            name: name_or_id(&item.disk.name, item.disk.id),
            disk: item.disk.id,
            size_gib: item.disk.size_gib,
            transfer: Some(item.transfer),
            at: entry.at,
        })
    };
    let receipt = Signal::derive(move || Receipt {
        place: place(),
        lines: items.with_value(|items| items.iter().filter_map(line).collect()),
    });
    view! {
        <Disclosure label=w.text(|t| t.wizard.receipt_of_sender)>
            <ReceiptView receipt=receipt project=project side=Side::Sender file="evs-offered" />
        </Disclosure>
    }
}
