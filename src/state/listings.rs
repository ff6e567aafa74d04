//! Reading a project's listings: each once, paged, side by side; and the short second look at a few chosen disks.

use std::cell::RefCell;
use std::collections::HashSet;

use evs_api::dialect::is_not_published;
use evs_api::listings::{Begin, PAGE, Page, Read};
use evs_api::{Failure, Lost};
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::{Listing, Reading};
use evs_domain::transfer::Transfer;
use futures::stream::{self, StreamExt};
use leptos::prelude::*;

use super::session::Session;

/// How many requests are under way at once: browsers open six connections to a server over HTTP/1.1.
const AT_ONCE: usize = 6;

/// Up to how many disks are looked at one by one instead of by reading everything anew.
const FEW: usize = 4;

/// Where a reading puts what it has read: into a signal that people already look at, or aside until all is there.
pub enum ReadInto {
    /// Shown while it fills: the first reading.
    Shown(RwSignal<Inventory>),
    /// Kept aside: a refresh, a re-check.
    Aside(Box<RefCell<Inventory>>),
}

impl ReadInto {
    /// Into a signal, shown while it fills.
    pub fn shown(inventory: RwSignal<Inventory>) -> Self {
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
    let reads = Read::all(&session.who().cloud);
    read_some(session, target, &reads, &[]).await
}

/// Reads `disks` once more, right before their transfers are created.
///
/// # Errors
/// When the disks themselves can't be read. What else can't be read leaves them undecided.
pub async fn recheck(session: Session, disks: &[DiskId]) -> Result<Inventory, Failure> {
    let target = ReadInto::aside();
    let reads = Read::all(&session.who().cloud);
    let only: &[DiskId] = if disks.len() <= FEW { disks } else { &[] };
    let failures = read_some(session, &target, &reads, only).await;
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
    read_listing(session, Read::Transfers, &target, None).await?;
    Ok(target.into_inventory().unwrap_or_default().transfers)
}

async fn read_some(session: Session, target: &ReadInto, reads: &[Read], only: &[DiskId]) -> ListingFailures {
    target.edit(|inventory| {
        for listing in Listing::ALL {
            let offered = reads.iter().any(|read| read.listing() == listing);
            inventory.readings.set(listing, if offered { Reading::Pending } else { Reading::NotOffered });
        }
    });
    let jobs = reads.iter().flat_map(|read| jobs_of(*read, only)).collect::<Vec<_>>();
    let mut left: Vec<Read> = jobs.iter().map(|(read, _)| *read).collect();
    let running = jobs
        .into_iter()
        .map(|(read, disk)| async move { (read, read_listing(session, read, target, disk).await) });
    let mut running = stream::iter(running).buffer_unordered(AT_ONCE);
    let mut failures: ListingFailures = Vec::new();
    while let Some((read, result)) = running.next().await {
        if let Some(at) = left.iter().position(|known| *known == read) {
            left.swap_remove(at);
        }
        let listing = read.listing();
        let absent = result.as_ref().is_err_and(|failure| read.is_not_offered(failure));
        if let Err(failure) = result
            && !absent
            && !failures.iter().any(|(known, _)| *known == listing)
        {
            failures.push((listing, failure));
        }
        let failed = failures.iter().any(|(known, _)| *known == listing);
        let done = !left.iter().any(|read| read.listing() == listing);
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

/// The requests that one read takes: one for all disks, or one for each of the few.
fn jobs_of(read: Read, only: &[DiskId]) -> Vec<(Read, Option<DiskId>)> {
    if only.is_empty() || !read.is_per_disk() {
        return vec![(read, None)];
    }
    only.iter().map(|disk| (read, Some(*disk))).collect()
}

/// Reads one listing to its end. With a total, the pages behind the first are read side by side.
async fn read_listing(
    session: Session,
    read: Read,
    target: &ReadInto,
    only: Option<DiskId>,
) -> Result<(), Failure> {
    let mut begin = Begin::default();
    let first = match read_page(session, read, target, only, begin).await {
        // The session has found out by this that they're published under the older version.
        Err(failure) if read == Read::Transfers && is_not_published(&failure) => {
            read_page(session, read, target, only, begin).await?
        }
        first => first?,
    };
    begin = begin.behind(&first);
    if first.is_last(begin.offset) || !read.is_paged(&session.project()) {
        return Ok(());
    }
    if let Some(total) = first.total {
        target.edit(|inventory| reserve(inventory, read, total));
        target.publish();
        // A cloud may give shorter pages than it was asked for.
        let step = first.items.min(PAGE);
        let rest = (step..total).step_by(step as usize).map(Begin::at);
        let pages = rest.map(|begin| async move { read_page(session, read, target, only, begin).await });
        let mut pages = stream::iter(pages).buffer_unordered(AT_ONCE);
        while let Some(page) = pages.next().await {
            page?;
        }
        return Ok(());
    }
    loop {
        let page = read_page(session, read, target, only, begin).await?;
        begin = begin.behind(&page);
        if page.is_last(begin.offset) {
            return Ok(());
        }
    }
}

fn reserve(inventory: &mut Inventory, read: Read, total: u32) {
    if read == Read::Disks {
        inventory.disks.reserve((total - total.min(inventory.disks.len() as u32)) as usize);
    }
}

async fn read_page(
    session: Session,
    read: Read,
    target: &ReadInto,
    only: Option<DiskId>,
    begin: Begin,
) -> Result<Page, Failure> {
    let project = &session.project();
    let request = read.request(project, begin, only);
    let answer = if read == Read::Transfers {
        session.fetch_transfers(&request).await
    } else {
        session.fetch(&request).await
    };
    let answer = match answer {
        // A single disk that's gone is a page without it.
        Err(failure) if only.is_some() && read == Read::Disks && is_gone(&failure) => {
            return Ok(Page::default());
        }
        answer => answer?,
    };
    let unreadable =
        || Failure::Lost { how: Lost::Unreadable, request_id: answer.headers.request_id.clone() };
    target
        .edit(|inventory| read.read(&answer.body, project, inventory))
        .and_then(Result::ok)
        .ok_or_else(unreadable)
}

fn is_gone(failure: &Failure) -> bool {
    matches!(failure, Failure::Refused { error, .. } if error.status == 404)
}

/// The ids of all disks of the project.
///
/// # Errors
/// When they can't be read whole.
pub async fn read_disk_ids(session: Session) -> Result<HashSet<DiskId>, Failure> {
    let target = ReadInto::aside();
    read_listing(session, Read::Disks, &target, None).await?;
    let disks = target.into_inventory().unwrap_or_default().disks;
    Ok((0..disks.len() as u32).map(|row| disks.id(row)).collect())
}
