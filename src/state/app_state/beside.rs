//! A second sign-in beside the one that the page is about: of the account that disks are moved into. It belongs to the page that
//! moves them, and ends with it, with the first one, and when the page is locked. What is moved isn't known here.

use std::sync::Arc;

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::AppState;
use crate::state::moving::MoveRun;
use crate::state::project::ProjectState;
use crate::state::scope::Owned;
use crate::state::sign_in::sign_out;
use crate::state::signed_in::SignedIn;

/// How often it's looked whether what was under way has come to its end, in milliseconds.
const LOOK_MS: u32 = 200;

/// Has everything that is moved begin nothing more. It's handed in, so that what stops a run is loaded with what begins it.
pub type Stop = Arc<dyn Fn() + Send + Sync>;

/// The second sign-in.
#[derive(Clone)]
pub(super) struct Beside {
    signed_in: Owned<SignedIn>,
    stop: Stop,
}

impl AppState {
    /// The second sign-in and its project, tracked.
    pub fn beside(&self) -> Option<(SignedIn, ProjectState)> {
        let signed_in = self.beside.with(|beside| beside.as_ref().map(|beside| beside.signed_in.state()))?;
        Some((signed_in, signed_in.project()?))
    }

    /// The person has signed in to a second account, too. Without a first one there is none.
    pub fn sign_in_beside(&self, signed_in: Owned<SignedIn>, stop: Stop) {
        self.leave_beside();
        match untrack(|| self.signed_in()) {
            Some(_) => self.beside.set(Some(Beside { signed_in, stop })),
            None => end(&signed_in),
        }
    }

    /// The second sign-in isn't needed any more: nothing more is begun with it, and it ends once what is under way has come to
    /// its end.
    pub fn leave_beside(&self) {
        let Some(beside) = self.beside.try_update(Option::take).flatten() else { return };
        let Beside { signed_in: second, stop } = beside;
        let Some(first) = untrack(|| self.signed_in()) else { return end(&second) };
        stop();
        let runs = untrack(|| first.all_moving());
        if !runs.iter().any(is_under_way) {
            return end(&second);
        }
        second.state().spawn(async move {
            while runs.iter().any(is_under_way) {
                TimeoutFuture::new(LOOK_MS).await;
            }
            end(&second);
        });
    }

    /// The person has signed out: the second sign-in ends at once.
    pub(super) fn end_beside(&self) {
        if let Some(beside) = self.beside.try_update(Option::take).flatten() {
            end(&beside.signed_in);
        }
    }
}

/// Its tokens are ended at the cloud as far as it can be reached, and forgotten here at once.
fn end(second: &Owned<SignedIn>) {
    for session in second.state().sessions() {
        sign_out(session);
    }
    second.state().end();
}

fn is_under_way(run: &MoveRun) -> bool {
    untrack(|| run.run().progress().running > 0)
}
