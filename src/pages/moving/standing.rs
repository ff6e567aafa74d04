//! What the outcomes of moving are called, where they're filtered by and where they stand beside a disk.

use crate::components::base::Tone;
use crate::components::outcomes::Outcome;
use crate::state::moving::MoveStanding;
use crate::state::nav::Said;

impl Outcome for MoveStanding {
    const ALL: &'static [Self] =
        &[Self::Moved, Self::Back, Self::NeedsYou, Self::NotMoved, Self::NotSent, Self::Open];

    fn said(self) -> Said {
        match self {
            Self::Moved => |t| t.moving.moved,
            Self::Back => |t| t.moving.back,
            Self::NeedsYou => |t| t.moving.needs_you,
            Self::NotMoved => |t| t.moving.not_moved,
            Self::NotSent => |t| t.wizard.item_held_back,
            Self::Open => |t| t.wizard.item_waiting,
        }
    }
}

/// How an outcome is painted.
pub(super) fn tone(standing: MoveStanding) -> Tone {
    match standing {
        MoveStanding::Moved => Tone::Good,
        MoveStanding::Back | MoveStanding::NeedsYou => Tone::Warn,
        MoveStanding::NotMoved => Tone::Bad,
        MoveStanding::NotSent => Tone::Neutral,
        MoveStanding::Open => Tone::Accent,
    }
}
