//! One row of the table: the disk, its verdict, and the first reason against a transfer.

use evs_domain::id::DiskId;
use evs_domain::inventory::Inventory;
use evs_domain::text::one_line;
use evs_domain::verdict::{Judge, Outcome};
use evs_i18n::Texts;
use leptos::prelude::*;

use super::look::{Column, Look};
use super::picker::Picker;
use super::why::why;
use crate::components::base::local_text;
use crate::components::cloud_words::language_of;
use crate::components::disk_name::{DiskName, name_or_id};
use crate::components::verdict::{VerdictBadge, verdict_text};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::i18n::I18n;
use crate::state::project::ProjectState;

/// What a row shows, read from the inventory in one go.
struct Shown {
    disk: DiskId,
    name: String,
    size_gib: u32,
    outcome: Outcome,
    still_reading: bool,
    /// The texts of the chosen columns.
    columns: Vec<(Column, String)>,
}

impl Shown {
    fn of(project: ProjectState, row: u32, columns: Vec<Column>, t: &'static Texts, locale: &str) -> Self {
        let judge = project.judge();
        project.inventory().with(|all| {
            let text = |column: Column| one_line(&text_of(all, &judge, row, column, t, locale));
            Self {
                disk: all.disks.id(row),
                name: all.disks.name(row).to_owned(),
                size_gib: all.disks.size_gib(row),
                outcome: all.outcome(row, &judge),
                still_reading: !all.readings.are_finished(),
                columns: columns.into_iter().map(|column| (column, text(column))).collect(),
            }
        })
    }
}

fn text_of(
    all: &Inventory,
    judge: &Judge,
    row: u32,
    column: Column,
    t: &'static Texts,
    locale: &str,
) -> String {
    let disks = &all.disks;
    match column {
        Column::TypeAndZone if disks.zone(row).is_empty() => disks.disk_type(row).to_owned(),
        Column::TypeAndZone => format!("{} · {}", disks.disk_type(row), disks.zone(row)),
        Column::Status => disks.status(row).to_owned(),
        Column::Created => disks.created(row).map(|at| local_text(at.0, locale)).unwrap_or_default(),
        Column::Tags => disks.tags(row).to_owned(),
        Column::EnterpriseProject => disks.enterprise_project(row).to_owned(),
        Column::Why => why(all, judge, row, t),
    }
}

/// What a row is called by a screen reader: the disk, its verdict and the other texts of the row. The names of its controls
/// aren't among them, which say the disk's name again.
pub(super) fn name(project: ProjectState, row: u32, look: Look, w: I18n) -> String {
    let t = w.t();
    let shown = Shown::of(project, row, look.columns(), t, w.language().tag());
    let verdict = verdict_text(t, shown.outcome, shown.still_reading).to_owned();
    let head = [name_or_id(&shown.name, shown.disk), verdict, t.common.size(shown.size_gib)];
    let columns = shown.columns.into_iter().map(|(_, text)| text).filter(|text| !text.is_empty());
    head.into_iter().chain(columns).collect::<Vec<_>>().join(", ")
}

/// The cells of a row. Their texts are written as `textContent`, for the reason that `disk_name` gives.
pub(super) fn cells(project: ProjectState, picker: Picker, row: u32, look: Look) -> impl IntoView {
    let w = i18n();
    let shown = Shown::of(project, row, look.columns(), w.t(), w.language().tag());
    let disk = shown.disk;
    let chosen = move || project.selection().with(|chosen| chosen.contains(&disk));
    let blocked = shown.outcome == Outcome::Blocked;
    let label = name_or_id(&shown.name, disk);
    view! {
        <div role="gridcell" data-cell="select">
            <label class="checkbox">
                <input
                    type="checkbox"
                    tabindex="-1"
                    prop:checked=chosen
                    aria-disabled=blocked.then_some("true")
                    title=blocked.then(|| w.t().disks.blocked_selected)
                    aria-label=w.t().disks.select(&label)
                    on:change:target=move |event| {
                        picker.set(row, event.target().checked());
                        event
                            .target()
                            .set_checked(project.selection().with_untracked(|all| all.contains(&disk)));
                    }
                />
            </label>
        </div>
        <div role="gridcell" data-cell="title">
            <a href=Route::Disk(disk).path() tabindex="-1">
                <DiskName name=shown.name id=disk />
            </a>
        </div>
        <div role="gridcell" data-cell="status">
            <VerdictBadge outcome=shown.outcome still_reading=shown.still_reading />
        </div>
        <div role="gridcell" class="num" data-cell="size">
            <bdi prop:textContent=w.t().common.size(shown.size_gib)></bdi>
        </div>
        {shown.columns.into_iter().map(|(column, text)| cell(column, text)).collect_view()}
        <div role="gridcell" data-cell="actions">
            <button
                type="button"
                class="row-copy"
                tabindex="-1"
                title=w.t().disks.copy_id
                aria-label=w.t().disks.copy_id_of(&label)
                on:click=move |_| picker.copy_id(disk)
            ></button>
        </div>
    }
}

fn cell(column: Column, text: String) -> impl IntoView {
    let kind = match column {
        Column::TypeAndZone => "type",
        Column::Why => "why",
        Column::Status | Column::Created | Column::Tags | Column::EnterpriseProject => "more",
    };
    // As `CloudWords` marks it, which writes no `textContent`.
    let language = (column == Column::Status).then(|| language_of(&text));
    view! {
        <div role="gridcell" data-cell=kind title=text.clone()>
            <bdi lang=language prop:textContent=text.clone()></bdi>
        </div>
    }
}
