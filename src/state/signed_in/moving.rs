//! The runs of moves of a sign-in, one for each project that disks come from. The other side's sign-in is the app's.

use leptos::prelude::*;

use super::SignedIn;
use crate::state::create::CreateItem;
use crate::state::moving::MoveRun;
use crate::state::project::ProjectState;

impl SignedIn {
    /// The run of moves out of a project, under way or over and not closed yet. Tracked.
    pub fn moving(&self, project: ProjectState) -> Option<MoveRun> {
        self.moving.of(project)
    }

    /// Begins to move disks of a project into `to`, a project of another sign-in. Nothing is begun while an earlier run is
    /// under way, and nothing into an account that the organization's policy doesn't name.
    pub fn move_into(
        self,
        project: ProjectState,
        to: ProjectState,
        items: Vec<CreateItem>,
    ) -> Option<MoveRun> {
        let is_running = untrack(|| self.moving(project).is_some_and(|run| !run.run().progress().is_over()));
        if is_running || !to.terms().allow_accepting(&to.session().who()) {
            return None;
        }
        self.close_moving(project);
        let run = MoveRun::begin(project, to, items);
        self.moving.set(project, Some(run.clone()));
        Some(run)
    }

    /// The runs of moves out of all projects. Tracked.
    pub fn all_moving(&self) -> Vec<MoveRun> {
        self.moving.all()
    }

    /// Nothing more is begun in any of them; what is under way comes to its end.
    pub fn stop_moving(self) {
        for run in untrack(|| self.all_moving()) {
            if !untrack(|| run.run().progress().is_over()) {
                run.run().stop();
            }
        }
    }

    /// The run of moves out of a project isn't shown any longer.
    pub fn close_moving(self, project: ProjectState) {
        if let Some(run) = untrack(|| self.moving(project)) {
            run.close();
        }
        self.moving.set(project, None);
    }
}
