//! What the run asks of moving: what is sent for a disk, how a lost answer is settled, whom a failure concerns.

use super::item::MoveItem;
use super::outcome::{LostMove, MoveFailure, Moved, WhyPending};
use crate::state::accept::AcceptAlone;
use crate::state::create::CreateFailure;
use crate::state::project::ProjectBinding;
use crate::state::run::{Concern, Job, SentFor, concern};
use crate::state::scope::ScopeRef;
use crate::state::session::Session;

/// Moving disks from one project into another, each in a sign-in of its own.
#[derive(Clone)]
pub struct MoveJob {
    pub(super) from: ProjectBinding,
    pub(super) to: ProjectBinding,
}

impl Job for MoveJob {
    type Item = MoveItem;
    type Done = Moved;
    type Failed = MoveFailure;
    type Lost = LostMove;

    const AT_ONCE: usize = 3;
    const GOES_ON_AFTER_SIGN_IN: bool = true;

    /// No more than may be accepted at once: a refusal has to stop the rest before it's created, too.
    fn at_once(&self) -> usize {
        match self.to.scope().hold() {
            Some(_held) => AcceptAlone::at_once(self.to.session()).min(Self::AT_ONCE),
            None => 1,
        }
    }

    fn session(&self) -> Session {
        self.from.session()
    }

    fn scope(&self) -> ScopeRef {
        self.from.scope()
    }

    /// The second sign-in may be gone with all of its state.
    fn has_ended(&self) -> bool {
        let has_other_ended = self.to.scope().hold().is_none_or(|_held| self.to.session().has_ended());
        self.from.session().has_ended() || has_other_ended
    }

    async fn signed_in_again(&self) -> bool {
        let Some(_held) = self.to.scope().hold() else { return false };
        self.from.session().signed_in_again().await && self.to.session().signed_in_again().await
    }

    fn held_back(item: &MoveItem) -> Option<MoveFailure> {
        item.made().map(|made| MoveFailure::Pending(made.transfer, WhyPending::Stopped))
    }

    async fn send(&self, item: &MoveItem) -> SentFor<Self> {
        self.go_on(item).await
    }

    async fn settle(&self, item: &MoveItem, lost: &LostMove) -> Option<Result<Moved, MoveFailure>> {
        self.look(item, lost).await
    }

    fn concern(&self, failed: &MoveFailure) -> Concern {
        match failed {
            MoveFailure::NotCreated(CreateFailure::Refused(failure))
            | MoveFailure::Back(failure)
            | MoveFailure::Unclear { accept: failure, .. }
            | MoveFailure::Pending(
                _,
                WhyPending::NotSent(failure) | WhyPending::NotCanceled { cancel: Some(failure), .. },
            ) => concern(failure),
            // Where no key can be opened, each create would leave one more transfer behind.
            MoveFailure::Pending(_, WhyPending::KeyAway) => Concern::Stops,
            MoveFailure::NotCreated(_) | MoveFailure::Pending(..) => Concern::Item,
        }
    }

    fn out_of_sight(&self, lost: &LostMove) -> Option<MoveFailure> {
        lost.silence().map(|failure| MoveFailure::NotCreated(CreateFailure::Refused(failure)))
    }

    fn can_retry(failed: &MoveFailure) -> bool {
        failed.can_retry()
    }

    async fn after_each(&self, is_over: bool) {
        if !is_over {
            return;
        }
        self.from.journal().reload().await;
        self.from.refresh_soon();
        if let Some(_held) = self.to.scope().hold() {
            self.to.refresh_soon();
            self.to.with_project(|project| project.look_up_quotas());
        }
    }
}
