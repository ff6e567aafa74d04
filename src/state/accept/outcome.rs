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
    /// It didn't come in sight in good time.
    NotSeen(DiskId),
    /// It's here.
    Seen(DiskId, DiskSeen),
}

impl Arrival {
    pub(super) fn disk(&self) -> DiskId {
        match self {
            Arrival::Awaited(disk) | Arrival::NotSeen(disk) | Arrival::Seen(disk, _) => *disk,
        }
    }
}

/// Why a transfer isn't accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptFailure {
    /// The cloud refused, or couldn't be reached: nothing was changed.
    Refused(Failure),
    /// The cloud's answer was lost, and the disk hasn't arrived.
    NotArrived(Failure),
    /// The key was wiped before its turn came: nothing was sent.
    KeyGone,
}

/// An accept whose answer was lost, and by what its outcome can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostAccept {
    pub(super) failure: Failure,
    pub(super) expected: ExpectedArrival,
}
