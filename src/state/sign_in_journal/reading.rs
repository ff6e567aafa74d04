//! Reading what this browser keeps: all of it when a place is entered, one entry after a step of its own, and anew when
//! another tab tells that something has changed. Nothing is written here.

use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::SignInJournal;
use crate::state::journal::{Entry, EntryId, JournalError, Place, Stage};
use crate::state::tabs::Channel;

/// The channel by which tabs tell each other.
const CHANNEL: &str = "evs-transfer-runs";
/// What is told when entries have changed.
pub(super) const ENTRIES: &str = "entries";
/// What is told when kept runs have changed.
pub(super) const RUNS: &str = "runs";

/// How long news of other tabs are gathered before everything is read once, in milliseconds.
const GATHER_MS: u32 = 1_000;

impl SignInJournal {
    /// Reads the entries of one more place.
    pub async fn open_place(&self, place: Place) {
        self.places.update_value(|places| {
            if !places.contains(&place) {
                places.push(place);
            }
        });
        self.reload().await;
        let journal = *self;
        self.scope.get_value().spawn(async move {
            journal.read_runs().await;
            journal.forget_runs_that_are_over().await;
            // What a crash has cut short. It needs nobody, unless it's for the passkey.
            let _left = journal.stored().seal_anew().await;
        });
    }

    /// Reads the entries anew: another tab may have written some. `false` when they couldn't be read: nothing changes then.
    pub async fn reload(&self) -> bool {
        let mut all = Vec::new();
        for place in self.places.get_value() {
            match self.stored().entries(&place).await {
                Ok(entries) => all.extend(entries),
                Err(_) => return false,
            }
        }
        if !self.closed.get_value() {
            if self.is_lasting() && all.iter().any(|entry| entry.stage == (Stage::Created { sealed: true })) {
                self.keeping.look();
            }
            self.entries.set(all);
        }
        true
    }

    /// Reads one entry anew, after a step of this page, and tells the other tabs. Many steps in a row would else read
    /// everything for each.
    pub(super) async fn reread(&self, id: &EntryId) {
        let read = self.stored().entry(id).await;
        if !self.closed.get_value() {
            self.entries.update(|all| put(all, id, read));
        }
        self.tell_tabs(ENTRIES);
    }

    /// Hears what other tabs tell. Where nothing is kept, there's nothing to hear of.
    pub(super) fn listen(&self) {
        if !self.is_lasting() {
            return;
        }
        let journal = *self;
        let hear = move |word: &str| {
            let is_of_runs = word == RUNS;
            if journal.closed.try_get_value() == Some(false) {
                journal.scope.get_value().spawn(async move { journal.take_in(is_of_runs).await });
            }
        };
        self.channel.set_value(Some(Channel::open(CHANNEL, hear)));
    }

    async fn take_in(self, is_of_runs: bool) {
        if is_of_runs {
            self.read_runs().await;
            self.heard.update(|count| *count += 1);
        }
        if !self.is_reload_planned.get_value() {
            self.is_reload_planned.set_value(true);
            TimeoutFuture::new(GATHER_MS).await;
            self.is_reload_planned.set_value(false);
            self.reload().await;
        }
    }

    pub(super) fn tell_tabs(&self, word: &str) {
        self.channel.with_value(|channel| {
            if let Some(channel) = channel {
                channel.tell(word);
            }
        });
    }
}

/// Puts what was read of one entry in its place among all, which are the newest first within each place.
fn put(all: &mut Vec<Entry>, id: &EntryId, read: Result<Entry, JournalError>) {
    let known = all.iter().position(|entry| entry.id == *id);
    match (read, known) {
        (Ok(entry), Some(at)) => all[at] = entry,
        (Ok(entry), None) => {
            let is_older =
                |other: &Entry| other.place == entry.place && other.id.as_str() < entry.id.as_str();
            let at = all.iter().position(is_older).unwrap_or(all.len());
            all.insert(at, entry);
        }
        (Err(JournalError::NotFound), Some(at)) => drop(all.remove(at)),
        (Err(_), _) => {}
    }
}
