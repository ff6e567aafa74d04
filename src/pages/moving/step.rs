//! The steps of the page.

use crate::state::nav::Said;

/// A step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    SignIn,
    Look,
    Move,
    Report,
}

impl Step {
    /// In their order.
    pub(super) const ALL: [Self; 4] = [Self::SignIn, Self::Look, Self::Move, Self::Report];

    /// What it's called.
    pub(super) fn title(self) -> Said {
        match self {
            Self::SignIn => |t| t.moving.step_sign_in,
            Self::Look => |t| t.moving.step_look,
            Self::Move => |t| t.moving.step_move,
            Self::Report => |t| t.moving.step_report,
        }
    }

    /// Whether the run is shown. Its end moves nothing on the page.
    pub(super) fn is_of_run(self) -> bool {
        self >= Self::Move
    }
}
