//! Reading one listing page by page, whole. The list moves while it's read: what goes between two pages shifts the rest, and a
//! marker may be gone. Both are noticed, and the listing is read again.

use evs_api::dialect::is_not_published;
use evs_api::listings::{ListCall, PAGE_SIZE, Page, PageStart};
use evs_api::{Failure, Lost};
use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::listing::Listing;
use futures::stream::{self, StreamExt};

use super::{AT_ONCE, ReadInto};
use crate::state::session::Session;

/// How often a listing that moved is read again.
const RE_READS: u32 = 3;

/// Whether a listing was read whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whole {
    Yes,
    /// It moved meanwhile: something may be missing.
    Moved,
}

/// In which way pages follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// Side by side where the cloud says how many items there are.
    Quick,
    /// One after the other, each joined to the one before: by a marker, else by an item that both hold.
    Joined,
}

/// Reads one listing to its end.
///
/// # Errors
/// When it can't be read, or moves each time that it's read; what was read until then is in `target`.
pub(super) async fn read_listing(
    session: Session,
    call: &'static dyn ListCall,
    target: &ReadInto,
    only: Option<DiskId>,
) -> Result<(), Failure> {
    if read_pages(session, call, target, only, Way::Quick).await? == Whole::Yes {
        return Ok(());
    }
    for _ in 0..RE_READS {
        let anew = ReadInto::aside();
        let whole = read_pages(session, call, &anew, only, Way::Joined).await?;
        let read = anew.into_inventory().unwrap_or_default();
        target.edit(|inventory| inventory.replace(call.listing(), read));
        target.publish();
        if whole == Whole::Yes {
            return Ok(());
        }
    }
    Err(Failure::Lost { how: Lost::Moved, request_id: String::new() })
}

async fn read_pages(
    session: Session,
    call: &'static dyn ListCall,
    target: &ReadInto,
    only: Option<DiskId>,
    way: Way,
) -> Result<Whole, Failure> {
    let start = PageStart::default();
    let first = match read_page(session, call, target, only, start).await {
        // The session has found out by this that they're published under the older version.
        Err(failure) if call.listing() == Listing::Transfers && is_not_published(&failure) => {
            read_page(session, call, target, only, start).await?
        }
        first => first?,
    };
    if first.is_last(first.items) || !call.is_paged(&session.project()) {
        return Ok(Whole::Yes);
    }
    match first.total {
        Some(total) if way == Way::Quick => {
            read_side_by_side(session, call, target, only, first, total).await
        }
        _ => read_one_by_one(session, call, target, only, first).await,
    }
}

/// The pages behind the first, side by side. Whether the list has moved shows in the totals, and in the sum.
async fn read_side_by_side(
    session: Session,
    call: &'static dyn ListCall,
    target: &ReadInto,
    only: Option<DiskId>,
    first: Page,
    total: u32,
) -> Result<Whole, Failure> {
    target.edit(|inventory| reserve(inventory, call, total));
    target.publish();
    // A cloud may give shorter pages than it was asked for.
    let step = first.items.min(PAGE_SIZE);
    let rest = (step..total).step_by(step as usize).map(PageStart::at);
    let pages = rest.map(|start| async move { read_page(session, call, target, only, start).await });
    let mut pages = stream::iter(pages).buffer_unordered(AT_ONCE);
    let (mut items, mut is_steady) = (first.items, true);
    while let Some(page) = pages.next().await {
        let page = page?;
        items += page.items;
        is_steady &= page.total == Some(total);
    }
    let are_all_there = target.edit(|inventory| is_complete(inventory, call, total)).unwrap_or(true);
    Ok(if is_steady && items == total && are_all_there { Whole::Yes } else { Whole::Moved })
}

/// The pages behind the first, each joined to the one before.
async fn read_one_by_one(
    session: Session,
    call: &'static dyn ListCall,
    target: &ReadInto,
    only: Option<DiskId>,
    first: Page,
) -> Result<Whole, Failure> {
    let by_marker = call.has_markers(&session.project());
    let (mut start, mut page) = (PageStart::default(), first);
    loop {
        let read = start.offset + page.items;
        if page.is_last(read) {
            return Ok(Whole::Yes);
        }
        let Some(last) = page.last else {
            // Nothing to join the next page by.
            start = PageStart::at(read);
            page = read_page(session, call, target, only, start).await?;
            continue;
        };
        start = if by_marker { start.behind(&page) } else { start.overlapping(&page) };
        let next = match read_page(session, call, target, only, start).await {
            // The item that was last is gone.
            Err(Failure::Refused { error, .. }) if by_marker && matches!(error.status, 400 | 404) => {
                return Ok(Whole::Moved);
            }
            next => next?,
        };
        if by_marker {
            page = next;
            continue;
        }
        if next.first != Some(last) {
            return Ok(Whole::Moved);
        }
        // The item that both hold, and nothing else.
        if next.items <= 1 {
            return Ok(Whole::Yes);
        }
        page = next;
    }
}

/// Whether as many things are there as the cloud said. Only of disks that can be told: other listings are joined by disk.
fn is_complete(inventory: &Inventory, call: &dyn ListCall, total: u32) -> bool {
    call.listing() != Listing::Disks || inventory.disks.len() as u32 + inventory.disks.unreadable() == total
}

fn reserve(inventory: &mut Inventory, call: &dyn ListCall, total: u32) {
    if call.listing() == Listing::Disks {
        inventory.disks.reserve((total - total.min(inventory.disks.len() as u32)) as usize);
    }
}

async fn read_page(
    session: Session,
    call: &'static dyn ListCall,
    target: &ReadInto,
    only: Option<DiskId>,
    start: PageStart,
) -> Result<Page, Failure> {
    let project = &session.project();
    let request = call.request(project, start, only);
    let answer = if call.listing() == Listing::Transfers {
        session.fetch_transfers(&request).await
    } else {
        session.fetch(&request).await
    };
    let answer = match answer {
        // A single disk that's gone is a page without it.
        Err(failure) if only.is_some() && call.listing() == Listing::Disks && failure.is_disk_missing() => {
            return Ok(Page::default());
        }
        answer => answer?,
    };
    let unreadable =
        || Failure::Lost { how: Lost::Unreadable, request_id: answer.headers.request_id.clone() };
    target
        .edit(|inventory| call.read(&answer.body, project, inventory))
        .and_then(Result::ok)
        .ok_or_else(unreadable)
}
