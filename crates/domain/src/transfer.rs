//! A transfer's life: pending, then ended; and where its key is meanwhile.

use crate::id::{DiskId, TransferId};
use crate::time::Timestamp;

/// A pending transfer as the cloud lists it. The key is never part of it: the cloud shows that once, on create.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transfer {
    /// Its id.
    pub id: TransferId,
    /// The disk on offer.
    pub disk: DiskId,
    /// Its name; empty where the cloud has none. Foreign text.
    pub name: String,
    /// When it was created; short listings leave that out.
    pub created: Option<Timestamp>,
}

/// Where the key of one of our transfers is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Custody {
    /// Sealed in this browser; it can be shown and handed over.
    SealedHere,
    /// A person said, or did what shows, that the recipient has it. It's still sealed here.
    HandedOver,
    /// The cloud showed it and nobody caught it: cancel and create anew.
    Lost,
    /// It was sealed in this browser and destroyed here on purpose.
    Destroyed,
    /// This browser never had it: a colleague's transfer, or one made elsewhere.
    NotHere,
}

/// How a transfer ended, concluded from evidence: the cloud keeps no history.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ending {
    /// A cancel was sent from here, and the cloud said yes or the disk was back afterwards.
    Canceled,
    /// The record is gone and the disk isn't in this project any more: accepted, or deleted. The cloud doesn't tell which.
    Gone,
    /// The record is gone and the disk is in this project and available: canceled by somebody, or accepted and given back.
    Back,
    /// The record is gone and the disk tells nothing.
    Unclear,
}
