//! How far a transfer to accept has come, as the page shows it, and what that allows.

use evs_api::Failure;
use evs_api::disk::DiskSeen;
use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;
use evs_domain::refusal::Refusal;

/// How far a transfer has come, as the page shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AcceptState {
    /// It's the person's turn.
    Open,
    /// Its turn comes after others.
    Queued,
    /// It wasn't sent, because what stopped another would have stopped it too.
    HeldBack(Failure),
    /// The request is under way.
    Sending,
    /// The cloud refused, and it was seen that no request of ours had caused that; or the cloud couldn't be reached.
    Refused(Failure),
    /// The answer was lost; what became of it is being looked up.
    Settling,
    /// The answer was lost, and the disk wasn't here when it was looked for. It may still come.
    NotArrived(Failure),
    /// The answer was lost, and it can't be told what became of it.
    Unknown(Failure),
    /// Accepted; the disk isn't in sight yet.
    Arriving(DiskId),
    /// Accepted; the disk didn't come in sight in good time, for this reason if the cloud said one.
    Unseen(DiskId, Option<Failure>),
    /// The disk is here.
    Arrived(DiskId, DiskSeen),
    /// The disk was here before anything was sent; with when it was accepted, where this browser's record tells.
    Here(DiskInfo, Option<i64>),
}

impl AcceptState {
    /// Whether something is under way whose outcome would be missed by leaving.
    pub fn is_under_way(&self) -> bool {
        matches!(
            self,
            AcceptState::Queued | AcceptState::Sending | AcceptState::Settling | AcceptState::Arriving(_)
        )
    }

    /// Whether nothing is left to do.
    pub fn is_accepted(&self) -> bool {
        matches!(
            self,
            AcceptState::Arriving(_)
                | AcceptState::Unseen(..)
                | AcceptState::Arrived(..)
                | AcceptState::Here(..)
        )
    }

    /// Whether it's sent, looked up, or waits for its turn.
    pub fn is_running(&self) -> bool {
        matches!(self, AcceptState::Queued | AcceptState::Sending | AcceptState::Settling)
    }

    /// Whether the person can accept now.
    pub fn is_open(&self) -> bool {
        matches!(
            self,
            AcceptState::Open
                | AcceptState::HeldBack(_)
                | AcceptState::Refused(_)
                | AcceptState::NotArrived(_)
        )
    }

    /// Whether the cloud has refused it because a quota doesn't suffice.
    pub fn is_refused_for_quota(&self) -> bool {
        matches!(self, AcceptState::Refused(failure) if failure.refusal() == Some(Refusal::OverQuota))
    }

    /// The disk, once the cloud has said or shown it.
    pub fn disk(&self) -> Option<DiskId> {
        match self {
            AcceptState::Arriving(disk) | AcceptState::Unseen(disk, _) | AcceptState::Arrived(disk, _) => {
                Some(*disk)
            }
            AcceptState::Here(disk, _) => Some(disk.id),
            _ => None,
        }
    }

    /// The disk as the cloud showed it when it had come.
    pub fn seen(&self) -> Option<&DiskSeen> {
        match self {
            AcceptState::Arrived(_, seen) => Some(seen),
            _ => None,
        }
    }
}
