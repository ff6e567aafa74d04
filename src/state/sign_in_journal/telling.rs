//! What the two sides tell each other beside the cloud: receipts and notes of declining. What the other side says is a claim, and
//! stays one: the ledger keeps it as that, and no entry of the journal is changed by it.

use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::ledger::{Event, Head, Kind};
use leptos::prelude::*;

use super::SignInJournal;
use super::noting::event_at;
use crate::state::clock::now;
use crate::state::journal::Place;
use crate::state::ledger::{Owner, Told, told_by};

impl SignInJournal {
    /// What the other side says of a transfer, and when that was noted. Tracked.
    pub fn told_of(&self, transfer: TransferId) -> Option<(Told, i64)> {
        self.told.with(|told| told.get(&transfer).copied())
    }

    /// Reads what the other sides have said so far. Where that can't be read, nothing is known of it.
    pub async fn read_told(&self, place: &Place) {
        let lines = self.ledger().lines(&Owner::of(place)).await.unwrap_or_default();
        if !self.closed.get_value() {
            self.told.set(told_by(&lines));
        }
    }

    /// Notes what the other side says of these, with the last line of its ledger if it has told that. Resolves when it's written
    /// down, or couldn't be.
    pub async fn tell(
        &self,
        place: &Place,
        about: Vec<(TransferId, Option<DiskInfo>)>,
        told: Told,
        other: Option<Head>,
    ) {
        let event = |(transfer, disk)| Event { other, ..event_about(place, told.kind(), transfer, disk) };
        let events: Vec<Event> = about.into_iter().map(event).collect();
        let ledger = self.ledger();
        ledger.note(async move { events });
        ledger.settled().await;
        self.read_told(place).await;
    }

    /// Notes that the person has declined these.
    pub fn declined(&self, place: &Place, transfers: Vec<TransferId>) {
        let event = |transfer| event_about(place, Kind::Declined, transfer, None);
        let events: Vec<Event> = transfers.into_iter().map(event).collect();
        self.ledger().note(async move { events });
    }

    /// The last line of this account's ledger, for a receipt: with all that was noted until now.
    pub async fn head(&self, place: &Place) -> Option<Head> {
        self.ledger().head(&Owner::of(place)).await
    }
}

fn event_about(place: &Place, kind: Kind, transfer: TransferId, disk: Option<DiskInfo>) -> Event {
    let event = Event { transfer: Some(transfer), ..event_at(place, now(), kind) };
    match disk {
        Some(DiskInfo { id, name, size_gib, .. }) => {
            Event { disk: Some(id), disk_name: name, size_gib, ..event }
        }
        None => event,
    }
}
