//! Where a transfer to accept stands, as many are filtered by it. What each line says is more exact, and is `outcome`'s.

use crate::components::outcomes::Outcome;
use crate::state::accept::AcceptState;
use crate::state::nav::Said;

/// Where a transfer to accept stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum AcceptStanding {
    /// The disk is here.
    Arrived,
    /// Accepted; the disk isn't in sight.
    Unseen,
    /// The disk was here before.
    Here,
    /// The cloud refused, or the disk didn't come.
    Refused,
    Unknown,
    /// Not sent so far.
    Open,
    /// Waiting for its turn, or under way.
    UnderWay,
}

impl AcceptStanding {
    /// Where a transfer in this state stands.
    pub(super) fn of(state: &AcceptState) -> Self {
        match state {
            AcceptState::Arrived(..) => Self::Arrived,
            AcceptState::Unseen(..) => Self::Unseen,
            AcceptState::Here(..) => Self::Here,
            AcceptState::Refused(_) => Self::Refused,
            AcceptState::NotArrived(_) | AcceptState::Unknown(_) => Self::Unknown,
            AcceptState::Open | AcceptState::HeldBack(_) => Self::Open,
            AcceptState::Queued | AcceptState::Sending | AcceptState::Settling | AcceptState::Arriving(_) => {
                Self::UnderWay
            }
        }
    }
}

impl Outcome for AcceptStanding {
    const ALL: &'static [Self] =
        &[Self::Arrived, Self::Unseen, Self::Here, Self::Refused, Self::Unknown, Self::Open, Self::UnderWay];

    fn said(self) -> Said {
        match self {
            Self::Arrived => |t| t.accept.arrived,
            Self::Unseen => |t| t.accept.stands_unseen,
            Self::Here => |t| t.accept.stands_here,
            Self::Refused => |t| t.accept.stands_refused,
            Self::Unknown => |t| t.wizard.item_open,
            Self::Open => |t| t.accept.stands_open,
            Self::UnderWay => |t| t.wizard.item_waiting,
        }
    }
}
