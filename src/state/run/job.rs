//! What is done to each item of a run: the part that differs between creating, canceling and accepting. When it's done is
//! the run's.

use std::future::Future;

use evs_domain::bulk::{ItemState, Plan};

use super::Run;
use super::cause::Concern;
use crate::state::scope::ScopeRef;
use crate::state::session::Session;

/// What is done to each item of a run.
pub trait Job: Clone + Send + Sync + 'static {
    /// One thing to do.
    type Item: Clone + Send + Sync + 'static;
    /// What a good outcome leaves.
    type Done: Clone + Send + Sync + 'static;
    /// Why there is none.
    type Failed: Clone + Send + Sync + 'static;
    /// By what it can be looked up what became of an item whose answer was lost.
    type Lost: Clone + Send + Sync + 'static;

    /// How many items are under way at once, where the job itself has no reason for fewer.
    const AT_ONCE: usize;

    /// How many items of this job are under way at once.
    fn at_once(&self) -> usize {
        Self::AT_ONCE
    }

    /// Whether items that met an ended sign-in go on by themselves after signing in again. Else the run is paused.
    const GOES_ON_AFTER_SIGN_IN: bool;

    /// The session in which everything is sent.
    fn session(&self) -> Session;

    /// The scope of the sign-in, kept alive while anything is under way.
    fn scope(&self) -> ScopeRef;

    /// Whether somebody without whom nothing can be sent has signed out.
    fn has_ended(&self) -> bool {
        self.session().has_ended()
    }

    /// Waits until everybody who is needed has signed in again. `false` when one of them signed out instead.
    fn signed_in_again(&self) -> impl Future<Output = bool> {
        let session = self.session();
        async move { session.signed_in_again().await }
    }

    /// What has to be done before an item's request is sent. `None` where that's nothing; else the item in the form in which
    /// it goes on, and what came of it if it doesn't.
    fn prepare(
        &self,
        _item: &Self::Item,
    ) -> impl Future<Output = Option<(Self::Item, Option<SentFor<Self>>)>> {
        std::future::ready(None)
    }

    /// How an item that is held back stands, where that is more than "never sent".
    fn held_back(_item: &Self::Item) -> Option<Self::Failed> {
        None
    }

    /// Sends the item's request, once.
    fn send(&self, item: &Self::Item) -> impl Future<Output = SentFor<Self>>;

    /// Looks what became of an item whose answer was lost; `None` when that can't be told yet.
    fn settle(
        &self,
        item: &Self::Item,
        lost: &Self::Lost,
    ) -> impl Future<Output = Option<Result<Self::Done, Self::Failed>>>;

    /// Whom a failure concerns.
    fn concern(&self, failed: &Self::Failed) -> Concern;

    /// Why the rest isn't sent when it can't be told what became of this one: because the cloud is out of sight, so that of
    /// the others it couldn't be told either. `None` lets the others go on.
    fn out_of_sight(&self, _lost: &Self::Lost) -> Option<Self::Failed> {
        None
    }

    /// Whether an item that failed so can simply be sent again, because nothing came of it.
    fn can_retry(failed: &Self::Failed) -> bool;

    /// Called as soon as an item is done, for what follows from that while others go on.
    fn on_done(&self, _run: &Run<Self>, _at: usize) {}

    /// Called after each item that has come to rest. `is_over`: nothing is under way any more.
    fn after_each(&self, is_over: bool) -> impl Future<Output = ()>;
}

/// What came of sending one item.
pub enum Sent<D, F, L> {
    /// Done.
    Done(D),
    /// Refused or not sent, for this reason.
    Failed(F),
    /// The answer was lost.
    Lost(L),
    /// Refused for this reason without effect, because the sign-in is over: its turn comes again.
    SignedOut(F),
}

/// What came of sending one item of a job.
pub type SentFor<J> = Sent<<J as Job>::Done, <J as Job>::Failed, <J as Job>::Lost>;

/// Where one item of a job stands.
pub type StateOf<J> = ItemState<<J as Job>::Done, <J as Job>::Failed, <J as Job>::Lost>;

/// The plan of a job.
pub type PlanOf<J> = Plan<<J as Job>::Item, <J as Job>::Done, <J as Job>::Failed, <J as Job>::Lost>;
