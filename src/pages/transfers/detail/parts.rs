//! Parts of the page that pending and ended transfers share: the heading, ids with their copy buttons, the disk's
//! facts, how it was handed over.

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::text::one_line;
use evs_i18n::{Texts, unchecked};
use leptos::prelude::*;

use super::found::Found;
use crate::components::base::Prose;
use crate::components::cloud_words::CloudWords;
use crate::components::disk_name::DiskName;
use crate::pages::transfers::list::foreign;
use crate::pages::transfers::moments::{Timed, When};
use crate::pages::transfers::naming::Id;
use crate::pages::transfers::naming::disk_called;
use crate::state::app_state::i18n;
use crate::state::journal::HandOverWay;

/// The heading: which disk it's about, once that is known.
pub fn heading(t: &'static Texts, found: &Found) -> String {
    let named = |name: &str, disk| t.transfers.detail_named(&disk_called(t, name, disk));
    match found {
        Found::Pending(pending) => named(&pending.disk.name, pending.disk.id),
        Found::Past(past) => named(&past.disk.name, past.disk.id),
        _ => t.transfers.detail_title.to_owned(),
    }
}

/// What is known of the disk.
#[component]
pub fn DiskCard(
    disk: DiskInfo,
    /// Its status, word for word; empty where only a record tells of the disk.
    #[prop(optional)]
    status: String,
) -> impl IntoView {
    let w = i18n();
    let DiskInfo { id, name, size_gib, disk_type, zone, .. } = disk.clone();
    let known = disk.has_facts().then(|| {
        let status = one_line(&status);
        let status = (!status.is_empty()).then(|| {
            view! {
                <dt>{w.say(|t| t.common.status)}</dt>
                <dd>
                    <CloudWords text=status />
                </dd>
            }
        });
        view! {
            <dt>{w.say(|t| t.common.size_label)}</dt>
            <dd>{move || w.t().common.size(size_gib)}</dd>
            <dt>{w.say(|t| t.common.disk_type)}</dt>
            <dd>{foreign(&disk_type)}</dd>
            <dt>{w.say(|t| t.common.zone)}</dt>
            <dd>{foreign(&zone)}</dd>
            {status}
        }
    });
    let unseen =
        known.is_none().then(|| view! { <Prose text=w.say(|t| t.transfers.disk_unseen) class="muted" /> });
    view! {
        <section class="card">
            <h2>{w.say(|t| t.transfers.about_disk)}</h2>
            {unseen}
            <dl class="kv">
                <dt>{w.say(|t| t.common.name)}</dt>
                <dd>
                    <DiskName name=name id=id />
                </dd>
                <dt>{w.say(|t| t.common.disk_id)}</dt>
                <dd>
                    <Id text=id.to_string() label=w.text(|t| t.common.disk_id) />
                </dd>
                {known}
            </dl>
        </section>
    }
}

/// How and when it was handed over, when its key was destroyed, and what it was created despite of: lines of a list of facts.
#[component]
pub fn RecordLines(
    handed_over: Vec<(HandOverWay, i64)>,
    despite: CheckSet,
    destroyed: Option<i64>,
) -> impl IntoView {
    let w = i18n();
    let ways = (!handed_over.is_empty()).then(|| {
        let line = |(way, at): (HandOverWay, i64)| {
            view! {
                <li>
                    <When at=at sentence=way_text(way) />
                </li>
            }
        };
        view! {
            <dt>{w.say(|t| t.transfers.hand_overs)}</dt>
            <dd>
                <ul>{handed_over.into_iter().map(line).collect_view()}</ul>
            </dd>
        }
    });
    let destroyed = destroyed.map(|at| {
        view! {
            <dt>{w.say(|t| t.transfers.custody)}</dt>
            <dd>
                <When at=at sentence=|t, time| t.keys.destroyed_at(time) />
            </dd>
        }
    });
    let despite = (!despite.is_empty()).then(|| {
        let text = move || {
            let mut checks: Vec<&str> = despite.iter().map(|check| unchecked(w.t(), check)).collect();
            checks.dedup();
            w.t().transfers.despite(&w.t().list(&checks))
        };
        view! {
            <dt>{w.say(|t| t.disks.not_checked)}</dt>
            <dd>{text}</dd>
        }
    });
    view! {
        {ways}
        {destroyed}
        {despite}
    }
}

fn way_text(way: HandOverWay) -> Timed {
    match way {
        HandOverWay::Revealed => |t, time| t.transfers.way_revealed(time),
        HandOverWay::CopiedKey => |t, time| t.transfers.way_copied_key(time),
        HandOverWay::CopiedBoth => |t, time| t.transfers.way_copied_both(time),
        HandOverWay::Downloaded => |t, time| t.transfers.way_downloaded(time),
        HandOverWay::Sealed => |t, time| t.transfers.way_sealed(time),
        HandOverWay::CopiedLink => |t, time| t.transfers.way_copied_link(time),
        HandOverWay::Confirmed => |t, time| t.transfers.way_confirmed(time),
    }
}
