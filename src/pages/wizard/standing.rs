//! What the outcomes of creating are called, where they're filtered by.

use crate::components::outcomes::Outcome;
use crate::state::create::CreateStanding;
use crate::state::nav::Said;

impl Outcome for CreateStanding {
    const ALL: &'static [Self] =
        &[Self::WithKey, Self::KeyLost, Self::NotCreated, Self::Unknown, Self::NotSent, Self::Open];

    fn said(self) -> Said {
        match self {
            Self::WithKey => |t| t.wizard.item_created,
            Self::KeyLost => |t| t.transfers.hand_over_lost,
            Self::NotCreated => |t| t.wizard.item_failed,
            Self::Unknown => |t| t.wizard.item_open,
            Self::NotSent => |t| t.wizard.item_held_back,
            Self::Open => |t| t.wizard.item_waiting,
        }
    }
}
