//! The calls on single transfers. Listing them is with the other listings.

mod accept;
mod cancel;
mod create;
mod show;

pub use accept::{AcceptTransfer, Accepted};
pub use cancel::CancelTransfer;
pub use create::{CreateTransfer, Created};
pub use show::ShowTransfer;

use evs_domain::id::{DiskId, ItemId, TransferId};
use evs_domain::time::Timestamp;
use evs_domain::transfer::Transfer;
use serde::Deserialize;

use crate::lenient::Text;

/// The fields of a transfer, as every call answers them.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct TransferFields<'a> {
    #[serde(borrow)]
    id: Text<'a>,
    #[serde(borrow)]
    name: Text<'a>,
    #[serde(borrow)]
    volume_id: Text<'a>,
    #[serde(borrow)]
    created_at: Text<'a>,
    /// In the answer to create only.
    #[serde(borrow)]
    auth_key: Text<'a>,
}

#[derive(Deserialize)]
pub(crate) struct Body<'a> {
    #[serde(borrow)]
    pub(crate) transfer: TransferFields<'a>,
}

impl TransferFields<'_> {
    /// Its id among the listed.
    pub(crate) fn item_id(&self) -> Option<ItemId> {
        ItemId::parse(self.id.as_str())
    }

    /// The transfer, when its ids can be read.
    pub(crate) fn transfer(&self) -> Option<Transfer> {
        Some(Transfer {
            id: TransferId::parse(self.id.as_str())?,
            disk: DiskId::parse(self.volume_id.as_str())?,
            name: self.name.as_str().to_owned(),
            created: Timestamp::parse(self.created_at.as_str()),
        })
    }
}
