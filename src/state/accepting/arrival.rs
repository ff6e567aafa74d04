//! After an accept: the key is wiped, the disk awaited, the receipt noted in the journal.

use evs_api::disk::DiskSeen;
use evs_domain::disks::DiskInfo;
use evs_domain::id::DiskId;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Accepting;
use super::line::{Line, Step};
use super::watch::Sent;
use crate::state::clock::now;
use crate::state::journal::Receipt;
use crate::state::looking::show_disk;
use crate::state::work::Work;

/// The pauses before each look for the disk, in milliseconds: half a minute in all.
const LOOKS_MS: [u32; 8] = [0, 500, 1000, 2000, 4000, 6000, 8000, 8000];

impl Accepting {
    pub(super) fn accepted(self, work: Work, line: &Line, sent: Sent, disk: DiskId) {
        line.drop_key();
        line.step.set(Step::Arriving(disk));
        self.keep_draft();
        let line = line.clone();
        spawn_local(async move {
            let seen = wait_for(work, disk).await;
            if !work.session.has_ended() {
                let _noted = work.journal().received(receipt(work, sent, disk, seen.as_ref())).await;
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
fn receipt(work: Work, sent: Sent, disk: DiskId, seen: Option<&DiskSeen>) -> Receipt {
    let claimed = || sent.offer.map_or_else(|| DiskInfo::bare(disk), |offer| offer.disk.with_id(disk));
    Receipt {
        place: work.place(),
        transfer: sent.transfer,
        disk: seen.map_or_else(claimed, |seen| seen.info.clone()),
        transfer_name: String::new(),
        at: now(),
    }
}
