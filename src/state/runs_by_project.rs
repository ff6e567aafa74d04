//! The runs of one sign-in, one of a kind for each project in a region. What a run does is `run`'s.

use leptos::prelude::*;

use super::project::ProjectState;

/// A project's id, and the region.
type Place = (String, String);

/// One run for each project in a region.
pub struct RunsByProject<R: Send + Sync + 'static>(RwSignal<Vec<(Place, R)>>);

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
        self.at(&project.session().place())
    }

    /// The one in the project of this id, in this region. Tracked.
    pub fn at(&self, place: &Place) -> Option<R> {
        self.0.with(|runs| runs.iter().find(|(known, _)| known == place).map(|(_, run)| run.clone()))
    }

    /// Those of all projects. Tracked.
    pub fn all(&self) -> Vec<R> {
        self.0.with(|runs| runs.iter().map(|(_, run)| run.clone()).collect())
    }

    /// The project has this one now, or none.
    pub fn set(&self, project: ProjectState, run: Option<R>) {
        let place = project.session().place();
        self.0.update(|runs| {
            runs.retain(|(known, _)| *known != place);
            runs.extend(run.map(|run| (place, run)));
        });
    }

    /// No project has any.
    pub fn clear(&self) {
        self.0.set(Vec::new());
    }
}
