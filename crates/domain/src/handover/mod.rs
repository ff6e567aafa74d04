//! Getting id and key from the sender to the recipient: the link, and reading whatever a recipient pastes. What comes in
//! here is a claim by somebody else and is treated as such.

pub mod link;
pub mod paste;

use crate::id::{DiskId, TransferId};

/// What a sender says of one transfer. Everything but the id is a claim.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// Which transfer.
    pub transfer: TransferId,
    /// Which disk, if it was said.
    pub disk: Option<DiskId>,
    /// The disk's name.
    pub disk_name: String,
    /// Its size in GiB; 0 when not said.
    pub size_gib: u32,
    /// Its type.
    pub disk_type: String,
    /// Its availability zone.
    pub zone: String,
}

impl Offer {
    /// An offer of which nothing but the id is known.
    pub fn bare(transfer: TransferId) -> Self {
        Self {
            transfer,
            disk: None,
            disk_name: String::new(),
            size_gib: 0,
            disk_type: String::new(),
            zone: String::new(),
        }
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
