//! How many disks of a run stand where, in the kinds that matter to a person: it's there, it's back, it has never left, or
//! somebody has to look after it.

use evs_domain::bulk::ItemState;

use super::job::MoveJob;
use super::outcome::MoveFailure;
use crate::state::create::CreateFailure;
use crate::state::run::{PlanOf, StateOf};

/// Where a disk stands, for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoveStanding {
    /// It's in the other project, as it was.
    Moved,
    /// It was on its way, and is back.
    Back,
    /// It has never left.
    NotMoved,
    /// Somebody has to look after it.
    NeedsYou,
    /// Nothing was sent for it.
    NotSent,
    /// Waiting for its turn, or under way.
    Open,
}

impl MoveStanding {
    /// Where a disk in this state stands.
    pub fn of(state: &StateOf<MoveJob>) -> Self {
        match state {
            ItemState::Done(moved) if moved.is_as_expected() => Self::Moved,
            ItemState::Failed(MoveFailure::Back(_)) => Self::Back,
            ItemState::Done(_)
            | ItemState::Unknown(_)
            | ItemState::Failed(
                MoveFailure::NotCreated(CreateFailure::KeyLost(_))
                | MoveFailure::Pending(..)
                | MoveFailure::Unclear { .. },
            ) => Self::NeedsYou,
            ItemState::Failed(MoveFailure::NotCreated(_)) => Self::NotMoved,
            ItemState::HeldBack => Self::NotSent,
            ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => Self::Open,
        }
    }
}

/// How many disks stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct MoveCount {
    pub moved: usize,
    pub back: usize,
    pub not_moved: usize,
    pub needs_you: usize,
    pub not_sent: usize,
    pub open: usize,
}

impl MoveCount {
    pub(super) fn of(plan: &PlanOf<MoveJob>) -> Self {
        let mut count = Self::default();
        for (_, state) in plan.items() {
            *match MoveStanding::of(state) {
                MoveStanding::Moved => &mut count.moved,
                MoveStanding::Back => &mut count.back,
                MoveStanding::NotMoved => &mut count.not_moved,
                MoveStanding::NeedsYou => &mut count.needs_you,
                MoveStanding::NotSent => &mut count.not_sent,
                MoveStanding::Open => &mut count.open,
            } += 1;
        }
        count
    }

    /// How many disks there are.
    pub fn total(self) -> usize {
        self.settled() + self.open
    }

    /// How many disks nothing more will happen to by itself.
    pub fn settled(self) -> usize {
        self.moved + self.back + self.not_moved + self.needs_you + self.not_sent
    }

    /// Whether nothing is waiting or under way.
    pub fn is_over(self) -> bool {
        self.open == 0
    }
}
