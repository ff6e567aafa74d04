//! How many items of a run of creates stand where, in the kinds that matter to a person: a transfer whose key is lost is
//! created, and yet can't be handed over.

use evs_domain::bulk::ItemState;

use super::{CreateFailure, CreateJob};
use crate::state::run::PlanOf;

/// How many items stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CreateCount {
    /// Created, and the key was caught.
    pub with_key: usize,
    /// Created, and the key went down with the answer.
    pub key_lost: usize,
    /// Not created by this run, for whatever reason.
    pub not_created: usize,
    /// It can't be told whether they were created.
    pub unknown: usize,
    /// Never sent, because the run was stopped.
    pub not_sent: usize,
    /// Waiting for their turn, or under way.
    pub open: usize,
}

impl CreateCount {
    /// Counts the items of a plan.
    pub(super) fn of(plan: &PlanOf<CreateJob>) -> Self {
        let mut count = Self::default();
        for (_, state) in plan.items() {
            *match state {
                ItemState::Done(_) => &mut count.with_key,
                ItemState::Failed(CreateFailure::KeyLost(..)) => &mut count.key_lost,
                ItemState::Failed(_) => &mut count.not_created,
                ItemState::Unknown(_) => &mut count.unknown,
                ItemState::HeldBack => &mut count.not_sent,
                ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => &mut count.open,
            } += 1;
        }
        count
    }

    /// How many transfers exist because of this run.
    pub fn created(self) -> usize {
        self.with_key + self.key_lost
    }

    /// How many items nothing more will happen to by itself.
    pub fn settled(self) -> usize {
        self.created() + self.not_created + self.unknown + self.not_sent
    }

    /// How many items there are.
    pub fn total(self) -> usize {
        self.settled() + self.open
    }

    /// Whether nothing is waiting or under way.
    pub fn is_over(self) -> bool {
        self.open == 0
    }
}
