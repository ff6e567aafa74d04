//! The keys of what a run has created: which are still to be handed over, and which only this page has. What is done with them is
//! `hand_over`'s.

use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::transfer::Custody;
use leptos::prelude::*;

use super::{CreateRun, Created};

impl CreateRun {
    /// How many keys the journal couldn't seal: this page has their only copies. Tracked.
    pub fn unsealed(&self) -> usize {
        self.created().iter().filter(|(created, _)| !created.is_sealed).count()
    }

    /// How many keys only this page has, and that aren't handed over. Tracked.
    pub fn unsealed_open_keys(&self) -> usize {
        let is_lasting = self.run.job().binding.journal().is_lasting();
        let open = self.open_keys();
        let is_only_here = |created: &Created| !created.is_sealed || !is_lasting;
        let only_here = |(created, _): &&(Created, DiskInfo)| {
            is_only_here(created) && open.contains(&created.transfer.id)
        };
        self.created().iter().filter(only_here).count()
    }

    /// Whether keys that aren't handed over can be left to this browser. Tracked.
    pub fn can_keep(&self) -> bool {
        self.run.job().binding.journal().is_lasting() && self.unsealed() == 0
    }

    /// The person decides to keep the keys sealed in this browser.
    pub fn keep(&self) {
        self.kept.set(true);
    }

    /// The transfers whose keys are neither handed over nor kept on purpose. Tracked.
    pub fn open_keys(&self) -> Vec<TransferId> {
        let journal = self.run.job().binding.journal();
        // Where keys may not be shown, they can only be kept.
        if self.kept.get() || !journal.may_show_keys() && self.can_keep() {
            return Vec::new();
        }
        let is_open = |id: &TransferId| {
            journal.entry_of(*id).is_none_or(|entry| entry.custody() != Custody::HandedOver)
        };
        self.created().into_iter().map(|(created, _)| created.transfer.id).filter(is_open).collect()
    }
}
