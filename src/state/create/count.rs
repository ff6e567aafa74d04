//! How many items of a run of creates stand where, in the kinds that matter to a person: a transfer whose key is lost is
//! created, and yet can't be handed over.

use evs_domain::bulk::ItemState;

use super::{CreateFailure, CreateJob, First};
use crate::state::run::{PlanOf, StateOf};

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
    /// Of the latter, those whose transfer exists without its key and is to be created anew.
    pub anew: usize,
}

/// Where an item of a run of creates stands, for a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CreateStanding {
    /// Created, and the key was caught.
    WithKey,
    /// Created, and the key went down with the answer.
    KeyLost,
    /// Not created by this run, for whatever reason.
    NotCreated,
    /// It can't be told whether it was created.
    Unknown,
    /// Never sent, because the run was stopped.
    NotSent,
    /// Waiting for its turn, or under way.
    Open,
}

impl CreateStanding {
    /// Where an item in this state stands.
    pub fn of(state: &StateOf<CreateJob>) -> Self {
        match state {
            ItemState::Done(_) => Self::WithKey,
            ItemState::Failed(CreateFailure::KeyLost(_)) => Self::KeyLost,
            ItemState::Failed(_) => Self::NotCreated,
            ItemState::Unknown(_) => Self::Unknown,
            ItemState::HeldBack => Self::NotSent,
            ItemState::Waiting | ItemState::Sending | ItemState::Settling(_) => Self::Open,
        }
    }
}

impl CreateCount {
    /// Counts the items of a plan.
    pub(super) fn of(plan: &PlanOf<CreateJob>) -> Self {
        let mut count = Self::default();
        for (item, state) in plan.items() {
            let standing = CreateStanding::of(state);
            if standing == CreateStanding::Open && matches!(item.first, Some(First::Cancel(_))) {
                count.anew += 1;
            }
            *match standing {
                CreateStanding::WithKey => &mut count.with_key,
                CreateStanding::KeyLost => &mut count.key_lost,
                CreateStanding::NotCreated => &mut count.not_created,
                CreateStanding::Unknown => &mut count.unknown,
                CreateStanding::NotSent => &mut count.not_sent,
                CreateStanding::Open => &mut count.open,
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
