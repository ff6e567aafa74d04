//! The outcomes of canceling by which many are filtered. What each item's line says is more exact, and is `outcome`'s.

use evs_domain::bulk::ItemState;
use evs_domain::transfer::Ending;

use crate::components::outcomes::Outcome;
use crate::state::cancel::CancelJob;
use crate::state::nav::Said;
use crate::state::run::StateOf;

/// Where a cancel stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CancelStanding {
    Canceled,
    /// The disk had left already.
    Gone,
    /// It has ended, and it can't be told how.
    Unclear,
    NotCanceled,
    Unknown,
    NotSent,
    /// Waiting for its turn, or under way.
    Open,
}

impl CancelStanding {
    /// Where a cancel in this state stands.
    pub(super) fn of(state: &StateOf<CancelJob>) -> Self {
        match state {
            ItemState::Done(Ending::Canceled) => Self::Canceled,
            ItemState::Done(Ending::Gone) => Self::Gone,
            ItemState::Done(Ending::Back | Ending::Unclear) => Self::Unclear,
            ItemState::Failed(_) => Self::NotCanceled,
            ItemState::Unknown(_) => Self::Unknown,
            ItemState::HeldBack => Self::NotSent,
            ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => Self::Open,
        }
    }
}

impl Outcome for CancelStanding {
    const ALL: &'static [Self] = &[
        Self::Canceled,
        Self::Gone,
        Self::Unclear,
        Self::NotCanceled,
        Self::Unknown,
        Self::NotSent,
        Self::Open,
    ];

    fn said(self) -> Said {
        match self {
            Self::Canceled => |t| t.transfers.ending_canceled,
            Self::Gone => |t| t.transfers.ending_gone,
            Self::Unclear => |t| t.transfers.ending_unclear,
            Self::NotCanceled => |t| t.transfers.cancel_refused,
            Self::Unknown => |t| t.wizard.item_open,
            Self::NotSent => |t| t.wizard.item_held_back,
            Self::Open => |t| t.transfers.cancel_waiting,
        }
    }
}
