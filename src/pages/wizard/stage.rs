//! Where the wizard stands. What is shown there is the other modules'.

use super::checked::Checked;
use crate::state::create::CreateRun;

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

impl Stage {
    /// The run of creates, once there is one.
    pub(super) fn run(&self) -> Option<&CreateRun> {
        match self {
            Stage::Naming | Stage::Deciding(_) => None,
            Stage::Running(run) | Stage::HandingOver(run) => Some(run),
        }
    }
}
