//! One row of the table: the disk, its verdict, and the first reason against a transfer.

use evs_domain::id::DiskId;
use evs_domain::rules::Weight;
use evs_domain::text::one_line;
use evs_domain::verdict::Outcome;
use evs_i18n::{Texts, reason, unchecked};
use leptos::prelude::*;

use super::selection::toggle;
use crate::components::disk_name::{DiskName, name_or_id};
use crate::components::verdict::VerdictBadge;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// What a row shows, read from the inventory in one go.
struct Shown {
    disk: DiskId,
    name: String,
    size_gib: u32,
    type_and_zone: String,
    outcome: Outcome,
    still_reading: bool,
    why: String,
}

impl Shown {
    fn of(project: ProjectState, row: u32, t: &'static Texts) -> Self {
        let judge = project.judge();
        project.inventory().with(|all| {
            let present = all.present(row);
            let (blockers, open) = (judge.blockers(present), judge.open_questions(all.unknown(row)));
            let why = if let Some(first) = blockers.iter().next() {
                let evidence = all.evidence(row, evs_domain::check::CheckSet::of(first));
                let what = evidence
                    .first()
                    .map(|evidence| reason(t, evidence, Weight::Block).what)
                    .unwrap_or_default();
                if blockers.len() > 1 {
                    format!("{} · {what}", t.disks.reasons(blockers.len()))
                } else {
                    what
                }
            } else if all.readings.are_finished() {
                t.list(&open.iter().map(|check| unchecked(t, check)).collect::<Vec<_>>())
            } else {
                String::new()
            };
            let zone = all.disks.zone(row);
            let type_and_zone = if zone.is_empty() {
                all.disks.disk_type(row).to_owned()
            } else {
                format!("{} · {zone}", all.disks.disk_type(row))
            };
            Self {
                disk: all.disks.id(row),
                name: all.disks.name(row).to_owned(),
                size_gib: all.disks.size_gib(row),
                type_and_zone: one_line(&type_and_zone),
                outcome: all.outcome(row, &judge),
                still_reading: !all.readings.are_finished(),
                why,
            }
        })
    }
}

/// The cells of a row. Their texts are written as `textContent`, for the reason that `disk_name` gives.
pub(super) fn cells(project: ProjectState, row: u32) -> impl IntoView {
    let w = i18n();
    let shown = Shown::of(project, row, w.t());
    let disk = shown.disk;
    let chosen = move || project.selection().with(|chosen| chosen.contains(&disk));
    let blocked = shown.outcome == Outcome::Blocked;
    let label = name_or_id(&shown.name, disk);
    let hint = one_line(&shown.why);
    view! {
        <div role="gridcell" data-cell="select">
            <label class="checkbox">
                <input
                    type="checkbox"
                    prop:checked=chosen
                    aria-disabled=blocked.then_some("true")
                    title=blocked.then(|| w.t().disks.blocked_selected)
                    aria-label=w.t().disks.select(&label)
                    on:change:target=move |event| {
                        toggle(project, row);
                        event
                            .target()
                            .set_checked(project.selection().with_untracked(|all| all.contains(&disk)));
                    }
                />
            </label>
        </div>
        <div role="gridcell" data-cell="title">
            <a href=Route::Disk(disk).path()>
                <DiskName name=shown.name id=disk />
            </a>
        </div>
        <div role="gridcell" data-cell="status">
            <VerdictBadge outcome=shown.outcome still_reading=shown.still_reading />
        </div>
        <div role="gridcell" class="num" prop:textContent=w.t().common.size(shown.size_gib)></div>
        <div role="gridcell" prop:textContent=shown.type_and_zone></div>
        <div role="gridcell" data-cell="wide-only" class="muted" title=hint.clone()>
            <bdi prop:textContent=hint.clone()></bdi>
        </div>
    }
}
