//! `GET …/os-volume-transfer/detail`: the project's pending transfers. Accepted and deleted ones aren't in it.

use evs_domain::transfer::Transfer;
use serde::Deserialize;

use super::Page;
use crate::call::Unreadable;
use crate::lenient::List;
use crate::transfers::TransferFields;

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    transfers: List<TransferFields<'a>>,
}

pub(super) fn read(body: &[u8], transfers: &mut Vec<Transfer>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page { items: body.transfers.0.len() as u32, total: None };
    for transfer in body.transfers.0.iter().filter_map(TransferFields::transfer) {
        // No order is promised, and the list moves while it's read.
        if !transfers.iter().any(|known| known.id == transfer.id) {
            transfers.push(transfer);
        }
    }
    Ok(page)
}
