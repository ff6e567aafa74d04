//! Getting id and key from the sender to the recipient: the link, and reading whatever a recipient pastes. What comes in
//! here is a claim by somebody else and is treated as such.

pub mod key_text;
pub mod link;
pub mod paste;
pub mod wrapped;

use crate::disks::ClaimedDisk;
use crate::id::TransferId;

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
