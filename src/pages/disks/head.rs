//! The head of the table: selecting all, and ordering by a column. Like everything in the table its controls are reached by
//! arrow keys and not by the Tab key.

use std::collections::HashSet;

use evs_domain::id::DiskId;
use evs_domain::view::SortBy;
use evs_i18n::Texts;
use leptos::html;
use leptos::prelude::*;

use super::look::{COLUMNS, Column, Look};
use super::selection::eligible;
use crate::components::base::{Checked, Toasts, Tone, toasts};
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;
use crate::state::project::ProjectState;

/// Selects all disks that can go and are shown, or takes them out of the selection.
#[derive(Clone, Copy)]
pub(super) struct SelectAll {
    project: ProjectState,
    candidates: Memo<Vec<DiskId>>,
    w: I18n,
    toasts: Toasts,
}

impl SelectAll {
    pub(super) fn among(project: ProjectState, rows: Memo<Vec<u32>>) -> Self {
        let candidates = Memo::new(move |_| rows.with(|rows| eligible(project, rows)));
        Self { project, candidates, w: i18n(), toasts: toasts() }
    }

    fn checked(self) -> Checked {
        self.project.selection().with(|chosen| {
            self.candidates
                .with(|all| Checked::of(all.iter().filter(|disk| chosen.contains(*disk)).count(), all.len()))
        })
    }

    fn is_finished(self) -> bool {
        self.project.inventory().with(|all| all.readings.are_finished())
    }

    /// While disks are still being checked, it says that it selects those found so far.
    pub(super) fn choose(self, all: bool) {
        let disks: HashSet<DiskId> = self.candidates.get_untracked().into_iter().collect();
        let count = disks.len();
        self.project.selection().change(|chosen| {
            if all { chosen.extend(disks) } else { chosen.retain(|disk| !disks.contains(disk)) }
        });
        if all && !untrack(|| self.is_finished()) {
            self.toasts.show(Tone::Neutral, self.w.t().disks.selected_so_far(count));
        }
    }
}

/// The column headers.
pub(super) fn head(project: ProjectState, all: SelectAll, look: Look) -> impl IntoView {
    let w = i18n();
    let input = NodeRef::<html::Input>::new();
    let label = move || {
        if all.is_finished() {
            w.t().disks.select_all.to_owned()
        } else {
            w.t().disks.select_all_so_far(all.candidates.with(Vec::len))
        }
    };
    let chosen = move || {
        look.columns()
            .into_iter()
            .map(|column| match column {
                Column::TypeAndZone => sorted(project, SortBy::Type, |t| t.common.disk_type).into_any(),
                Column::Status => sorted(project, SortBy::Status, |t| t.common.status).into_any(),
                Column::Created => sorted(project, SortBy::Created, |t| t.common.created).into_any(),
                plain => {
                    let label =
                        COLUMNS.iter().find(|(column, ..)| *column == plain).map(|(.., label)| *label);
                    view! { <div role="columnheader">{label.map(|label| w.say(label))}</div> }.into_any()
                }
            })
            .collect_view()
    };
    view! {
        <div role="columnheader" data-cell="select">
            <label class="checkbox">
                <input
                    node_ref=input
                    type="checkbox"
                    tabindex="-1"
                    title=label
                    aria-label=label
                    prop:checked=move || all.checked() == Checked::True
                    prop:indeterminate=move || all.checked() == Checked::Mixed
                    on:change:target=move |event| {
                        all.choose(event.target().checked());
                        let checked = untrack(|| all.checked());
                        event.target().set_checked(checked == Checked::True);
                        event.target().set_indeterminate(checked == Checked::Mixed);
                    }
                />
                <span class="select-all-label" aria-hidden="true">
                    {label}
                </span>
            </label>
        </div>
        {sorted(project, SortBy::Name, |t| t.common.name)}
        {sorted(project, SortBy::Verdict, |t| t.disks.verdict)}
        {sorted(project, SortBy::Size, |t| t.common.size_label)}
        {chosen}
        <div role="columnheader" data-cell="actions">
            <span class="visually-hidden">{w.say(|t| t.disks.copy_id)}</span>
        </div>
    }
}

fn sorted(project: ProjectState, by: SortBy, label: fn(&'static Texts) -> &'static str) -> impl IntoView {
    let w = i18n();
    let filter = project.filter();
    let descending = move || (filter.sort.get() == by).then(|| filter.descending.get());
    let sorted = move || descending().map(|descending| if descending { "descending" } else { "ascending" });
    let mark = move || match descending() {
        None => "",
        Some(false) => " ↑",
        Some(true) => " ↓",
    };
    let class = if by == SortBy::Size { "num" } else { "" };
    view! {
        <div role="columnheader" aria-sort=sorted class=class>
            <button
                type="button"
                tabindex="-1"
                class="column-sort"
                title=move || w.t().disks.sort_by(label(w.t()))
                on:click=move |_| filter.order_by(by)
            >
                {move || label(w.t())}
                <span aria-hidden="true">{mark}</span>
            </button>
        </div>
    }
}
