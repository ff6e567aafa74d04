//! What becomes of a disk that is moved: it's there, it's back, it has never left, its transfer is still pending, or that can't be
//! told.

use evs_api::Failure;
use evs_api::disk::DiskSeen;
use evs_domain::disks::DiskInfo;
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
    pub differs: Vec<Differs>,
}

impl Moved {
    /// Whether the disk was seen to be there, and to be what it was.
    pub fn is_as_expected(&self) -> bool {
        matches!(self.arrival, Arrival::Seen(..)) && self.differs.is_empty()
    }
}

/// In what a disk can differ from what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Differs {
    Name,
    Size,
    Type,
    Zone,
}

impl Differs {
    /// In what a disk that was seen isn't what it was. What nobody had told of it before can't differ.
    pub(super) fn between(was: &DiskInfo, seen: &DiskSeen) -> Vec<Self> {
        let is = &seen.info;
        let text = |was: &str, is: &str| !was.is_empty() && was != is;
        let all = [
            (Self::Name, text(&was.name, &is.name)),
            (Self::Size, was.size_gib > 0 && was.size_gib != is.size_gib),
            (Self::Type, text(&was.disk_type, &is.disk_type)),
            (Self::Zone, text(&was.zone, &is.zone)),
        ];
        all.into_iter().filter(|(_, differs)| *differs).map(|(what, _)| what).collect()
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

#[cfg(test)]
mod tests {
    use super::*;

    fn disk(name: &str, size_gib: u32) -> DiskInfo {
        DiskInfo {
            name: name.into(),
            size_gib,
            disk_type: "SSD".into(),
            zone: "az-1".into(),
            ..DiskInfo::bare(DiskId(1))
        }
    }

    #[test]
    fn a_disk_that_comes_otherwise_than_it_went_is_told_and_what_nobody_knew_cannot_differ() {
        let seen = |info: DiskInfo| DiskSeen { info, status: "available".into() };
        let differs = |was: &DiskInfo, is: DiskInfo| Differs::between(was, &seen(is));
        assert_eq!(differs(&disk("db", 40), disk("db", 40)), []);
        assert_eq!(differs(&disk("db", 40), disk("other", 50)), [Differs::Name, Differs::Size]);
        let elsewhere = DiskInfo { zone: "az-2".into(), disk_type: "SAS".into(), ..disk("db", 40) };
        assert_eq!(differs(&disk("db", 40), elsewhere), [Differs::Type, Differs::Zone]);
        assert_eq!(differs(&DiskInfo::bare(DiskId(1)), disk("db", 40)), []);
    }
}
