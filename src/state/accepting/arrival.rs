//! After an accept: the key is wiped, the disk awaited, the receipt noted in the journal.

use evs_api::disk::DiskSeen;
use evs_domain::id::{DiskId, TransferId};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Accepting;
use super::line::{Line, Step};
use crate::state::clock::now;
use crate::state::journal::Receipt;
use crate::state::looking::show_disk;
use crate::state::work::Work;

/// The pauses before each look for the disk, in milliseconds: half a minute in all.
const LOOKS_MS: [u32; 8] = [0, 500, 1000, 2000, 4000, 6000, 8000, 8000];

impl Accepting {
    pub(super) fn accepted(self, work: Work, line: &Line, disk: DiskId) {
        line.drop_key();
        line.step.set(Step::Arriving(disk));
        self.keep_draft();
        let line = line.clone();
        spawn_local(async move {
            let seen = wait_for(work, disk).await;
            if let Some(receipt) = untrack(|| receipt(work, &line, disk, seen.as_ref())) {
                let _noted = work.journal().received(receipt).await;
                work.reload_entries().await;
            }
            line.step.set(seen.map_or(Step::Unseen(disk), |seen| Step::Arrived(disk, seen)));
            if !self.lines_now().iter().any(|line| line.step.with_untracked(Step::is_under_way)) {
                work.refresh_soon();
            }
        });
    }
}

/// Waits for the disk to be there and at rest. What was seen last is better than nothing.
async fn wait_for(work: Work, disk: DiskId) -> Option<DiskSeen> {
    let mut last = None;
    for pause in LOOKS_MS {
        TimeoutFuture::new(pause).await;
        if work.session.has_ended() {
            break;
        }
        if let Ok(seen) = show_disk(work.session, disk).await {
            let at_rest = seen.status == "available";
            last = Some(seen);
            if at_rest {
                break;
            }
        }
    }
    last
}

/// The receipt: by what was seen, else by what was claimed.
fn receipt(work: Work, line: &Line, disk: DiskId, seen: Option<&DiskSeen>) -> Option<Receipt> {
    let transfer: TransferId = line.transfer()?;
    let offer = line.claim().map(|(offer, _)| offer);
    let seen = seen.cloned().or_else(|| {
        let offer = offer?;
        Some(DiskSeen {
            name: offer.disk_name,
            status: String::new(),
            size_gib: offer.size_gib,
            disk_type: offer.disk_type,
            zone: offer.zone,
        })
    });
    let DiskSeen { name, size_gib, disk_type, zone, .. } = seen.unwrap_or_default();
    let transfer_name = String::new();
    Some(Receipt { place: work.place(), transfer, disk, disk_name: name, size_gib, disk_type, zone, transfer_name, at: now() })
}
