//! Reading a project's listings: each once, side by side; and the short re-check of a few chosen disks. How the pages of one
//! are read is in `paging`; what the answers mean for a disk is `domain`'s.

mod paging;

use std::cell::RefCell;
use std::collections::HashSet;

use evs_api::Failure;
use evs_api::listings::{Disks, ListCall, Transfers, calls_for};
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::{Listing, Reading};
use evs_domain::transfer::Transfer;
use futures::stream::{self, StreamExt};
use leptos::prelude::*;

use super::session::Session;
use paging::read_listing;

/// How many requests are under way at once: browsers open six connections to a server over HTTP/1.1.
const AT_ONCE: usize = 6;

/// Up to how many disks are looked at one by one instead of by reading everything anew.
const FEW: usize = 4;

/// Where a reading puts what it has read: into a signal that people already look at, or aside until all is there.
pub enum ReadInto {
    /// Shown while it fills: the first reading.
    Shown(WriteSignal<Inventory>),
    /// Kept aside: a refresh, a re-check.
    Aside(Box<RefCell<Inventory>>),
}

impl ReadInto {
    /// Into a signal, shown while it fills.
    pub fn shown(inventory: WriteSignal<Inventory>) -> Self {
        Self::Shown(inventory)
    }

    /// Into an inventory of its own.
    pub fn aside() -> Self {
        Self::Aside(Box::default())
    }

    fn edit<T>(&self, change: impl FnOnce(&mut Inventory) -> T) -> Option<T> {
        match self {
            ReadInto::Shown(signal) => signal.try_update_untracked(change),
            ReadInto::Aside(own) => Some(change(&mut own.borrow_mut())),
        }
    }

    fn publish(&self) {
        if let ReadInto::Shown(signal) = self {
            signal.notify();
        }
    }

    /// What was kept aside.
    pub fn into_inventory(self) -> Option<Inventory> {
        match self {
            ReadInto::Shown(_) => None,
            ReadInto::Aside(own) => Some(own.into_inner()),
        }
    }
}

/// What couldn't be read, and why.
pub type ListingFailures = Vec<(Listing, Failure)>;

/// Reads everything that verdicts need into `target`.
pub async fn read_everything(session: Session, target: &ReadInto) -> ListingFailures {
    let calls = calls_for(&session.who().cloud);
    read_some(session, target, &calls, &[]).await
}

/// Reads `disks` once more, right before their transfers are created.
///
/// # Errors
/// When the disks themselves can't be read. What else can't be read leaves them undecided.
pub async fn recheck(session: Session, disks: &[DiskId]) -> Result<Inventory, Failure> {
    let target = ReadInto::aside();
    let calls = calls_for(&session.who().cloud);
    let only: &[DiskId] = if disks.len() <= FEW { disks } else { &[] };
    let failures = read_some(session, &target, &calls, only).await;
    if let Some((_, failure)) = failures.into_iter().find(|(listing, _)| *listing == Listing::Disks) {
        return Err(failure);
    }
    Ok(target.into_inventory().unwrap_or_default())
}

/// The project's pending transfers alone.
///
/// # Errors
/// When they can't be read.
pub async fn read_transfers(session: Session) -> Result<Vec<Transfer>, Failure> {
    let target = ReadInto::aside();
    read_listing(session, &Transfers, &target, None).await?;
    Ok(target.into_inventory().unwrap_or_default().transfers)
}

async fn read_some(
    session: Session,
    target: &ReadInto,
    calls: &[&'static dyn ListCall],
    only: &[DiskId],
) -> ListingFailures {
    target.edit(|inventory| {
        for listing in Listing::ALL {
            let offered = calls.iter().any(|call| call.listing() == listing);
            inventory.readings.set(listing, if offered { Reading::Pending } else { Reading::NotOffered });
        }
    });
    let jobs = calls.iter().flat_map(|call| jobs_of(*call, only)).collect::<Vec<_>>();
    let mut left: Vec<Listing> = jobs.iter().map(|(call, _)| call.listing()).collect();
    let running = jobs
        .into_iter()
        .map(|(call, disk)| async move { (call, read_listing(session, call, target, disk).await) });
    let mut running = stream::iter(running).buffer_unordered(AT_ONCE);
    let mut failures: ListingFailures = Vec::new();
    while let Some((call, result)) = running.next().await {
        let listing = call.listing();
        if let Some(at) = left.iter().position(|known| *known == listing) {
            left.swap_remove(at);
        }
        let absent = result.as_ref().is_err_and(|failure| call.is_missing(failure));
        if let Err(failure) = result
            && !absent
            && !failures.iter().any(|(known, _)| *known == listing)
        {
            failures.push((listing, failure));
        }
        let failed = failures.iter().any(|(known, _)| *known == listing);
        let done = !left.contains(&listing);
        if failed || done {
            let reading = match (failed, absent) {
                (true, _) => Reading::Failed,
                (false, true) => Reading::NotOffered,
                (false, false) => Reading::Complete,
            };
            target.edit(|inventory| inventory.set_reading(listing, reading));
            target.publish();
        }
    }
    failures
}

/// The requests that one call takes: one for all disks, or one for each of the few.
fn jobs_of(call: &'static dyn ListCall, only: &[DiskId]) -> Vec<(&'static dyn ListCall, Option<DiskId>)> {
    if only.is_empty() || !call.is_per_disk() {
        return vec![(call, None)];
    }
    only.iter().map(|disk| (call, Some(*disk))).collect()
}

/// The ids of all disks of the project.
///
/// # Errors
/// When they can't be read whole.
pub async fn read_disk_ids(session: Session) -> Result<HashSet<DiskId>, Failure> {
    let target = ReadInto::aside();
    read_listing(session, &Disks, &target, None).await?;
    let disks = target.into_inventory().unwrap_or_default().disks;
    Ok((0..disks.len() as u32).map(|row| disks.id(row)).collect())
}
