//! What a run holds on to: session and journal, which stay until the person signs out, and the project's state, which may be
//! left before.

use evs_domain::transfer::{Ending, Transfer};
use leptos::prelude::untrack;

use super::ProjectState;
use crate::state::journal::Place;
use crate::state::scope::ScopeRef;
use crate::state::session::Session;
use crate::state::sign_in_journal::SignInJournal;

/// What a run is bound to.
#[derive(Clone)]
pub struct ProjectBinding {
    session: Session,
    journal: SignInJournal,
    sign_in: ScopeRef,
    project: ScopeRef,
    state: ProjectState,
}

impl ProjectBinding {
    pub(super) fn new(state: ProjectState, project: ScopeRef, sign_in: ScopeRef) -> Self {
        Self { session: state.session(), journal: state.journal(), sign_in, project, state }
    }

    /// The session in which everything is sent.
    pub fn session(&self) -> Session {
        self.session
    }

    /// The journal, and the keys at hand.
    pub fn journal(&self) -> SignInJournal {
        self.journal
    }

    /// Under what the journal keeps the project's entries.
    pub fn place(&self) -> Place {
        super::place_of(self.session)
    }

    /// The scope of the sign-in.
    pub fn scope(&self) -> ScopeRef {
        self.sign_in.clone()
    }

    /// Does something with the project's state, unless it has been left.
    pub fn with_project<T>(&self, act: impl FnOnce(ProjectState) -> T) -> Option<T> {
        let _hold = self.project.hold()?;
        Some(act(self.state))
    }

    /// Has the project read anew, unless it has been left.
    pub fn refresh_soon(&self) {
        self.with_project(|project| project.refresh_soon());
    }

    /// Notes that a transfer has ended: in the journal if this browser made it, else for as long as the project is entered.
    /// It leaves the pending ones at once.
    pub async fn note_ended(&self, transfer: &Transfer, ending: Ending) {
        match untrack(|| self.journal.entry_of(transfer.id)) {
            Some(entry) => {
                self.journal.ended(&entry, ending).await;
                self.journal.reload().await;
            }
            None => drop(self.with_project(|project| project.note_elsewhere(transfer, ending))),
        }
        self.with_project(|project| project.forget_pending(transfer.id));
    }
}
