//! One disk in detail: its verdict with all reasons and the next step, then what is known of it.

use evs_domain::check::Check;
use evs_domain::id::DiskId;
use evs_domain::verdict::Outcome;
use leptos::prelude::*;

use super::facts::Facts;
use crate::components::base::{Button, Dialog, LinkButton, Prose, Tone};
use crate::components::disk_name::name_or_id;
use crate::components::reasons::{Findings, Reasons};
use crate::components::verdict::VerdictBadge;
use crate::route::Route;
use crate::state::app_state::{i18n, nav};
use crate::state::project::ProjectState;

/// A dialog about one disk. It has an address of its own.
#[component]
pub(super) fn DiskDetail(project: ProjectState, disk: DiskId) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let row = Memo::new(move |_| project.inventory().with(|all| all.disks.row(disk)));
    let title = Signal::derive(move || match row.get() {
        Some(row) => project.inventory().with(|all| name_or_id(all.disks.name(row), disk)),
        None => disk.to_string(),
    });
    let body = move || match row.get() {
        Some(row) => view! {
            <VerdictAndNextStep project=project disk=disk row=row />
            <Facts project=project disk=disk row=row />
        }
        .into_any(),
        None if project.is_reading().get() => view! { <p>{w.say(|t| t.common.loading)}</p> }.into_any(),
        None => view! {
            <Prose text=w.say(|t| t.failures.not_found) />
            <Prose text=w.say(|t| t.failures.not_found_fix) class="muted" />
        }
        .into_any(),
    };
    view! {
        <Dialog
            open=true
            title=title
            on_close=move || nav.go(Route::Disks)
            close_label=w.text(|t| t.common.close)
            class="disk-detail"
        >
            <div class="stack">{body}</div>
        </Dialog>
    }
}

#[component]
fn VerdictAndNextStep(project: ProjectState, disk: DiskId, row: u32) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let judge = project.judge();
    let outcome = Memo::new(move |_| project.inventory().with(|all| all.outcome(row, &judge)));
    let settled = Memo::new(move |_| project.inventory().with(|all| all.readings.are_finished()));
    let findings = Memo::new(move |_| project.inventory().with(|all| Findings::of(all, row, &judge)));
    // Listings don't always show that a disk is frozen, so that "eligible" comes with a note about it.
    let asks_for_frozen = project.rules().rule(Check::Frozen).is_some();
    let transfer =
        Memo::new(move |_| project.inventory().with(|all| all.transfer_of(disk).map(|transfer| transfer.id)));
    let go_on = move || {
        project.selection().change(|chosen| {
            chosen.clear();
            chosen.insert(disk);
        });
        nav.go(Route::Wizard);
    };
    let action = move || {
        match (transfer.get(), outcome.get()) {
        (Some(transfer), _) => Some(view! { <LinkButton href=Route::Transfer(transfer).path()>{w.say(|t| t.disks.see_transfer)}</LinkButton> }.into_any()),
        (None, Outcome::Blocked) => None,
        (None, _) => Some(view! {
            <Button tone=Tone::Accent on_press=go_on>
                {w.say(|t| t.disks.transfer_this)}
            </Button>
        }.into_any()),
    }
    };
    view! {
        // The focus comes to what is said first, and not to a link further down.
        <p class="verdict-line" tabindex="-1" autofocus=true>
            {move || view! { <VerdictBadge outcome=outcome.get() still_reading=!settled.get() /> }}
        </p>
        {move || {
            findings
                .with(Findings::is_empty)
                .then(|| view! { <Prose text=w.say(|t| t.disks.nothing_against) /> })
        }}
        {move || view! { <Reasons findings=findings.get() rules=project.rules() /> }}
        {move || {
            (asks_for_frozen && outcome.get() != Outcome::Blocked)
                .then(|| view! { <Prose text=w.say(|t| t.disks.frozen_note) class="muted" /> })
        }}
        {move || action().map(|action| view! { <div class="cluster">{action}</div> })}
    }
}
