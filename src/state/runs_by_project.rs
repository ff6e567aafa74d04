//! The runs of one sign-in, one of a kind for each project. What a run does is `run`'s.

use leptos::prelude::*;

use super::project::ProjectState;

/// One run for each project, by the project's id.
pub struct RunsByProject<R: Send + Sync + 'static>(RwSignal<Vec<(String, R)>>);

impl<R: Send + Sync + 'static> Clone for RunsByProject<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R: Send + Sync + 'static> Copy for RunsByProject<R> {}

impl<R: Clone + Send + Sync + 'static> RunsByProject<R> {
    /// None yet.
    pub fn none() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// The project's. Tracked.
    pub fn of(&self, project: ProjectState) -> Option<R> {
        let id = project.session().project_id();
        self.0.with(|runs| runs.iter().find(|(known, _)| *known == id).map(|(_, run)| run.clone()))
    }

    /// Those of all projects. Tracked.
    pub fn all(&self) -> Vec<R> {
        self.0.with(|runs| runs.iter().map(|(_, run)| run.clone()).collect())
    }

    /// The project has this one now, or none.
    pub fn set(&self, project: ProjectState, run: Option<R>) {
        let id = project.session().project_id();
        self.0.update(|runs| {
            runs.retain(|(known, _)| *known != id);
            runs.extend(run.map(|run| (id, run)));
        });
    }

    /// No project has any.
    pub fn clear(&self) {
        self.0.set(Vec::new());
    }
}
