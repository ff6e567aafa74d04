//! Which disks are selected. They stay selected over a reload of the tab.

use std::collections::HashSet;

use evs_domain::id::DiskId;
use leptos::prelude::*;

use crate::state::storage::{self, Keep};
use crate::state::who::Who;

/// The selected disks of one project. A cheap handle.
#[derive(Clone, Copy)]
pub struct Selection {
    ids: RwSignal<HashSet<DiskId>>,
    kept_under: StoredValue<String>,
}

impl Selection {
    /// What was selected in this tab before.
    pub(super) fn kept(who: &Who) -> Self {
        let kept_under = format!("chosen.{}.{}", who.cloud.id, who.project.0);
        let kept = storage::load(Keep::ThisTab, &kept_under).unwrap_or_default();
        let ids = kept.split(' ').filter_map(DiskId::parse).collect();
        Self { ids: RwSignal::new(ids), kept_under: StoredValue::new(kept_under) }
    }

    /// The ids of the selected disks, tracked.
    pub fn with<T>(&self, read: impl FnOnce(&HashSet<DiskId>) -> T) -> T {
        self.ids.with(read)
    }

    /// The ids of the selected disks, as they are now.
    pub fn with_untracked<T>(&self, read: impl FnOnce(&HashSet<DiskId>) -> T) -> T {
        self.ids.with_untracked(read)
    }

    /// Whether a disk is selected, tracked.
    pub fn contains(&self, disk: DiskId) -> bool {
        self.ids.with(|ids| ids.contains(&disk))
    }

    /// Selects a disk, or takes it out of the selection.
    pub fn set(&self, disk: DiskId, selected: bool) {
        self.change(|ids| {
            if selected {
                ids.insert(disk);
            } else {
                ids.remove(&disk);
            }
        });
    }

    /// Selects nothing.
    pub fn clear(&self) {
        self.change(HashSet::clear);
    }

    /// Selects this disk and no other.
    pub fn set_only(&self, disk: DiskId) {
        self.change(|ids| *ids = HashSet::from([disk]));
    }

    /// Changes the selection.
    pub fn change(&self, change: impl FnOnce(&mut HashSet<DiskId>)) {
        self.ids.update(change);
        let ids: Vec<String> = self.ids.with_untracked(|ids| ids.iter().map(DiskId::to_string).collect());
        self.kept_under.with_value(|key| storage::save(Keep::ThisTab, key, &ids.join(" ")));
    }
}
