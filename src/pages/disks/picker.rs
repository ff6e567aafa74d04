//! Selecting disks one by one and in ranges, and copying what a row is about. Why a disk can't be selected is said.

use std::collections::HashSet;

use evs_domain::id::DiskId;
use evs_domain::verdict::Outcome;
use evs_i18n::messages::disks::CannotGo;
use leptos::prelude::*;

use super::why::why;
use crate::components::base::{Toasts, Tone, copy_text, toasts};
use crate::components::disk_name::name_or_id;
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;
use crate::state::project::ProjectState;

/// What selects disks on this page. A blocked one is never selected.
#[derive(Clone, Copy)]
pub(super) struct Picker {
    project: ProjectState,
    w: I18n,
    toasts: Toasts,
    /// Where the range that is being drawn begins, and what was selected before.
    range: StoredValue<Option<(DiskId, HashSet<DiskId>)>>,
}

impl Picker {
    /// The picker of the page.
    pub(super) fn new(project: ProjectState) -> Self {
        Self { project, w: i18n(), toasts: toasts(), range: StoredValue::new(None) }
    }

    fn seen(self, row: u32) -> (DiskId, Outcome) {
        let judge = self.project.judge();
        self.project.inventory().with_untracked(|all| (all.disks.id(row), all.outcome(row, &judge)))
    }

    /// Selects a disk, or takes it out of the selection; of one that can't go, it says why.
    pub(super) fn toggle(self, row: u32) {
        let (disk, _) = self.seen(row);
        let is_chosen = self.project.selection().with_untracked(|chosen| chosen.contains(&disk));
        self.set(row, !is_chosen);
    }

    /// The same, to this state.
    pub(super) fn set(self, row: u32, chosen: bool) {
        self.range.set_value(None);
        let (disk, outcome) = self.seen(row);
        if chosen && outcome == Outcome::Blocked {
            self.say_why(row, disk);
        } else {
            self.project.selection().set(disk, chosen);
        }
    }

    fn say_why(self, row: u32, disk: DiskId) {
        let (t, judge) = (self.w.t(), self.project.judge());
        let (name, why) = self
            .project
            .inventory()
            .with_untracked(|all| (name_or_id(all.disks.name(row), disk), why(all, &judge, row, t)));
        self.toasts.show(Tone::Warn, t.disks.cannot_go(CannotGo { disk: &name, why: &why }));
    }

    /// Selects all disks between two places of `rows` that aren't blocked, and what was selected before this range was begun.
    pub(super) fn select_range(self, rows: &[u32], from: usize, to: usize) {
        let Some(first) = rows.get(from).map(|row| self.seen(*row).0) else { return };
        let known = self.range.with_value(|range| {
            range.as_ref().filter(|(begun_at, _)| *begun_at == first).map(|(_, before)| before.clone())
        });
        let before = known.unwrap_or_else(|| {
            let before = self.project.selection().with_untracked(Clone::clone);
            self.range.set_value(Some((first, before.clone())));
            before
        });
        let between = rows.get(from.min(to)..=from.max(to).min(rows.len().saturating_sub(1))).unwrap_or(&[]);
        let between = between.iter().map(|row| self.seen(*row));
        let chosen = between.filter(|(_, outcome)| *outcome != Outcome::Blocked).map(|(disk, _)| disk);
        self.project.selection().change(|all| {
            *all = before;
            all.extend(chosen);
        });
    }

    /// Copies the ID of a disk, and says whether that worked.
    pub(super) fn copy_id(self, disk: DiskId) {
        leptos::task::spawn_local(async move {
            let is_copied = copy_text(&disk.to_string()).await.is_ok();
            let t = self.w.t();
            let (tone, text) =
                if is_copied { (Tone::Good, t.disks.id_copied) } else { (Tone::Bad, t.common.copy_failed) };
            self.toasts.show(tone, text);
        });
    }
}
