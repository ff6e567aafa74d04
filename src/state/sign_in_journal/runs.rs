//! The runs of creates that this browser keeps, joined with its entries: how far each has come, and what is still to be done.
//! Who goes on with one is [`signed_in`](crate::state::signed_in)'s.

use std::collections::HashMap;

use evs_domain::id::DiskId;
use evs_domain::resume::{GoesOn, HowFar, Recorded, goes_on};
use leptos::prelude::*;

use super::SignInJournal;
use super::reading::RUNS;
use crate::state::journal::{Entry, Place, Stage, Whose};
use crate::state::kept_runs::{KeptItem, KeptRun, KeptRuns, RunId};
use crate::state::tabs::{self, Wanted};

/// An item of a kept run, what is to be done about it, and the entry that says so.
pub type Joined<'a> = (&'a KeptItem, GoesOn, Option<&'a Entry>);

impl SignInJournal {
    fn stored_runs(&self) -> KeptRuns {
        KeptRuns::beside(self.stored())
    }

    /// Keeps a run that is about to begin. Send its first request only after this has resolved. A run that can't be kept is
    /// none the worse, as long as this page lives.
    pub async fn keep_run(&self, run: KeptRun) {
        if self.stored_runs().keep(&run).await.is_ok() {
            if !self.closed.get_value() {
                self.runs.update(|all| all.push(run));
            }
            self.tell_tabs(RUNS);
        }
    }

    /// Keeps another name for the transfer of a disk.
    pub async fn rename_in_run(&self, id: &RunId, disk: DiskId, name: &str) {
        let _kept = self.stored_runs().rename(id, disk, name).await;
    }

    /// Nobody needs a run any more.
    pub fn forget_run(&self, id: &RunId) {
        self.runs.update(|all| all.retain(|run| run.id != *id));
        let (journal, id) = (*self, id.clone());
        self.scope.get_value().spawn(async move {
            let _gone = journal.stored_runs().forget(&id).await;
            journal.tell_tabs(RUNS);
        });
    }

    /// Forgets all runs of an account.
    pub(super) async fn forget_runs_of(&self, whose: &Whose) {
        let _gone = self.stored_runs().forget_all(whose).await;
        self.runs.update(|all| all.retain(|run| !whose.has(&run.place)));
        self.tell_tabs(RUNS);
    }

    /// Takes the lock of a run, if no other tab has it.
    pub async fn lock_run(&self, id: &RunId) -> Wanted {
        tabs::hold(&id.lock_name()).await
    }

    /// Told when another tab has begun, taken over or ended a run. Tracked.
    pub fn track_other_tabs(&self) {
        self.heard.track();
    }

    /// Reads the kept runs anew.
    pub async fn read_runs(&self) {
        let read = self.stored_runs().of(&self.places.get_value()).await;
        if !self.closed.get_value() {
            if let Ok(runs) = read {
                self.runs.set(runs);
            }
            self.are_runs_read.set(true);
        }
    }

    /// Whether they were read, as far as they can be. Tracked.
    pub fn are_runs_read(&self) -> bool {
        self.are_runs_read.get()
    }

    /// The kept runs of one place, oldest first. Tracked.
    pub fn runs_of(&self, place: &Place) -> Vec<KeptRun> {
        self.runs.with(|all| all.iter().filter(|run| run.place == *place).cloned().collect())
    }

    /// How far a run has come. Tracked.
    pub fn how_far(&self, run: &KeptRun) -> HowFar {
        self.entries.with(|all| HowFar::of(joined(run, all).into_iter().map(|(_, goes_on, _)| goes_on)))
    }

    /// Whether an entry is of a run that is kept: then that tells of it. Tracked.
    pub fn is_of_kept_run(&self, entry: &Entry) -> bool {
        let is_its = |run: &KeptRun| {
            let is_of_disk = |item: &KeptItem| item.disk.id == entry.disk.id;
            run.place == entry.place && entry.at >= run.at && run.items.iter().any(is_of_disk)
        };
        self.runs.with(|all| all.iter().any(is_its))
    }

    /// The entries of all places, as they are now.
    pub fn entries_now(&self) -> Vec<Entry> {
        self.entries.get_untracked()
    }

    /// Runs of which nothing is left to do, and that no tab shows.
    pub(super) async fn forget_runs_that_are_over(&self) {
        for run in self.runs.get_untracked() {
            let is_over = untrack(|| self.how_far(&run)).is_over();
            if is_over && tabs::is_held(&run.id.lock_name()).await != Some(true) {
                self.forget_run(&run.id);
            }
        }
    }
}

/// The items of a run with what these entries, the newest first, say of each. An entry from before the run says nothing of it.
pub fn joined<'a>(run: &'a KeptRun, entries: &'a [Entry]) -> Vec<Joined<'a>> {
    let mut by_disk = HashMap::<DiskId, Vec<&Entry>>::new();
    for entry in entries {
        if entry.place == run.place && entry.at >= run.at && !entry.is_of_accept() {
            by_disk.entry(entry.disk.id).or_default().push(entry);
        }
    }
    let join = |item: &'a KeptItem| {
        let entries = by_disk.get(&item.disk.id).map(Vec::as_slice).unwrap_or_default();
        let records: Vec<Recorded> = entries.iter().map(|entry| recorded(entry)).collect();
        let goes_on = goes_on(&records);
        let by = match goes_on {
            GoesOn::Begin => None,
            GoesOn::Settle(at) | GoesOn::HandOver(at) | GoesOn::TellLost(at) | GoesOn::Leave(at) => {
                entries.get(at).copied()
            }
        };
        (item, goes_on, by)
    };
    run.items.iter().map(join).collect()
}

/// What an entry of a create says. One that names no transfer says only that it may exist.
fn recorded(entry: &Entry) -> Recorded {
    match entry.stage {
        _ if entry.transfer.is_none() => Recorded::Intended,
        Stage::Created { .. } if entry.destroyed.is_some() => Recorded::Closed,
        Stage::Created { sealed: true } => Recorded::Created,
        Stage::Created { sealed: false } | Stage::KeyLost => Recorded::KeyLost,
        Stage::Ended { .. } => Recorded::Closed,
        Stage::Intended | Stage::Accepting | Stage::Refused { .. } | Stage::Received => Recorded::Intended,
    }
}
