//! The table of disks, of which only the rows in view are on the page, and what keys and presses do in it.

use leptos::prelude::*;

use super::focus::{SEARCH, move_to};
use super::head::{SelectAll, head};
use super::look::Look;
use super::picker::Picker;
use super::row::{cells, name};
use crate::components::base::{Button, EmptyState, WindowedRows};
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::project::ProjectState;

/// The disks of `rows`, or that no disk matches the filters.
#[component]
pub(super) fn DiskTable(project: ProjectState, rows: Memo<Vec<u32>>, look: Look) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let total = Signal::derive(move || rows.with(Vec::len));
    let row_at = move |index: usize| rows.with(|rows| rows.get(index).copied());
    let row_now = move |index: usize| rows.with_untracked(|rows| rows.get(index).copied());
    let picker = Picker::new(project);
    let row = move |index: usize| row_at(index).map(|row| cells(project, picker, row, look)).into_any();
    let named = move |index: usize| row_at(index).map(|row| name(project, row, look, w)).unwrap_or_default();
    let selected = move |index: usize| {
        let disk = row_at(index).map(|row| project.inventory().with(|all| all.disks.id(row)));
        disk.is_some_and(|disk| project.selection().with(|chosen| chosen.contains(&disk)))
    };
    let on_toggle = move |index: usize| {
        if let Some(row) = row_now(index) {
            picker.toggle(row);
        }
    };
    let on_open = move |index: usize| {
        if let Some(row) = row_now(index) {
            nav.go(Route::Disk(project.inventory().with_untracked(|all| all.disks.id(row))));
        }
    };
    let on_range =
        move |from: usize, to: usize| rows.with_untracked(|rows| picker.select_range(rows, from, to));
    let all = SelectAll::among(project, rows);
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
                                        project.filter().clear();
                                        move_to(SEARCH);
                                    }>{w.say(|t| t.disks.clear_filters)}</Button>
                                }
                            }
                        />
                    }
                })
        }}
        <div
            class="disk-table"
            data-density=move || look.is_compact().then_some("compact")
            hidden=move || total.get() == 0
        >
            <WindowedRows
                label=w.text(|t| t.disks.table)
                hint=w.text(|t| t.disks.keys)
                total=total
                head=move || head(project, all, look)
                row=row
                selected=selected
                named=named
                on_toggle=on_toggle
                on_open=on_open
                on_range=on_range
                on_all=move || all.choose(true)
                columns=Signal::derive(move || look.widths())
            />
        </div>
    }
}
