//! One disk in detail: what it is and all there is to say about its transfer.

use evs_domain::check::Check;
use evs_domain::id::DiskId;
use evs_domain::verdict::Outcome;
use leptos::prelude::*;

use crate::components::base::{Button, Dialog, LinkButton, Time, Tone};
use crate::components::disk_name::called;
use crate::components::reasons::{Findings, Reasons};
use crate::components::verdict::VerdictBadge;
use crate::route::Route;
use crate::state::nav::nav;
use crate::state::words::words;
use crate::state::work::Work;

/// A dialog about one disk. Its address can be kept and reloaded.
#[component]
pub(super) fn DiskDetail(work: Work, disk: DiskId, on_close: Callback<()>) -> impl IntoView {
    let w = words();
    let row = Memo::new(move |_| work.inventory.with(|all| all.disks.row(disk)));
    let title = Signal::derive(move || match row.get() {
        Some(row) => work.inventory.with(|all| called(all.disks.name(row), disk)),
        None => disk.to_string(),
    });
    let body = move || {
        match row.get() {
        Some(row) => {
            view! { <Facts work=work disk=disk row=row/> <WhatNow work=work disk=disk row=row/> }.into_any()
        }
        None if work.reading.get() => view! { <p>{w.say(|t| t.common.loading)}</p> }.into_any(),
        None => view! { <p>{w.say(|t| t.failures.not_found)}</p> <p class="muted">{w.say(|t| t.failures.not_found_fix)}</p> }
            .into_any(),
    }
    };
    view! {
        <Dialog open=true title=title on_close=on_close close_label=w.text(|t| t.common.close)>
            <div class="stack">{body}</div>
        </Dialog>
    }
}

#[component]
fn Facts(work: Work, disk: DiskId, row: u32) -> impl IntoView {
    let w = words();
    let read = move |pick: fn(&evs_domain::disks::DiskTable, u32) -> String| {
        move || work.inventory.with(|all| pick(&all.disks, row))
    };
    let created = work.inventory.with(|all| all.disks.created(row));
    let size = move || w.t().common.size(work.inventory.with(|all| all.disks.size_gib(row)));
    view! {
        <dl class="kv">
            <dt>{w.say(|t| t.common.disk_id)}</dt><dd class="mono">{disk.to_string()}</dd>
            <dt>{w.say(|t| t.common.status)}</dt><dd>{read(|disks, row| disks.status(row).to_owned())}</dd>
            <dt>{w.say(|t| t.common.size_label)}</dt><dd>{size}</dd>
            <dt>{w.say(|t| t.common.disk_type)}</dt><dd>{read(|disks, row| disks.disk_type(row).to_owned())}</dd>
            <dt>{w.say(|t| t.common.zone)}</dt><dd>{read(|disks, row| disks.zone(row).to_owned())}</dd>
            {created.map(|at| view! {
                <dt>{w.say(|t| t.common.created)}</dt><dd><Time epoch_seconds=at.0 locale=w.locale()/></dd>
            })}
        </dl>
    }
}

#[component]
fn WhatNow(work: Work, disk: DiskId, row: u32) -> impl IntoView {
    let w = words();
    let nav = nav();
    let judge = work.judge();
    let outcome = Memo::new(move |_| work.inventory.with(|all| all.outcome(row, &judge)));
    let settled = Memo::new(move |_| work.inventory.with(|all| all.readings.settled()));
    let findings = Memo::new(move |_| work.inventory.with(|all| Findings::of(all, row, &judge)));
    // No cloud shows a frozen disk in its listing for certain, so a "can go" has to say what it doesn't know.
    let asks_for_frozen = work.rules().rule(Check::Frozen).is_some();
    let transfer =
        Memo::new(move |_| work.inventory.with(|all| all.transfer_of(disk).map(|transfer| transfer.id)));
    let go_on = Callback::new(move |()| {
        work.choose(|chosen| {
            chosen.clear();
            chosen.insert(disk);
        });
        nav.go(Route::Wizard);
    });
    let action = move || {
        match (transfer.get(), outcome.get()) {
        (Some(transfer), _) => Some(view! { <LinkButton href=Route::Transfer(transfer).path()>{w.say(|t| t.disks.see_transfer)}</LinkButton> }.into_any()),
        (None, Outcome::Blocked) => None,
        (None, _) => Some(view! { <Button tone=Tone::Accent on_press=go_on>{w.say(|t| t.disks.transfer_this)}</Button> }.into_any()),
    }
    };
    view! {
        <p>{move || view! { <VerdictBadge outcome=outcome.get() still_reading=!settled.get()/> }}</p>
        {move || findings.with(Findings::is_empty).then(|| view! { <p>{w.say(|t| t.disks.nothing_against)}</p> })}
        {move || view! { <Reasons findings=findings.get() rules=work.rules()/> }}
        {move || (asks_for_frozen && outcome.get() != Outcome::Blocked).then(|| view! { <p class="muted">{w.say(|t| t.disks.frozen_note)}</p> })}
        {move || action().map(|action| view! { <div class="cluster">{action}</div> })}
    }
}
