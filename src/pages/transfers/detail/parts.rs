//! Parts of the page that pending and ended transfers share: the heading, ids with their copy buttons, the disk's
//! facts, how it was handed over.

use evs_domain::check::CheckSet;
use evs_i18n::{Texts, unchecked};
use leptos::prelude::*;

use super::found::Found;
use crate::components::base::CopyButton;
use crate::components::disk_name::DiskName;
use crate::pages::transfers::facts::DiskFacts;
use crate::pages::transfers::list::foreign;
use crate::pages::transfers::moments::{Timed, When};
use crate::pages::transfers::naming::disk_called;
use crate::state::journal::HandOverWay;
use crate::state::words::words;
use evs_domain::id::DiskId;

/// The heading: which disk it's about, once that is known.
pub fn heading(t: &'static Texts, found: &Found) -> String {
    let named = |name: &str, disk| t.transfers.detail_named(&disk_called(t, name, disk));
    match found {
        Found::Pending(pending) => named(&pending.disk_name, pending.disk),
        Found::Past(past) => named(&past.disk_name, past.disk),
        _ => t.transfers.detail_title.to_owned(),
    }
}

/// An id with its copy button.
#[component]
pub fn Id(
    /// The id.
    text: String,
    /// What it's the id of, for those who don't see what stands beside it.
    label: Signal<String>,
) -> impl IntoView {
    let w = words();
    let copied = text.clone();
    view! {
        <span class="transfers-id" role="group" aria-label=move || label.get()>
            <span class="mono">{text}</span>
            <CopyButton
                get=Callback::new(move |()| copied.clone())
                label=w.text(|t| t.common.copy)
                copied_label=w.text(|t| t.common.copied)
                failed_label=w.text(|t| t.transfers.copy_failed)
                quiet=true
            />
        </span>
    }
}

/// What is known of the disk.
#[component]
pub fn DiskCard(disk: DiskId, name: String, facts: Option<DiskFacts>) -> impl IntoView {
    let w = words();
    let known = facts.map(|facts| {
        let status = (!facts.status.is_empty()).then(|| {
            let status = facts.status.clone();
            view! { <dt>{w.say(|t| t.common.status)}</dt> <dd><bdi>{status}</bdi></dd> }
        });
        view! {
            <dt>{w.say(|t| t.common.size_label)}</dt>
            <dd>{move || w.t().common.size(facts.size_gib)}</dd>
            <dt>{w.say(|t| t.common.disk_type)}</dt>
            <dd>{foreign(&facts.disk_type)}</dd>
            <dt>{w.say(|t| t.common.zone)}</dt>
            <dd>{foreign(&facts.zone)}</dd>
            {status}
        }
    });
    let unseen = known.is_none().then(|| view! { <p class="muted">{w.say(|t| t.transfers.disk_unseen)}</p> });
    view! {
        <section class="card">
            <h2>{w.say(|t| t.transfers.about_disk)}</h2>
            {unseen}
            <dl class="kv">
                <dt>{w.say(|t| t.common.name)}</dt>
                <dd><DiskName name=name id=disk/></dd>
                <dt>{w.say(|t| t.common.disk_id)}</dt>
                <dd><Id text=disk.to_string() label=w.text(|t| t.common.disk_id)/></dd>
                {known}
            </dl>
        </section>
    }
}

/// How and when it was handed over, and what it was created despite of: lines of a list of facts.
#[component]
pub fn RecordLines(handed_over: Vec<(HandOverWay, i64)>, despite: CheckSet) -> impl IntoView {
    let w = words();
    let ways = (!handed_over.is_empty()).then(|| {
        let line = |(way, at): (HandOverWay, i64)| {
            view! { <li><When at=at sentence=way_text(way)/></li> }
        };
        view! {
            <dt>{w.say(|t| t.transfers.hand_overs)}</dt>
            <dd><ul>{handed_over.into_iter().map(line).collect_view()}</ul></dd>
        }
    });
    let despite = (!despite.is_empty()).then(|| {
        let text = move || {
            let mut checks: Vec<&str> = despite.iter().map(|check| unchecked(w.t(), check)).collect();
            checks.dedup();
            w.t().transfers.despite(&w.t().list(&checks))
        };
        view! { <dt>{w.say(|t| t.disks.not_checked)}</dt> <dd>{text}</dd> }
    });
    view! { {ways} {despite} }
}

fn way_text(way: HandOverWay) -> Timed {
    match way {
        HandOverWay::Revealed => |t, time| t.transfers.way_revealed(time),
        HandOverWay::CopiedKey => |t, time| t.transfers.way_copied_key(time),
        HandOverWay::CopiedBoth => |t, time| t.transfers.way_copied_both(time),
        HandOverWay::Downloaded => |t, time| t.transfers.way_downloaded(time),
        HandOverWay::CopiedLink => |t, time| t.transfers.way_copied_link(time),
        HandOverWay::Confirmed => |t, time| t.transfers.way_confirmed(time),
    }
}
