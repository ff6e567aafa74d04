//! Following the pending transfers in the background, and looking once more when a person asks. What an absence from
//! the list means is concluded one level up.

use evs_domain::id::TransferId;
use evs_domain::settle::conclude_ending;
use evs_domain::transfer::Transfer;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{conclude, is_open, note_elsewhere};
use crate::state::journal::Stage;
use crate::state::looking::probe_disk;
use crate::state::reading::read_transfers;
use crate::state::work::Work;

/// How often pending transfers are looked after while the page is in sight, in milliseconds.
const EVERY_MS: u32 = 15_000;

/// Follows the pending transfers in the background for as long as the session lives. Call it once per session.
pub fn keep_following(work: Work) {
    spawn_local(async move {
        loop {
            TimeoutFuture::new(EVERY_MS).await;
            if work.session.has_ended() {
                return;
            }
            if !document().hidden() && anything_to_follow(work) {
                follow(work).await;
            }
        }
    });
}

fn anything_to_follow(work: Work) -> bool {
    work.inventory.with_untracked(|all| !all.transfers.is_empty())
        || work.entries.with_untracked(|all| all.iter().any(|entry| is_open(work, entry)))
}

/// Reads the pending transfers anew, quietly, and concludes what became of those that are gone.
pub async fn follow(work: Work) {
    if is_busy(work) {
        return;
    }
    let Ok(listed) = read_transfers(work.session).await else { return };
    // A whole reading that began meanwhile brings its own list, and a newer one.
    if is_busy(work) {
        return;
    }
    // A list that was under way while a transfer was canceled may still name it.
    let after: Vec<Transfer> = listed.into_iter().filter(|transfer| !has_ended(work, transfer.id)).collect();
    let before = work.inventory.with_untracked(|all| all.transfers.clone());
    if before != after {
        let gone: Vec<Transfer> =
            before.into_iter().filter(|old| !after.iter().any(|new| new.id == old.id)).collect();
        work.inventory.update(|all| {
            all.transfers = after;
            all.join();
        });
        // Another tab may have written down more than this one knows.
        work.reload_entries().await;
        note_others(work, gone).await;
        work.refresh_soon();
    }
    conclude(work).await;
}

fn is_busy(work: Work) -> bool {
    work.session.has_ended() || work.reading.get_untracked()
}

fn has_ended(work: Work, transfer: TransferId) -> bool {
    let here = |all: &Vec<_>| {
        all.iter().any(|entry: &super::Entry| entry.transfer == Some(transfer) && is_over(entry.stage))
    };
    work.entries.with_untracked(here)
        || work.ended_elsewhere.with_untracked(|all| all.iter().any(|ended| ended.transfer.id == transfer))
}

fn is_over(stage: Stage) -> bool {
    matches!(stage, Stage::Ended { .. })
}

/// Notes what became of transfers that this browser has no record of.
async fn note_others(work: Work, gone: Vec<Transfer>) {
    for transfer in gone {
        if untrack(|| work.entry_of(transfer.id)).is_none() {
            let ending = conclude_ending(&probe_disk(work.session, transfer.disk).await);
            note_elsewhere(work, &transfer, ending);
        }
    }
}

/// A person wants to see how things are now: the pending transfers first, so that what ended meanwhile is noticed, then
/// everything else.
pub async fn look_now(work: Work) {
    follow(work).await;
    work.refresh().await;
}
