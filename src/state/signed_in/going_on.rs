//! Runs of creates that were cut short, or go on in another tab: which there are in a project, and going on with one as if the
//! page had never been away. What is still to be done about each item is `create`'s.

use evs_domain::resume::HowFar;
use leptos::prelude::*;

use super::SignedIn;
use crate::state::create::CreateRun;
use crate::state::kept_runs::{KeptRun, RunId};
use crate::state::project::ProjectState;
use crate::state::tabs::Wanted;

/// A run that isn't this page's, and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interrupted {
    pub id: RunId,
    pub how_far: HowFar,
}

/// What came of wanting to go on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WentOn {
    /// It goes on in this page.
    Here,
    /// Another tab was quicker.
    Elsewhere,
    /// It's over, or somebody let it be, or what this browser has recorded can't be read: nothing is sent.
    NotAtAll,
}

impl SignedIn {
    /// The runs of creates of a project that aren't this page's and aren't over, oldest first. Tracked.
    pub fn interrupted(&self, project: ProjectState) -> Vec<Interrupted> {
        let own = self.all_creating();
        let is_own = |run: &KeptRun| own.iter().any(|known| known.kept_under() == Some(&run.id));
        let journal = self.journal();
        let others = journal.runs_of(&project.place()).into_iter().filter(|run| !is_own(run));
        let all = others.map(|run| Interrupted { how_far: journal.how_far(&run), id: run.id });
        all.filter(|run| !run.how_far.is_over()).collect()
    }

    /// Whether another run of creates stands in the way of going on with one in a project. Tracked.
    pub fn is_creating_otherwise(&self, project: ProjectState) -> bool {
        self.creating(project).is_some_and(|run| !run.may_give_way())
    }

    /// Goes on with a run, unless another tab does.
    pub async fn go_on_creating(self, project: ProjectState, id: &RunId) -> WentOn {
        let journal = self.journal();
        let lock = match journal.lock_run(id).await {
            Wanted::Here(held) => Some(held),
            Wanted::Elsewhere => return WentOn::Elsewhere,
            Wanted::CannotTell => None,
        };
        // Only now: another tab may have gone on with it meanwhile, or ended it.
        journal.read_runs().await;
        let is_read = journal.reload().await;
        let kept = untrack(|| journal.runs_of(&project.place())).into_iter().find(|run| run.id == *id);
        self.make_room_for_creating(project);
        let is_free = untrack(|| self.creating(project)).is_none() && !project.session().has_ended();
        let Some(kept) = kept.filter(|_| is_read && is_free) else { return WentOn::NotAtAll };
        let run = CreateRun::go_on_with(project, &kept, &journal.entries_now(), lock);
        self.creating.set(project, Some(run));
        WentOn::Here
    }

    /// Nobody goes on with a run. What it has created stays as it is.
    pub fn let_run_be(self, id: &RunId) {
        self.journal().forget_run(id);
    }
}
