//! Which of a sign-in's sessions is good for a place, and which one has to be renewed. What a session is, isn't known here.

use leptos::prelude::*;

use super::SignedIn;
use crate::state::session::Session;

impl SignedIn {
    /// A session that is good for the project of this id in this region, if there is one.
    pub fn session_at(&self, project: &str, region: &str) -> Option<Session> {
        let is_good = |session: &Session| {
            session.place() == (project.to_owned(), region.to_owned()) && !untrack(|| session.is_over())
        };
        self.sessions().into_iter().find(is_good)
    }

    /// The session that the cloud doesn't take any more, if there is one, tracked: the person has to sign in again. One of a
    /// project that was left, and where nothing is to be done any more, isn't missed.
    pub fn session_to_renew(&self) -> Option<Session> {
        let here = self.project().map(|project| project.session().place());
        let is_needed = |session: &Session| {
            let place = session.place();
            here.as_ref() == Some(&place) || self.works_at(&place)
        };
        self.sessions.with(|all| all.iter().copied().find(|one| one.is_over() && is_needed(one)))
    }

    /// Whether a run of a project isn't over.
    fn works_at(&self, place: &(String, String)) -> bool {
        self.creating.at(place).is_some_and(|run| !run.run().progress().is_over())
            || self.canceling.at(place).is_some_and(|run| !run.run().progress().is_over())
            || self.accepting.at(place).is_some_and(|run| !run.progress().is_over())
            || self.moving.at(place).is_some_and(|run| !run.run().progress().is_over())
    }
}
