//! The table of disks: its head with sorting, and its rows, of which only those in view are on the page.

use std::collections::HashSet;

use evs_domain::id::DiskId;
use evs_domain::view::SortBy;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::row::cells;
use super::selection::{eligible, toggle};
use crate::components::base::{Button, Checkbox, Checked, EmptyState, WindowedRows};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;
use crate::state::project::ProjectState;

/// The disks of `rows`, or that no disk matches the filters.
#[component]
pub(super) fn DiskTable(project: ProjectState, rows: Memo<Vec<u32>>) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let total = Signal::derive(move || rows.with(Vec::len));
    let row_at = move |index: usize| rows.with(|rows| rows.get(index).copied());
    let row_now = move |index: usize| rows.with_untracked(|rows| rows.get(index).copied());
    let disk_now =
        move |index| row_now(index).map(|row| project.inventory().with_untracked(|all| all.disks.id(row)));
    let row = move |index: usize| row_at(index).map(|row| cells(project, row)).into_any();
    let selected = move |index: usize| {
        let disk = row_at(index).map(|row| project.inventory().with(|all| all.disks.id(row)));
        disk.is_some_and(|disk| project.selection().with(|chosen| chosen.contains(&disk)))
    };
    let on_toggle = move |index: usize| {
        if let Some(row) = row_now(index) {
            toggle(project, row);
        }
    };
    let on_open = move |index: usize| {
        if let Some(disk) = disk_now(index) {
            nav.go(Route::Disk(disk));
        }
    };
    view! {
        {move || {
            (total.get() == 0)
                .then(|| {
                    view! {
                        <EmptyState
                            title=w.text(|t| t.disks.none_match)
                            text=w.say(|t| t.disks.none_match_text)
                            action=move || {
                                view! {
                                    <Button on_press=move || {
                                        project.filter().clear()
                                    }>{w.say(|t| t.disks.clear_filters)}</Button>
                                }
                            }
                        />
                    }
                })
        }}
        <div hidden=move || total.get() == 0>
            <WindowedRows
                label=w.text(|t| t.disks.table)
                total=total
                head=move || head(project, rows)
                row=row
                selected=selected
                on_toggle=on_toggle
                on_open=on_open
                class="disk-columns"
            />
        </div>
    }
}

fn head(project: ProjectState, rows: Memo<Vec<u32>>) -> impl IntoView {
    let w = i18n();
    let candidates = Memo::new(move |_| rows.with(|rows| eligible(project, rows)));
    let checked = Signal::derive(move || {
        project.selection().with(|chosen| {
            candidates
                .with(|all| Checked::of(all.iter().filter(|disk| chosen.contains(*disk)).count(), all.len()))
        })
    });
    let on_toggle = move |all: bool| {
        let disks: HashSet<DiskId> = candidates.get_untracked().into_iter().collect();
        project.selection().change(|chosen| {
            if all { chosen.extend(disks) } else { chosen.retain(|disk| !disks.contains(disk)) }
        });
    };
    view! {
        <div role="columnheader" data-cell="select">
            <Checkbox
                label=w.text(|t| t.disks.select_all)
                label_hidden=true
                checked=checked
                on_toggle=on_toggle
            />
        </div>
        {column(project, SortBy::Name, |t| t.common.name)}
        {column(project, SortBy::Verdict, |t| t.disks.verdict)}
        {column(project, SortBy::Size, |t| t.common.size_label)}
        {column(project, SortBy::Type, |t| t.common.disk_type)}
        <div role="columnheader">{w.say(|t| t.disks.why)}</div>
    }
}

fn column(project: ProjectState, by: SortBy, label: fn(&'static Texts) -> &'static str) -> impl IntoView {
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
