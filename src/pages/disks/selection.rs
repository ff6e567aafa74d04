//! Selecting disks: which can be selected, and the bar that counts them and leads to the wizard. A selected disk stays
//! selected while filters hide it.

use std::collections::HashSet;

use evs_domain::id::DiskId;
use evs_domain::verdict::Outcome;
use evs_i18n::messages::disks::CannotGo;
use leptos::prelude::*;

use super::why::why;
use crate::components::base::{Button, Toasts, Tone, copy_text, toasts};
use crate::components::disk_name::name_or_id;
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
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

/// The eligible disks among `rows`.
pub(super) fn eligible(project: ProjectState, rows: &[u32]) -> Vec<DiskId> {
    let judge = project.judge();
    project.inventory().with(|all| {
        rows.iter()
            .filter(|row| all.outcome(**row, &judge) == Outcome::Eligible)
            .map(|row| all.disks.id(*row))
            .collect()
    })
}

/// How many disks are selected, their size together, and the button that leads to the wizard.
#[component]
pub(super) fn SelectionBar(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    // Selected disks that have left the project meanwhile don't count.
    let chosen = Memo::new(move |_| {
        project.selection().with(|chosen| {
            project.inventory().with(|all| {
                let rows = chosen.iter().filter_map(|disk| all.disks.row(*disk));
                rows.fold((0usize, 0u64), |(count, size), row| {
                    (count + 1, size + u64::from(all.disks.size_gib(row)))
                })
            })
        })
    });
    let text = move || {
        let (count, size) = chosen.get();
        let t = w.t();
        let count = t.disks.selected(count);
        if size == 0 { count } else { t.list(&[count, t.disks.selected_size(size)]) }
    };
    let blocked_by =
        Signal::derive(move || (chosen.get().0 == 0).then(|| w.t().disks.select_first.to_owned()));
    let any_disks = move || project.inventory().with(|all| !all.disks.is_empty());
    move || {
        any_disks().then(|| {
            view! {
                <div class="action-bar">
                    <div class="cluster">
                        <span role="status">{text}</span>
                        {move || {
                            (chosen.get().0 > 0)
                                .then(|| {
                                    view! {
                                        <Button
                                            quiet=true
                                            on_press=move || project.selection().change(|all| all.clear())
                                        >
                                            {w.say(|t| t.disks.clear_selection)}
                                        </Button>
                                    }
                                })
                        }}
                    </div>
                    <Button tone=Tone::Accent blocked_by=blocked_by on_press=move || nav.go(Route::Wizard)>
                        {w.say(|t| t.disks.transfer_selected)}
                    </Button>
                </div>
            }
        })
    }
}
