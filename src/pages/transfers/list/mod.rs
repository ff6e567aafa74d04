//! The page of all transfers: what waits for its recipient, and below it what has ended.

mod bar;
mod clearing;
mod ended;
mod handing_over;
mod importing;
mod keys_here;
mod old;
mod orphans;
mod pending;
mod row;
mod table;
mod tools;

use std::collections::HashSet;

use evs_domain::id::TransferId;
use leptos::prelude::*;

use self::ended::EndedSection;
use self::importing::ImportReceipt;
use self::orphans::Orphans;
pub use self::pending::Failed;
use self::pending::PendingSection;
pub use self::row::foreign;
use super::canceling::{CancelQuestion, CancelResults};
use super::freshness::{Freshness, refresh};
use super::keys::KeysSection;
use super::unfinished::Unfinished;
use crate::components::base::Prose;
use crate::components::disks_failed::DisksFailed;
use crate::components::unwritten::Unwritten;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// All transfers of the project.
#[component]
pub fn TransfersPage(signed_in: SignedIn, project: ProjectState) -> impl IntoView {
    let w = i18n();
    project.spawn(async move { project.journal().read_told(&project.place()).await });
    let asked = RwSignal::new(Vec::<CancelItem>::new());
    let selected = RwSignal::new(HashSet::<TransferId>::new());
    let begin = move |items: Vec<CancelItem>| {
        selected.set(HashSet::new());
        signed_in.cancel(project, items);
    };
    let canceling =
        Signal::derive(move || signed_in.canceling(project).is_some_and(|run| run.is_under_way()));
    let results = move || {
        signed_in.canceling(project).map(|run| {
            let close = move || signed_in.close_canceling(project);
            view! { <CancelResults run=run on_close=close /> }
        })
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.transfers.title)}</h1>
                    <Prose text=w.say(|t| t.transfers.lead) />
                </div>
                <div class="cluster">
                    <ImportReceipt project=project />
                    <Freshness project=project />
                </div>
            </header>
            <Unfinished project=project />
            <Unwritten project=project />
            <DisksFailed project=project again=refresh />
            {results}
            <PendingSection project=project selected=selected canceling=canceling asked=asked />
            <Orphans project=project />
            <EndedSection project=project />
            <KeysSection project=project />
            <CancelQuestion asked=asked on_confirm=begin />
        </div>
    }
}
