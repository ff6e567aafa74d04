//! What becomes of one accept: the disk on its way, a refusal, a lost answer and what it can be settled by.

use evs_api::Failure;
use evs_api::disk::DiskSeen;
use evs_domain::id::DiskId;

use super::settle::ExpectedArrival;

/// An accepted disk on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// It isn't in sight yet.
    Awaited(DiskId),
    /// It didn't come in sight in good time; with what stood in the way, where the cloud said.
    NotSeen(DiskId, Option<Failure>),
    /// It's here.
    Seen(DiskId, DiskSeen),
}

impl Arrival {
    /// The disk's id.
    pub fn disk(&self) -> DiskId {
        match self {
            Arrival::Awaited(disk) | Arrival::NotSeen(disk, _) | Arrival::Seen(disk, _) => *disk,
        }
    }
}

/// Why a transfer isn't accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptFailure {
    /// The cloud refused, and it was seen that no request of ours had caused that; or the cloud couldn't be reached.
    Refused(Failure),
    /// The cloud's answer was lost, and the disk wasn't here when it was looked for. It may still come.
    NotArrived(LostAccept),
    /// The key was wiped before its turn came: nothing was sent.
    KeyGone,
}

/// An accept whose answer was lost, and by what its outcome can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostAccept {
    pub(super) failure: Failure,
    pub(super) expected: ExpectedArrival,
}
