//! One sign-in: the sessions of the projects that were entered, the journal with the keys at hand, the runs, and
//! the project that is entered now. Entering another project drops that project's state alone; runs go on in the one they
//! were begun in. Signing out drops all. Nothing in here is global: two can live side by side in one window.

mod going_on;
mod moving;
mod sessions;

use evs_domain::bulk::ItemState;
use evs_domain::transfer::Ending;
use leptos::prelude::*;

use crate::state::accept::{AcceptForm, AcceptRun};
use crate::state::cancel::{CancelItem, CancelJob, CancelRun, cancel_alone};
use crate::state::create::{CreateItem, CreateRun};
use crate::state::journal::Journal;
use crate::state::moving::MoveRun;
use crate::state::project::ProjectState;
use crate::state::run::{Run, StateOf};
use crate::state::runs_by_project::RunsByProject;
use crate::state::scope::{Owned, Scope, ScopeGuard, ScopeRef};
use crate::state::session::{Entered, Session};
use crate::state::sign_in::lock;
use crate::state::sign_in_journal::SignInJournal;
use crate::state::terms::Terms;
pub use going_on::{Interrupted, WentOn};

/// One sign-in. A cheap handle; it's good as long as its scope is held.
#[derive(Clone, Copy)]
pub struct SignedIn {
    scope: StoredValue<ScopeRef>,
    sessions: RwSignal<Vec<Session>>,
    journal: SignInJournal,
    terms: StoredValue<Terms>,
    project: RwSignal<Option<Owned<ProjectState>>>,
    creating: RunsByProject<CreateRun>,
    canceling: RunsByProject<CancelRun>,
    accepting: RunsByProject<AcceptRun>,
    moving: RunsByProject<MoveRun>,
}

impl SignedIn {
    /// Begins a sign-in by entering its first project, on the usual terms.
    pub fn begin(entered: Entered, journal: Journal) -> Owned<Self> {
        Self::begin_on(Terms::default(), entered, journal)
    }

    /// The same on these terms.
    pub fn begin_on(terms: Terms, entered: Entered, journal: Journal) -> Owned<Self> {
        let owned = Owned::new(Scope::new(), |scope| Self {
            sessions: RwSignal::new(Vec::new()),
            journal: SignInJournal::new(journal, terms.policy.plain_keys, scope.clone()),
            terms: StoredValue::new(terms),
            project: RwSignal::new(None),
            creating: RunsByProject::none(),
            canceling: RunsByProject::none(),
            accepting: RunsByProject::none(),
            moving: RunsByProject::none(),
            scope: StoredValue::new(scope),
        });
        owned.state().enter(entered);
        owned
    }

    /// Enters a project, and leaves the one that was entered before.
    pub fn enter(self, entered: Entered) {
        let Some(session) = self.scope.get_value().make(|| Session::new(entered)) else { return };
        self.sessions.update(|sessions| sessions.push(session));
        self.enter_by(session);
    }

    /// Enters the project of a session of this sign-in, and leaves the one that was entered before.
    pub fn enter_by(self, session: Session) {
        let scope = self.scope.get_value();
        for other in self.sessions() {
            other.throttle().give_up();
        }
        let project = Owned::new(Scope::within(&scope), |own| {
            ProjectState::new(session, self.journal, self.terms, own, scope.clone())
        });
        let state = project.state();
        self.project.set(Some(project));
        state.begin();
    }

    /// The project that is entered now, tracked.
    pub fn project(&self) -> Option<ProjectState> {
        self.project.with(|project| project.as_ref().map(Owned::state))
    }

    /// Keeps this sign-in and its present project alive, for a part of the page that shows them. Tracked.
    pub fn hold(&self) -> Option<ScopeGuard> {
        self.project.with(|project| project.as_ref().and_then(Owned::hold))
    }

    /// Runs a task that may use this sign-in until it ends.
    pub fn spawn(&self, task: impl Future<Output = ()> + 'static) {
        self.scope.get_value().spawn(task);
    }

    /// The journal, and the keys at hand.
    pub fn journal(&self) -> SignInJournal {
        self.journal
    }

    /// On what terms this is.
    pub fn terms(&self) -> Terms {
        self.terms.get_value()
    }

    /// All sessions of this sign-in.
    pub fn sessions(&self) -> Vec<Session> {
        self.sessions.get_untracked()
    }

    /// The run of creates in a project, under way or over and not closed yet. Tracked.
    pub fn creating(&self, project: ProjectState) -> Option<CreateRun> {
        self.creating.of(project)
    }

