//! A disk that has come, held against what its sender said of it; and what is to be done for it that the cloud doesn't do. What
//! was said is a claim, and what the cloud shows counts.

use evs_api::clouds::CloudKind;
use evs_domain::arrival::{Fact, compare};
use evs_domain::disks::DiskInfo;
use evs_domain::text::{claim_in_sentence, one_line};
use evs_i18n::messages::arrival::Other;
use evs_i18n::{Texts, fact_name};
use leptos::prelude::*;

use crate::components::base::{Disclosure, Notice, Prose, Tone};
use crate::components::disk_name::DiskName;
use crate::state::accept::Line;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;

/// Says whether the disk is what was said of it. Nothing where nothing was said.
#[component]
pub(super) fn AsSaid(
    line: Line,
    disk: DiskInfo,
    /// Among others: that all is as it was said needn't be told of each.
    #[prop(optional)]
    in_row: bool,
    /// Says which disk it's about.
    #[prop(optional)]
    named: bool,
) -> impl IntoView {
    let w = i18n();
    let said = untrack(|| line.claim()).map(|(offer, _)| offer.disk)?;
    let compared = compare(&said, &disk);
    if compared.other.is_empty() {
        if in_row {
            return None;
        }
        let same = (!compared.same.is_empty()).then_some(compared.same)?;
        let text = move || {
            let t = w.t();
            let facts: Vec<&str> = same.iter().map(|fact| fact_name(t, *fact)).collect();
            t.arrival.same(&t.list(&facts))
        };
        return Some(view! { <p class="muted">{text}</p> }.into_any());
    }
    let lines = compared.other.into_iter().map(|fact| {
        let (said, is) = (said.clone(), disk.clone());
        let text = move || {
            let t = w.t();
            let (said, is) = (value(t, fact, &said), value(t, fact, &is));
            t.arrival.other(Other {
                fact: fact_name(t, fact),
                said: &claim_in_sentence(&said),
                is: &one_line(&is),
            })
        };
        view! { <li>{text}</li> }
    });
    let lines = lines.collect_view();
    let name = named.then(|| view! { <DiskName name=disk.name.clone() id=disk.id /> });
    Some(
        view! {
            <Notice tone=Tone::Warn title=w.text(|t| t.arrival.other_title)>
                {name}
                <ul class="stack" data-gap="small">
                    {lines}
                </ul>
                <Prose text=w.say(|t| t.arrival.other_fix) />
            </Notice>
        }
        .into_any(),
    )
}

fn value<Id>(t: &Texts, fact: Fact, disk: &DiskInfo<Id>) -> String {
    match fact {
        Fact::Name => disk.name.clone(),
        Fact::Size => t.common.size(disk.size_gib),
        Fact::Type => disk.disk_type.clone(),
        Fact::Zone => disk.zone.clone(),
    }
}

/// What doesn't come along, as things to do. Which of them a disk had isn't known here: the cloud tells it to its sender only.
#[component]
pub(super) fn ToDo(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let has_vaults = project.session().who().cloud.kind == CloudKind::Huawei;
    let of_vaults = has_vaults.then(|| {
        view! {
            <li>
                <Prose text=w.say(|t| t.arrival.todo_backup) />
            </li>
            <li>
                <Prose text=w.say(|t| t.arrival.todo_snapshots) />
            </li>
            <li>
                <Prose text=w.say(|t| t.arrival.todo_tags) />
            </li>
        }
    });
    view! {
        <Disclosure label=w.text(|t| t.arrival.todo)>
            <Prose text=w.say(|t| t.arrival.todo_lead) />
            <ul class="stack" data-gap="small">
                {of_vaults}
                <li>
                    <Prose text=w.say(|t| t.arrival.todo_attach) />
                </li>
            </ul>
        </Disclosure>
    }
}
