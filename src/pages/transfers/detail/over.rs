//! A transfer that has ended: how, when that was noticed, and what this browser recorded of it.

use leptos::prelude::*;

use super::parts::{DiskCard, RecordLines};
use crate::components::base::{LinkButton, Prose};
use crate::pages::transfers::badges::{FateBadge, fate_texts};
use crate::pages::transfers::list::foreign;
use crate::pages::transfers::moments::When;
use crate::pages::transfers::naming::Id;
use crate::pages::transfers::past::{Fate, Past};
use crate::pages::transfers::told::ToldNote;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::project::ProjectState;
use evs_domain::transfer::Ending;

/// An ended transfer.
#[component]
pub fn Over(project: ProjectState, past: Past) -> impl IntoView {
    let w = i18n();
    let fate = past.fate;
    let id = past.id.map(|id| {
        view! {
            <dt>{w.say(|t| t.common.transfer_id)}</dt>
            <dd>
                <Id text=id.to_string() label=w.text(|t| t.common.transfer_id) />
            </dd>
        }
    });
    // What isn't here can't be looked at.
    let is_here = fate != Fate::Ended(Ending::Gone);
    let disk = is_here.then(|| {
        let href = Route::Disk(past.disk.id).path();
        view! {
            <div>
                <LinkButton href=href>{w.say(|t| t.transfers.see_disk)}</LinkButton>
            </div>
        }
    });
    view! {
        <section class="card">
            <div class="cluster">
                <h2>{w.say(|t| t.transfers.outcome)}</h2>
                <FateBadge fate=fate />
            </div>
            <Prose text=Signal::derive(move || fate_texts(w.t(), fate).1) class="measure" />
            <p class="muted">
                <When at=past.at sentence=|t, time| t.transfers.noticed(time) />
            </p>
            {past.id.map(|id| view! { <ToldNote project=project transfer=id /> })}
            {disk}
        </section>
        <div class="transfers-cards">
            <section class="card">
                <h2>{w.say(|t| t.transfers.about_transfer)}</h2>
                <dl class="kv">
                    <dt>{w.say(|t| t.transfers.transfer_name)}</dt>
                    <dd>{foreign(&past.name)}</dd>
                    {id}
                    <RecordLines handed_over=past.handed_over despite=past.despite destroyed=past.destroyed />
                </dl>
            </section>
            <DiskCard disk=past.disk />
        </div>
    }
}
