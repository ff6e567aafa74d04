//! What this browser has accepted, or tried to. A journal that can't keep it keeps nobody from accepting: the disk comes whether
//! it's noted or not.

use evs_domain::id::{DiskId, TransferId};
use evs_domain::ledger::Kind;
use evs_domain::refusal::Refusal;

use super::SignInJournal;
use crate::state::clock::now;
use crate::state::journal::{AcceptIntent, Entry, EntryId, Place, Receipt, Stage};
use leptos::prelude::*;

impl SignInJournal {
    /// Writes down that a transfer is about to be accepted. Send the request only after this has resolved. `None` when the
    /// journal couldn't.
    pub async fn intend_accept(
        &self,
        place: Place,
        transfer: TransferId,
        disk: Option<DiskId>,
    ) -> Option<EntryId> {
        let at = now();
        let earlier =
            untrack(|| self.accept_of(&place, transfer)).filter(|entry| entry.stage != Stage::Received);
        let entry = match earlier {
            Some(entry) => self.stored().accept_again(&entry.id, at).await.ok().map(|()| entry.id),
            None => self.stored().intend_accept(AcceptIntent { place, transfer, disk, at }).await.ok(),
        }?;
        self.take_up(&entry);
        Some(entry)
    }

    /// Writes down a disk that was accepted, or what has been seen of it since. It's noted after signing out, too: the request had
    /// left before. Gives back under what.
    pub async fn accepted(&self, entry: Option<EntryId>, receipt: Receipt) -> Option<EntryId> {
        let noted = match entry {
            Some(entry) => {
                let before = self.stored().entry(&entry).await.ok().map(|entry| entry.stage);
                let noted = self.stored().accepted(&entry, &receipt.disk, receipt.at).await;
                // What is seen of the disk later is no news.
                if noted.is_ok() && before != Some(Stage::Received) {
                    self.note(&entry, Kind::Accepted, "");
                }
                self.reread(&entry).await;
                // Only now: what isn't under way and has no outcome counts as cut short.
                self.release(&entry);
                return noted.is_ok().then_some(entry);
            }
            None => self.stored().received(receipt).await.ok(),
        };
        if let Some(entry) = &noted {
            self.note(entry, Kind::Accepted, "");
            self.reread(entry).await;
        }
        noted
    }

    /// The accept came to no good end, for this reason if the cloud said one.
    pub async fn not_accepted(&self, entry: &EntryId, why: Option<Refusal>) {
        let _noted = match why {
            Some(why) => self.stored().refused(entry, why).await,
            None => self.stored().withdraw(entry).await,
        };
        self.reread(entry).await;
        // Only now: what isn't under way and has no outcome counts as cut short.
        self.release(entry);
    }

    /// What this browser knows of accepting this transfer into this place. Tracked.
    pub fn accept_of(&self, place: &Place, transfer: TransferId) -> Option<Entry> {
        let is_accept = |entry: &&Entry| {
            entry.transfer == Some(transfer) && entry.place == *place && entry.is_of_accept()
        };
        self.entries.with(|all| {
            let mut accepts = all.iter().filter(is_accept);
            let first = accepts.clone().next();
            accepts.find(|entry| entry.stage == Stage::Received).or(first).cloned()
        })
    }

    /// The accepts into this place that were cut short, oldest first. Tracked.
    pub fn open_accepts(&self, place: &Place) -> Vec<Entry> {
        let mut open = self.entries_of(place);
        open.retain(|entry| self.is_accept_open(entry));
        open.reverse();
        open
    }

    /// Whether an entry is of an accept that was cut short, and whose outcome isn't known. Tracked.
    pub fn is_accept_open(&self, entry: &Entry) -> bool {
        entry.stage == Stage::Accepting && !self.under_way.with(|all| all.contains(&entry.id))
    }
}
