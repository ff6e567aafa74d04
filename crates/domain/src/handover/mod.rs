//! Getting id and key from the sender to the recipient: the link, the package and how it travels, the recipient's request
//! for one, and reading whatever a recipient pastes. What comes in here is a claim by somebody else and is treated as such.
//! Sealing and opening is done elsewhere (`evs-age`): here are only texts.

mod fragment;
pub mod key_text;
pub mod link;
pub mod package;
pub mod paste;
pub mod request;
pub mod sealed;
pub mod wrapped;

use crate::disks::ClaimedDisk;
use crate::id::TransferId;

/// The most transfers that are read from one link or package; more is no hand-over but an attempt to hang the page.
pub const MOST_TRANSFERS: usize = 500;

/// What a sender says of one transfer. Everything but the transfer's id is a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Its disk, as far as something was said of it.
    pub disk: ClaimedDisk,
}

impl Offer {
    /// An offer of which nothing but the id is known.
    pub fn bare(transfer: TransferId) -> Self {
        Self { transfer, disk: ClaimedDisk::default() }
    }
}

/// What a link says: where the transfers are, and which.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HandOver {
    /// The cloud's id in the sender's console; empty when not said.
    pub cloud: String,
    /// The region; empty when not said.
    pub region: String,
    /// The sender's project, to notice one's own transfer; empty when not said.
    pub sender_project: String,
    /// The transfers.
    pub offers: Vec<Offer>,
    /// The link lacks its end: a chat program or a line break cut it.
    pub cut: bool,
}
