//! Disks that wait for a recipient and of which the cloud lists no transfer: what this browser knows of them, and what can be done.

use evs_domain::disks::{CloudKind, DiskInfo};
use leptos::prelude::*;

use super::row::FactsLine;
use crate::components::base::{Notice, Prose, Tone, local_text};
use crate::components::disk_name::DiskName;
use crate::pages::transfers::naming::Id;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::journal::Entry;
use crate::state::project::ProjectState;

/// A disk, and when this browser last created a transfer of it.
type Orphan = (DiskInfo, Option<i64>);

/// The section. Nothing where each waiting disk has its transfer.
#[component]
pub(super) fn Orphans(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let orphans = Memo::new(move |_| orphans(project));
    let kind = project.session().who().cloud.kind;
    move || {
        let orphans = orphans.get();
        if orphans.is_empty() {
            return None;
        }
        let n = orphans.len();
        let title = Signal::derive(move || w.t().transfers.orphans(n));
        let way_out = move || match kind {
            CloudKind::OpenStack => w.t().transfers.orphans_openstack,
            CloudKind::Huawei => w.t().transfers.orphans_huawei,
        };
        Some(view! {
            <Notice tone=Tone::Warn stands=true title=title>
                <Prose text=w.say(|t| t.transfers.orphans_text) />
                <Prose text=Signal::derive(way_out) />
                <ul class="orphans">{orphans.into_iter().map(one).collect_view()}</ul>
            </Notice>
        })
    }
}

/// Tracked.
fn orphans(project: ProjectState) -> Vec<Orphan> {
    project.inventory().with(|all| {
        let waiting = all.waiting_without_transfer();
        project.entries().with(|entries| {
            let created = |disk: &DiskInfo| {
                // The newest comes first.
                let is_its = |entry: &&Entry| entry.disk.id == disk.id && !entry.is_of_accept();
                entries.iter().find(is_its).map(|entry| entry.at)
            };
            let one = |row| {
                let disk = all.disks.info(row);
                let at = created(&disk);
                (disk, at)
            };
            waiting.into_iter().map(one).collect()
        })
    })
}

fn one((disk, created): Orphan) -> impl IntoView {
    let w = i18n();
    let id = disk.id;
    let time = move || created.map(|at| w.t().transfers.orphan_created(&local_text(at, w.language().tag())));
    view! {
        <li>
            <a href=Route::Disk(id).path()>
                <DiskName name=disk.name.clone() id=id />
            </a>
            <FactsLine disk=disk />
            <Id text=id.to_string() label=w.text(|t| t.common.disk_id) />
            <span class="muted">{time}</span>
        </li>
    }
}
