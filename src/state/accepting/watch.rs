//! By what an arrival is known when the accept's answer is lost: the disk's id if somebody told it, else the ids of all
//! disks that were here before.

use std::collections::HashSet;
use std::sync::Arc;

use evs_api::listings::{Disks, ListCall, PageStart};
use evs_api::{Failure, Lost};
use evs_domain::handover::Offer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::inventory::Inventory;
use evs_domain::settle::{AcceptSettled, settle_accept, settle_accept_by_arrival};
use gloo_timers::future::TimeoutFuture;

use crate::state::clock::now;
use crate::state::looking::probe_disk;
use crate::state::session::Session;

/// The pauses between looks while settling, in milliseconds: ten seconds in all.
const LOOKS_MS: [u32; 4] = [400, 1600, 3000, 5000];

/// After so many seconds no further look is begun: where nothing can be seen, each look takes long.
const LONG_ENOUGH: i64 = 12;

/// How an arrival can be told.
#[derive(Clone, Debug)]
pub enum Watch {
    /// This disk is awaited.
    Disk(DiskId),
    /// Whatever wasn't here before is it.
    Before(Arc<HashSet<DiskId>>),
    /// What was here before couldn't be read: nothing can be told.
    Blind,
}

/// An accept whose request has left: what was sent, and by what its outcome can be told. The fields may change meanwhile.
#[derive(Clone, Debug)]
pub struct Sent {
    pub(super) transfer: TransferId,
    pub(super) offer: Option<Offer>,
    pub(super) watch: Watch,
}

impl Sent {
    /// The disk, as far as it was told beforehand.
    pub(super) fn claimed_disk(&self) -> Option<DiskId> {
        self.offer.as_ref()?.disk.id
    }
}

impl Watch {
    /// Gets ready to tell an arrival, before anything is sent.
    pub(super) async fn begin(session: Session, disk: Option<DiskId>) -> Self {
        match disk {
            Some(disk) => Watch::Disk(disk),
            None => own_disks(session).await.map_or(Watch::Blind, |disks| Watch::Before(Arc::new(disks))),
        }
    }

    /// Looks a few times whether the disk has arrived. Disks that are `known` arrived by other ways. "Not here" is believed
    /// only at the last look, because the request may still be on its way.
    pub(super) async fn settle(&self, session: Session, known: impl Fn() -> Vec<DiskId>) -> AcceptSettled {
        let mut settled = AcceptSettled::StillOpen;
        let begun = now();
        for pause in LOOKS_MS {
            TimeoutFuture::new(pause).await;
            settled = match self {
                Watch::Disk(disk) => settle_accept(*disk, &probe_disk(session, *disk).await),
                Watch::Before(before) => match own_disks(session).await {
                    Ok(after) => by_arrival(before, &known(), &after),
                    Err(_) => AcceptSettled::StillOpen,
                },
                Watch::Blind => return AcceptSettled::StillOpen,
            };
            let enough = now() - begun >= LONG_ENOUGH || session.has_ended();
            if enough || matches!(settled, AcceptSettled::Accepted(_)) {
                break;
            }
        }
        settled
    }
}

fn by_arrival(before: &HashSet<DiskId>, known: &[DiskId], after: &HashSet<DiskId>) -> AcceptSettled {
    let arrived: Vec<DiskId> =
        after.difference(before).copied().filter(|disk| !known.contains(disk)).collect();
    settle_accept_by_arrival(&[], &arrived)
}

/// The ids of all disks of the project, read page by page.
async fn own_disks(session: Session) -> Result<HashSet<DiskId>, Failure> {
    let project = session.project();
    let mut sheet = Inventory::default();
    let mut start = PageStart::default();
    loop {
        let answer = session.fetch(&Disks.request(&project, start, None)).await?;
        let request_id = answer.headers.request_id.clone();
        let page = Disks
            .read(&answer.body, &project, &mut sheet)
            .map_err(|_| Failure::Lost { how: Lost::Unreadable, request_id })?;
        start = start.behind(&page);
        if page.is_last(start.offset) {
            return Ok((0..sheet.disks.len() as u32).map(|row| sheet.disks.id(row)).collect());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_arrived_by_another_line_is_not_taken_for_this_one() {
        let before = HashSet::from([DiskId(1)]);
        let after = HashSet::from([DiskId(1), DiskId(2), DiskId(3)]);
        assert_eq!(by_arrival(&before, &[], &after), AcceptSettled::StillOpen);
        assert_eq!(by_arrival(&before, &[DiskId(2)], &after), AcceptSettled::Accepted(DiskId(3)));
        assert_eq!(by_arrival(&after, &[], &after), AcceptSettled::NotAccepted);
    }
}
