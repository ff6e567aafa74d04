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
    let reader = Reader { session, call, target, only };
    if reader.read(Way::Quick).await? == Whole::Yes {
        return Ok(());
    }
    for _ in 0..RE_READS {
        let anew = ReadInto::aside();
        let whole = Reader { target: &anew, ..reader }.read(Way::Joined).await?;
        let read = anew.into_inventory().unwrap_or_default();
        target.edit(|inventory| inventory.replace(call.listing(), read));
        target.publish();
        if whole == Whole::Yes {
            return Ok(());
        }
    }
    Err(Failure::Lost { how: Lost::Moved, request_id: String::new() })
}

/// What is read, in which session, where to, and of which disk alone.
#[derive(Clone, Copy)]
struct Reader<'a> {
    session: Session,
    call: &'static dyn ListCall,
    target: &'a ReadInto,
    only: Option<DiskId>,
}

impl Reader<'_> {
    async fn read(self, way: Way) -> Result<Whole, Failure> {
        let start = PageStart::default();
        let first = match self.page(start).await {
            // The session has found out by this that they're published under the older version.
            Err(failure) if self.call.listing() == Listing::Transfers && is_not_published(&failure) => {
                self.page(start).await?
            }
            first => first?,
        };
        if first.is_last(first.items) || !self.call.is_paged(&self.session.project()) {
            return Ok(Whole::Yes);
        }
        match first.total {
            Some(total) if way == Way::Quick => self.side_by_side(first, total).await,
            _ => self.one_by_one(first).await,
        }
    }

    /// The pages behind the first, side by side. Whether the list has moved shows in the totals, and in the sum.
    async fn side_by_side(self, first: Page, total: u32) -> Result<Whole, Failure> {
        self.target.edit(|inventory| reserve(inventory, self.call, total));
        self.target.publish();
        // A cloud may give shorter pages than it was asked for.
        let step = first.items.min(PAGE_SIZE);
        let rest = (step..total).step_by(step as usize).map(PageStart::at);
        let mut pages = stream::iter(rest.map(|start| self.page(start))).buffer_unordered(AT_ONCE);
        let (mut items, mut is_steady) = (first.items, true);
        while let Some(page) = pages.next().await {
            let page = page?;
            items += page.items;
            is_steady &= page.total == Some(total);
        }
        let are_all_there =
            self.target.edit(|inventory| is_complete(inventory, self.call, total)).unwrap_or(true);
        Ok(if is_steady && items == total && are_all_there { Whole::Yes } else { Whole::Moved })
    }

    /// The pages behind the first, each joined to the one before.
    async fn one_by_one(self, first: Page) -> Result<Whole, Failure> {
        let by_marker = self.call.has_markers(&self.session.project());
        let (mut start, mut page) = (PageStart::default(), first);
        loop {
            let read = start.offset + page.items;
            if page.is_last(read) {
                return Ok(Whole::Yes);
            }
            let Some(last) = page.last else {
                // Nothing to join the next page by.
                start = PageStart::at(read);
                page = self.page(start).await?;
                continue;
            };
            start = if by_marker { start.behind(&page) } else { start.overlapping(&page) };
            page = match self.page(start).await {
                // The item that was last is gone.
                Err(Failure::Refused { error, .. }) if by_marker && matches!(error.status, 400 | 404) => {
                    return Ok(Whole::Moved);
                }
                next => next?,
            };
            if !by_marker && page.first != Some(last) {
                return Ok(Whole::Moved);
            }
            // The item that both hold, and nothing else.
            if !by_marker && page.items <= 1 {
                return Ok(Whole::Yes);
            }
        }
    }

    async fn page(self, start: PageStart) -> Result<Page, Failure> {
        let Self { session, call, target, only } = self;
        let project = &session.project();
        let request = call.request(project, start, only);
        let answer = if call.listing() == Listing::Transfers {
            session.fetch_transfers(&request).await
        } else {
            session.fetch(&request).await
        };
        let answer = match answer {
            // A single disk that's gone is a page without it.
            Err(failure)
                if only.is_some() && call.listing() == Listing::Disks && failure.is_disk_missing() =>
            {
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
