//! Reading the project anew. What is shown stays until the new is there; a failed reading keeps the old.

use evs_api::quotas::ShowQuotas;
use evs_domain::inventory::Inventory;
use evs_domain::listing::{Listing, Reading};
use gloo_timers::future::TimeoutFuture;
use leptos::prelude::*;

use super::ProjectState;
use crate::state::clock::now;
use crate::state::listings::{ReadInto, read_everything};
use crate::state::quota_check::QuotaLookup;

impl ProjectState {
    /// Reads the project anew, and concludes what became of transfers that aren't listed any more. Nothing is done while a
    /// reading is under way.
    pub async fn refresh(self) {
        if self.is_reading.get_untracked() || self.session.has_ended() {
            return;
        }
        self.set_is_reading.set(true);
        let has_disks = self.read().await;
        let readings = self.inventory.with_untracked(|all| all.readings.of(Listing::Transfers));
        self.set_is_reading.set(false);
        if has_disks {
            self.conclude_accepts().await;
        }
        if has_disks && readings == Reading::Complete {
            self.conclude().await;
            self.look_at_obstacles().await;
        }
    }

    /// Starts a reading and doesn't wait for it.
    pub fn refresh_soon(self) {
        self.spawn(self.refresh());
    }

    /// Reads the project anew, and waits for a reading that is under way already: of that it can't be told whether it sees
    /// things as they were before or after.
    pub async fn refresh_and_wait(self) {
        self.refresh().await;
        while self.is_reading.get_untracked() {
            TimeoutFuture::new(100).await;
        }
    }

    /// Whether the disks could be read.
    async fn read(self) -> bool {
        let is_first = self.read_at.get_untracked().is_none();
        let target = if is_first { ReadInto::shown(self.set_inventory) } else { ReadInto::aside() };
        if is_first {
            self.set_inventory.set(Inventory::default());
        }
        let failures = read_everything(self.session, &target).await;
        let has_disks = !failures.iter().any(|(listing, _)| *listing == Listing::Disks);
        if has_disks {
            if let Some(inventory) = target.into_inventory() {
                self.set_inventory.set(inventory);
            }
            self.set_read_at.set(Some(now()));
        }
        self.set_failures.set(failures);
        has_disks
    }

    /// Looks up the project's quotas, unless that was done before.
    pub fn look_up_quotas_once(self) {
        if self.quotas.with_untracked(|quotas| matches!(quotas, QuotaLookup::Unasked)) {
            self.look_up_quotas();
        }
    }

    /// Looks up the project's quotas.
    pub fn look_up_quotas(self) {
        let is_asking = self.quotas.with_untracked(|quotas| matches!(quotas, QuotaLookup::Asking));
        if is_asking || self.session.has_ended() {
            return;
        }
        self.set_quotas.set(QuotaLookup::Asking);
        self.spawn(async move {
            let answer = self.session.read(&ShowQuotas { project: self.session.project() }).await;
            self.set_quotas.set(answer.map_or_else(QuotaLookup::Unreadable, QuotaLookup::Known));
        });
    }
}
