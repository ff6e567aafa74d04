//! The table: only rows in view are in the page.

use std::collections::HashSet;

use evs_domain::id::DiskId;
use evs_domain::verdict::Outcome;
use evs_domain::view::SortBy;
use evs_i18n::Texts;
use leptos::prelude::*;

use super::row::cells;
use crate::components::base::{Button, Checkbox, EmptyState, Tri, WindowedRows};
use crate::route::Route;
use crate::state::nav::nav;
use crate::state::words::words;
use crate::state::work::Work;

/// The disks that the filter leaves.
#[component]
pub(super) fn DiskTable(work: Work, rows: Memo<Vec<u32>>) -> impl IntoView {
    let w = words();
    let nav = nav();
    let total = Signal::derive(move || rows.with(Vec::len));
    let row_at = move |index: usize| rows.with(|rows| rows.get(index).copied());
    let row_now = move |index: usize| rows.with_untracked(|rows| rows.get(index).copied());
    let disk_now =
        move |index| row_now(index).map(|row| work.inventory.with_untracked(|all| all.disks.id(row)));
    let row = Callback::new(move |(index,): (usize,)| row_at(index).map(|row| cells(work, row)).into_any());
    let selected = Callback::new(move |(index,): (usize,)| {
        let disk = row_at(index).map(|row| work.inventory.with(|all| all.disks.id(row)));
        disk.is_some_and(|disk| work.chosen.with(|chosen| chosen.contains(&disk)))
    });
    let on_toggle = Callback::new(move |(index,): (usize,)| {
        if let Some(row) = row_now(index) {
            toggle(work, row);
        }
    });
    let on_open = Callback::new(move |(index,): (usize,)| {
        if let Some(disk) = disk_now(index) {
            nav.go(Route::Disk(disk));
        }
    });
    view! {
        {move || (total.get() == 0).then(|| view! {
            <EmptyState
                title=w.text(|t| t.disks.none_match)
                text=w.text(|t| t.disks.none_match_text)
                action=move || view! { <Button on_press=Callback::new(move |()| work.filter.clear())>{w.say(|t| t.disks.clear_filters)}</Button> }
            />
        })}
        <div hidden=move || total.get() == 0>
            <WindowedRows
                label=w.text(|t| t.disks.table)
                total=total
                head=move || head(work, rows)
                row=row
                selected=selected
                on_toggle=on_toggle
                on_open=on_open
                class="disk-columns"
            />
        </div>
    }
}

/// Chooses a disk, or no longer. One that can't go is never chosen.
pub(super) fn toggle(work: Work, row: u32) {
    let judge = work.judge();
    let (disk, outcome) = work.inventory.with_untracked(|all| (all.disks.id(row), all.outcome(row, &judge)));
    work.choose(|chosen| {
        if !chosen.remove(&disk) && outcome != Outcome::Blocked {
            chosen.insert(disk);
        }
    });
}

/// The disks that can go among the rows shown.
fn eligible(work: Work, rows: &[u32]) -> Vec<DiskId> {
    let judge = work.judge();
    work.inventory.with(|all| {
        rows.iter()
            .filter(|row| all.outcome(**row, &judge) == Outcome::Eligible)
            .map(|row| all.disks.id(*row))
            .collect()
    })
}

fn head(work: Work, rows: Memo<Vec<u32>>) -> impl IntoView {
    let w = words();
    let candidates = Memo::new(move |_| rows.with(|rows| eligible(work, rows)));
    let state = Signal::derive(move || {
        work.chosen.with(|chosen| {
            candidates
                .with(|all| Tri::of(all.iter().filter(|disk| chosen.contains(*disk)).count(), all.len()))
        })
    });
    let on_toggle = Callback::new(move |(all,): (bool,)| {
        let disks: HashSet<DiskId> = candidates.get_untracked().into_iter().collect();
        work.choose(
            |chosen| if all { chosen.extend(disks) } else { chosen.retain(|disk| !disks.contains(disk)) },
        );
    });
    view! {
        <div role="columnheader" data-cell="select">
            <Checkbox label=w.text(|t| t.disks.select_all) label_hidden=true state=state on_toggle=on_toggle/>
        </div>
        {column(work, SortBy::Name, |t| t.common.name)}
        {column(work, SortBy::Verdict, |t| t.disks.verdict)}
        {column(work, SortBy::Size, |t| t.common.size_label)}
        {column(work, SortBy::Type, |t| t.common.disk_type)}
        <div role="columnheader">{w.say(|t| t.disks.why)}</div>
    }
}

fn column(work: Work, by: SortBy, label: fn(&'static Texts) -> &'static str) -> impl IntoView {
    let w = words();
    let filter = work.filter;
    let sorted = move || match (filter.sort.get() == by, filter.descending.get()) {
        (false, _) => None,
        (true, false) => Some("ascending"),
        (true, true) => Some("descending"),
    };
    let mark = move || match sorted() {
        None => "",
        Some("ascending") => " ↑",
        Some(_) => " ↓",
    };
    let class = if by == SortBy::Size { "num" } else { "" };
    view! {
        <div role="columnheader" aria-sort=sorted class=class>
            <button type="button" class="column-sort" title=move || w.t().disks.sort_by(label(w.t())) on:click=move |_| filter.order_by(by)>
                {move || label(w.t())} <span aria-hidden="true">{mark}</span>
            </button>
        </div>
    }
}
