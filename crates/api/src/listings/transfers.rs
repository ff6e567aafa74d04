//! `GET …/os-volume-transfer/detail` and `GET …/volume-transfers/detail`: the project's pending transfers. Accepted and deleted ones aren't in it.

use evs_domain::transfer::Transfer;
use serde::Deserialize;

use super::page::{Link, Page, leads_on};
use crate::call::Unreadable;
use crate::lenient::List;
use crate::transfers::TransferFields;

#[derive(Deserialize)]
struct Body<'a> {
    #[serde(borrow)]
    transfers: List<TransferFields<'a>>,
    #[serde(borrow, default)]
    transfers_links: List<Link<'a>>,
}

pub(super) fn read(body: &[u8], transfers: &mut Vec<Transfer>) -> Result<Page, Unreadable> {
    let body: Body<'_> = serde_json::from_slice(body)?;
    let page = Page {
        items: body.transfers.0.len() as u32,
        total: None,
        more: leads_on(&body.transfers_links),
        last: body.transfers.0.last().and_then(TransferFields::transfer).map(|transfer| transfer.id),
    };
    for transfer in body.transfers.0.iter().filter_map(TransferFields::transfer) {
        // No order is promised, and the list moves while it's read.
        if !transfers.iter().any(|known| known.id == transfer.id) {
            transfers.push(transfer);
        }
    }
    Ok(page)
}
