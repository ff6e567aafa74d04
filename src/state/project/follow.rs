//! Following the pending transfers in the background, and looking once more when a person asks. What an absence from
//! the list means is concluded in `endings`.

use evs_domain::id::TransferId;
use evs_domain::settle::conclude_ending;
use evs_domain::transfer::Transfer;
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::ProjectState;
use crate::state::journal::Stage;
use crate::state::listings::read_transfers;
use crate::state::probe::probe_disk;

/// How often pending transfers are looked after while the page is in sight, in milliseconds.
const EVERY_MS: u32 = 15_000;

/// Follows the pending transfers in the background for as long as the project is entered.
pub(super) fn keep_following(project: ProjectState) {
    let (scope, _) = project.scopes.get_value();
    spawn_local(async move {
        loop {
            TimeoutFuture::new(EVERY_MS).await;
            // Held for one look only: this alone must not keep a project alive that has been left.
            let Some(_hold) = scope.hold() else { return };
            if project.session.has_ended() {
                return;
            }
            if !document().hidden() && project.has_anything_to_follow() {
                project.follow().await;
            }
        }
    });
}

impl ProjectState {
    fn has_anything_to_follow(self) -> bool {
        self.inventory.with_untracked(|all| !all.transfers.is_empty())
            || self.entries.with_untracked(|all| all.iter().any(|entry| self.is_open(entry)))
    }

    /// Reads the pending transfers anew, unseen, and concludes what became of those that are gone.
    pub async fn follow(self) {
        if self.is_busy() {
            return;
        }
        let Ok(listed) = read_transfers(self.session).await else { return };
        // A whole reading that began meanwhile brings its own list, and a newer one.
        if self.is_busy() {
            return;
        }
        // A list that was under way while a transfer was canceled may still name it.
        let after: Vec<Transfer> =
            listed.into_iter().filter(|transfer| !self.has_ended(transfer.id)).collect();
        let before = self.inventory.with_untracked(|all| all.transfers.clone());
        if before != after {
            let gone: Vec<Transfer> =
                before.into_iter().filter(|old| !after.iter().any(|new| new.id == old.id)).collect();
            self.set_inventory.update(|all| {
                all.transfers = after;
                all.join();
            });
            // Another tab may have written down more than this one knows.
            self.journal.reload().await;
            self.note_others(gone).await;
            self.refresh_soon();
        }
        self.conclude().await;
    }

    fn is_busy(self) -> bool {
        self.session.has_ended() || self.is_reading.get_untracked()
    }

    fn has_ended(self, transfer: TransferId) -> bool {
        let is_over = |stage| matches!(stage, Stage::Ended { .. });
        self.is_ended_elsewhere(transfer)
            || self.entries.with_untracked(|all| {
                all.iter().any(|entry| entry.transfer == Some(transfer) && is_over(entry.stage))
            })
    }

    /// Notes what became of transfers that this browser has no record of.
    async fn note_others(self, gone: Vec<Transfer>) {
        for transfer in gone {
            if untrack(|| self.journal.entry_of(transfer.id)).is_none() {
                let ending = conclude_ending(&probe_disk(self.session, transfer.disk).await);
                self.note_elsewhere(&transfer, ending);
            }
        }
    }

    /// A person wants to see how things are now: the pending transfers first, so that what ended meanwhile is noticed, then
    /// everything else.
    pub async fn look_now(self) {
        self.follow().await;
        self.refresh().await;
    }
}
