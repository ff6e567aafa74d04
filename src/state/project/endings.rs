//! What became of transfers that aren't pending any more, and of creates that a crash cut short. The cloud keeps no
//! history; it's concluded from where the disk is. Nothing is changed in the cloud here.

use evs_domain::id::TransferId;
use evs_domain::settle::{AskedCreate, CreateSettled, DiskProbe, conclude_ending, settle_create};
use evs_domain::transfer::{Ending, Transfer};
use futures::stream::{self, StreamExt};
use leptos::prelude::*;

use super::ProjectState;
use crate::state::clock::now;
use crate::state::journal::{Entry, Receipt, Stage};
use crate::state::probe::{is_pending, probe_disk};

/// How many entries are looked after at once.
const AT_ONCE: usize = 4;

/// For how long after its intent a create may still be under way in another tab, in seconds: a request's whole
/// schedule and the looks after a lost answer, with room to spare.
const UNDER_WAY_FOR: i64 = 180;

/// A transfer of somebody else's that ended while one looked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndedElsewhere {
    /// The transfer as it was last listed.
    pub transfer: Transfer,
    /// The disk's name as it was last listed.
    pub disk_name: String,
    pub ending: Ending,
    /// When that was noticed, in seconds since 1970.
    pub at: i64,
}

impl ProjectState {
    /// Concludes what became of this browser's transfers that the last reading doesn't list.
    pub async fn conclude(self) {
        let open = self
            .entries
            .get_untracked()
            .into_iter()
            .filter(|entry| self.is_open(entry) && !self.is_listed(entry));
        let looks = open.collect::<Vec<_>>().into_iter().map(|entry| async move {
            match entry.stage {
                Stage::Intended => self.finish_interrupted(&entry).await,
                _ => self.conclude_one(&entry).await,
            }
        });
        let changed: Vec<bool> = stream::iter(looks).buffer_unordered(AT_ONCE).collect().await;
        if changed.contains(&true) {
            self.journal.reload().await;
        }
    }

    /// Concludes what became of accepts that were cut short: a disk that is listed here has come. That one hasn't is never
    /// concluded, because the request may still be carried out.
    pub(super) async fn conclude_accepts(self) {
        let place = self.place();
        for entry in untrack(|| self.journal.open_accepts(&place)) {
            let (Some(transfer), Some(disk)) = (entry.transfer, entry.known_disk()) else { continue };
            let row = self.inventory.with_untracked(|all| all.disks.row(disk).map(|row| all.disks.info(row)));
            if let Some(disk) = row {
                let place = place.clone();
                let receipt = Receipt { place, transfer, disk, transfer_name: String::new(), at: entry.at };
                self.journal.accepted(Some(entry.id), receipt).await;
            }
        }
    }

    /// Whether something is still to be concluded about an entry. What a run of this page is doing is its own matter.
    pub(super) fn is_open(self, entry: &Entry) -> bool {
        match entry.stage {
            Stage::Created { .. } | Stage::KeyLost => true,
            Stage::Intended => untrack(|| self.journal.is_unfinished(entry)),
            // An accept is settled by the list of disks alone: there's nothing to follow.
            Stage::Accepting | Stage::Refused { .. } => false,
            Stage::Ended { .. } | Stage::Received => false,
        }
    }

    fn is_listed(self, entry: &Entry) -> bool {
        self.inventory
            .with_untracked(|all| all.transfers.iter().any(|transfer| entry.transfer == Some(transfer.id)))
    }

    /// The listing may be older than the transfer, and ending the entry drops its key for good: so it takes the cloud's own
    /// word that there's no such transfer, and a look at the disk.
    async fn conclude_one(self, entry: &Entry) -> bool {
        let Some(transfer) = entry.transfer else { return false };
        if is_pending(self.session, transfer).await != Some(false) {
            return false;
        }
        match probe_disk(self.session, entry.disk.id).await {
            DiskProbe::Unknown => false,
            probe => self.journal.ended(entry, conclude_ending(&probe)).await,
        }
    }

    /// A create whose page was gone before its answer came: the transfer may exist, and its key is lost then. That nothing
    /// came of it is believed only when no tab can still be waiting for the answer.
    async fn finish_interrupted(self, entry: &Entry) -> bool {
        let probe = probe_disk(self.session, entry.disk.id).await;
        let pending = self.inventory.with_untracked(|all| all.transfers.clone());
        let lost = AskedCreate { disk: entry.disk.id, name: &entry.transfer_name, asked_at: entry.at };
        match settle_create(lost, Some(&pending), &probe) {
            CreateSettled::CreatedKeyLost(transfer) | CreateSettled::Another(transfer)
                if untrack(|| self.journal.entry_of(transfer.id))
                    .is_some_and(|known| known.id != entry.id) =>
            {
                self.journal.withdraw(&entry.id).await
            }
            CreateSettled::CreatedKeyLost(transfer) => self.journal.key_lost(&entry.id, transfer.id).await,
            CreateSettled::Another(_) | CreateSettled::NotCreated if now() - entry.at > UNDER_WAY_FOR => {
                self.journal.withdraw(&entry.id).await
            }
            _ => false,
        }
    }

    /// Notes what became of a transfer that this browser has no record of. The background and a cancel can both notice the
    /// same ending: the first one stands.
    pub(super) fn note_elsewhere(self, transfer: &Transfer, ending: Ending) {
        if self.is_ended_elsewhere(transfer.id) {
            return;
        }
        let name = self
            .inventory
            .with_untracked(|all| all.disks.row(transfer.disk).map(|row| all.disks.name(row).to_owned()));
        let ended = EndedElsewhere {
            transfer: transfer.clone(),
            disk_name: name.unwrap_or_default(),
            ending,
            at: now(),
        };
        self.set_ended_elsewhere.update(|all| all.insert(0, ended));
    }

    pub(super) fn is_ended_elsewhere(self, transfer: TransferId) -> bool {
        self.ended_elsewhere.with_untracked(|all| all.iter().any(|ended| ended.transfer.id == transfer))
    }

    /// Takes a transfer that has ended from the pending ones.
    pub(super) fn forget_pending(self, transfer: TransferId) {
        self.set_inventory.update(|all| {
            all.transfers.retain(|pending| pending.id != transfer);
            all.join();
        });
    }

    /// Forgets what has ended, here and in the journal. Gives back how many that were; `None` when the journal couldn't.
    pub async fn forget_ended(self) -> Option<usize> {
        let user = self.session.who().user_label();
        let forgotten = self.journal.forget_ended(&self.place(), &user).await.ok()?;
        let elsewhere = self.ended_elsewhere.with_untracked(Vec::len);
        self.set_ended_elsewhere.set(Vec::new());
        Some(forgotten + elsewhere)
    }
}
