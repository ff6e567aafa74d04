//! What becomes of a disk that is moved: it's there, it's back, it has never left, its transfer is still pending, or that can't be
//! told.

use evs_api::Failure;
use evs_api::disk::DiskSeen;
use evs_domain::arrival::Fact;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::refusal::Refusal;
use evs_domain::transfer::{Ending, Transfer};

use crate::state::accept::{Arrival, LostAccept};
use crate::state::cancel::LostCancel;
use crate::state::create::{CreateFailure, LostCreate};

/// A disk whose transfer was accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    pub transfer: TransferId,
    /// What is seen of it in the other project.
    pub arrival: Arrival,
    /// In what it isn't as it was.
    pub differs: Vec<Fact>,
}

impl Moved {
    /// Whether the disk was seen to be there, and to be what it was.
    pub fn is_as_expected(&self) -> bool {
        matches!(self.arrival, Arrival::Seen(..)) && self.differs.is_empty()
    }
}

/// Why a transfer that was created is still pending, and nothing is under way for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WhyPending {
    /// It couldn't be accepted, or couldn't be canceled yet, and nothing came of the try.
    NotSent(Failure),
    /// The person has stopped the run.
    Stopped,
    /// Its key couldn't be opened here.
    KeyAway,
    /// The cloud refused to have it accepted, and to cancel it, if it said anything to that.
    NotCanceled { accept: Failure, cancel: Option<Failure> },
}

/// Why a disk isn't moved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MoveFailure {
    /// No transfer was created, or not one whose key is known.
    NotCreated(CreateFailure),
    /// The cloud refused to have it accepted; the transfer was canceled, and the disk seen to be back.
    Back(Failure),
    /// The transfer is pending. Its key is where a create leaves it: sealed in this browser.
    Pending(Transfer, WhyPending),
    /// The cloud refused to have it accepted, the transfer has ended like this, and the disk wasn't seen to be back.
    Unclear { transfer: Transfer, accept: Failure, ending: Ending },
}

impl MoveFailure {
    /// Whether it can be tried again: nothing came of it, or the transfer is there to go on with.
    pub fn can_retry(&self) -> bool {
        use Refusal::{BadRequest, Ineligible, NoSuchDisk, PrivateType};
        match self {
            Self::NotCreated(failed) => failed.can_retry(),
            Self::Back(failure) => {
                !matches!(failure.refusal(), Some(Ineligible | NoSuchDisk | PrivateType | BadRequest))
            }
            Self::Pending(..) => true,
            Self::Unclear { .. } => false,
        }
    }

    /// The transfer that exists or existed for the disk.
    pub fn transfer(&self) -> Option<TransferId> {
        match self {
            Self::NotCreated(CreateFailure::KeyLost(lost)) => Some(lost.transfer.id),
            Self::NotCreated(
                CreateFailure::AnotherTabs(transfer) | CreateFailure::SomebodyElses(transfer),
            )
            | Self::Pending(transfer, _)
            | Self::Unclear { transfer, .. } => Some(transfer.id),
            Self::NotCreated(_) | Self::Back(_) => None,
        }
    }
}

/// A request whose answer was lost.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LostMove {
    Create(LostCreate),
    Accept(LostAccept),
    Cancel(LostCancel),
}

impl LostMove {
    /// Why the cloud is out of sight, if that's why the answer was lost.
    pub(super) fn silence(&self) -> Option<Failure> {
        match self {
            Self::Create(lost) => lost.silence(),
            Self::Accept(lost) => lost.silence(),
            Self::Cancel(lost) => lost.silence(),
        }
        .cloned()
    }
}

/// The disk that an arrival is about, as it was seen; nothing where it wasn't.
pub(super) fn seen(arrival: &Arrival) -> Option<(DiskId, &DiskSeen)> {
    match arrival {
        Arrival::Seen(disk, seen) => Some((*disk, seen)),
        Arrival::Awaited(_) | Arrival::NotSeen(..) => None,
    }
}
