//! Where the wizard stands. What is shown there is the other modules'.

use super::checked::Checked;
use crate::state::create::CreateRun;
use crate::state::nav::Said;

/// Where the wizard stands.
#[derive(Clone)]
pub(super) enum Stage {
    /// Names are given and everything is reviewed.
    Naming,
    /// The re-check found something to decide.
    Deciding(Checked),
    /// Transfers are being created, or were.
    Running(CreateRun),
    /// The created ones are handed over.
    HandingOver(CreateRun),
}

/// The step that a stage belongs to, of those that the line at the top tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Step {
    Choose,
    Name,
    Create,
    HandOver,
}

impl Step {
    /// In their order.
    pub(super) const ALL: [Self; 4] = [Self::Choose, Self::Name, Self::Create, Self::HandOver];

    /// What it's called.
    pub(super) fn title(self) -> Said {
        match self {
            Self::Choose => |t| t.wizard.step_choose,
            Self::Name => |t| t.wizard.step_name,
            Self::Create => |t| t.wizard.step_create,
            Self::HandOver => |t| t.wizard.step_hand_over,
        }
    }
}

impl Stage {
    /// The step that it belongs to. Deciding is a part of naming and reviewing.
    pub(super) fn step(&self) -> Step {
        match self {
            Stage::Naming | Stage::Deciding(_) => Step::Name,
            Stage::Running(_) => Step::Create,
            Stage::HandingOver(_) => Step::HandOver,
        }
    }

    /// The run of creates, once there is one.
    pub(super) fn run(&self) -> Option<&CreateRun> {
        match self {
            Stage::Naming | Stage::Deciding(_) => None,
            Stage::Running(run) | Stage::HandingOver(run) => Some(run),
        }
    }
}
