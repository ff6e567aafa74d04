//! Lines for the ledger: what has happened and is in the journal already. They're written in the background, and nothing waits
//! for them or fails with them.

use evs_domain::ledger::{Event, Kind};
use evs_domain::transfer::Ending;
use leptos::prelude::*;

use super::SignInJournal;
use crate::state::clock::now;
use crate::state::journal::{Entry, EntryId, Place, Stage};
use crate::state::ledger::{Ledger, Owner};

impl SignInJournal {
    /// The ledger.
    pub fn ledger(&self) -> Ledger {
        self.ledger.get_value()
    }

    /// Notes what has happened to an entry.
    pub(super) fn note(&self, entry: &EntryId, kind: Kind, detail: &'static str) {
        let (journal, entry, at) = (self.stored(), entry.clone(), now());
        self.ledger().note(async move {
            let entry = journal.entry(&entry).await;
            entry.map(|entry| event_of(&entry, at, kind, detail)).into_iter().collect()
        });
    }

    pub(super) fn note_ending(&self, entry: &EntryId, ending: Ending) {
        match ending {
            Ending::Canceled => self.note(entry, Kind::Canceled, ""),
            Ending::Gone => self.note(entry, Kind::Ended, "gone"),
            Ending::Back => self.note(entry, Kind::Ended, "back"),
            Ending::Unclear => self.note(entry, Kind::Ended, "unclear"),
        }
    }

    /// Notes something that concerns so many, unless that is none.
    pub(super) fn note_count(&self, place: &Place, kind: Kind, count: usize) {
        if count > 0 {
            let count = u32::try_from(count).unwrap_or(u32::MAX);
            let event = Event { count, ..event_at(place, now(), kind) };
            self.ledger().note(async move { vec![event] });
        }
    }
}

/// Whether an ending tells more than what was known before.
pub(super) fn is_news(before: Option<Stage>, ending: Ending) -> bool {
    match before {
        Some(Stage::Ended { ending: known, .. }) => known == Ending::Unclear && ending != Ending::Unclear,
        _ => true,
    }
}

/// What happened in a place.
pub(super) fn event_at(place: &Place, at: i64, kind: Kind) -> Event {
    let (region, project) = (place.region.clone(), place.project_id.clone());
    Event { region, project, ..Owner::of(place).event(at, kind) }
}

fn event_of(entry: &Entry, at: i64, kind: Kind, detail: &str) -> Event {
    Event {
        detail: detail.to_owned(),
        disk: entry.known_disk(),
        disk_name: entry.disk.name.clone(),
        size_gib: entry.disk.size_gib,
        transfer: entry.transfer,
        ..event_at(&entry.place, at, kind)
    }
}