    /// Begins to create transfers in a project.
    pub fn create(self, project: ProjectState, items: Vec<CreateItem>) -> CreateRun {
        let run = CreateRun::begin(project, items);
        self.creating.set(project, Some(run.clone()));
        run
    }

    /// The runs of creates in all projects. Tracked.
    pub fn all_creating(&self) -> Vec<CreateRun> {
        self.creating.all()
    }

    /// The runs of cancels in all projects. Tracked.
    pub fn all_canceling(&self) -> Vec<CancelRun> {
        self.canceling.all()
    }

    /// The runs of accepts in all projects. Tracked.
    pub fn all_accepting(&self) -> Vec<AcceptRun> {
        self.accepting.all()
    }

    /// Makes room for another run of creates in a project, where the last one may give way.
    pub fn make_room_for_creating(self, project: ProjectState) {
        if untrack(|| self.creating(project).is_some_and(|run| run.may_give_way())) {
            self.close_creating(project);
        }
    }

    /// The run of creates in a project isn't shown any longer.
    pub fn close_creating(self, project: ProjectState) {
        if let Some(run) = untrack(|| self.creating(project)) {
            run.close();
        }
        self.creating.set(project, None);
    }

    /// The run of cancels in a project, under way or over and not closed yet. Tracked.
    pub fn canceling(&self, project: ProjectState) -> Option<CancelRun> {
        self.canceling.of(project)
    }

    /// Begins to cancel transfers of a project. Nothing is begun while an earlier run is under way.
    pub fn cancel(self, project: ProjectState, items: Vec<CancelItem>) {
        if !untrack(|| self.canceling(project).is_some_and(|run| run.is_under_way())) {
            self.canceling.set(project, Some(CancelRun::begin(project, items)));
        }
    }

    /// The run of cancels in a project isn't shown any longer.
    pub fn close_canceling(self, project: ProjectState) {
        self.canceling.set(project, None);
    }

    /// The last run of accepts in a project. Tracked.
    pub fn accepting(&self, project: ProjectState) -> Option<AcceptRun> {
        self.accepting.of(project)
    }

    /// Begins to accept what is filled in.
    pub fn accept(self, project: ProjectState, form: AcceptForm) {
        if let Some(run) = form.accept(project) {
            self.accepting.set(project, Some(run));
        }
    }

    /// Cancels a transfer whose key is lost, so that its disk can be offered again. When the disk is back, what is known of
    /// the project says so too, and the disk is the one that is selected.
    pub async fn cancel_to_recreate(self, project: ProjectState, item: &CancelItem) -> StateOf<CancelJob> {
        let outcome = cancel_alone(project, item).await;
        if outcome == ItemState::Done(Ending::Canceled) {
            project.refresh_and_wait().await;
            // A run that is over would be shown in place of the disk; one that goes on is left in peace.
            if untrack(|| self.creating(project).is_some_and(|run| run.run().progress().is_over())) {
                self.close_creating(project);
            }
            project.selection().set_only(item.transfer.disk);
        }
        outcome
    }

    /// Whether something is under way, or begins without anybody doing anything. Tracked.
    pub fn is_at_work(&self) -> bool {
        self.all_creating().iter().any(|run| run.run().goes_on_by_itself())
            || self.all_canceling().iter().any(|run| run.run().goes_on_by_itself())
            || self.all_accepting().iter().any(Run::goes_on_by_itself)
            || self.all_moving().iter().any(|run| run.run().goes_on_by_itself())
    }

    /// The page is locked: keys go from the page's memory. What is under way goes on, and has its tokens until
    /// [`SignedIn::forget_tokens`].
    pub fn lock(self) {
        self.journal.lock();
    }

    /// Tokens and secret keys go from the page's memory, tokens at the cloud too. Everything waits for signing in again.
    pub fn forget_tokens(self) {
        for session in self.sessions() {
            lock(session);
        }
    }

    /// The person is back, and has signed in again.
    pub fn unlock(self) {
        self.scope.get_value().spawn(async move { self.journal.unlock().await });
    }

    /// The person signs out: nothing is begun any more, nothing waits any longer, and every key at hand is dropped.
    pub fn end(self) {
        for session in self.sessions() {
            session.end();
        }
        self.journal.close();
        self.creating.clear();
        self.canceling.clear();
        self.accepting.clear();
        self.moving.clear();
        self.project.set(None);
    }
}
