//! The page of all transfers: what waits for its recipient, and below it what has ended.

mod bar;
mod clearing;
mod ended;
mod pending;
mod row;
mod table;

use std::collections::HashSet;

use evs_domain::id::TransferId;
use leptos::prelude::*;

use self::ended::EndedSection;
pub use self::pending::Failed;
use self::pending::PendingSection;
pub use self::row::foreign;
use super::canceling::{CancelQuestion, CancelResults};
use super::freshness::{DisksTrouble, Freshness};
use super::unfinished::Unfinished;
use crate::state::canceling::{CancelRun, Item};
use crate::state::words::words;
use crate::state::work::work;

/// All transfers of the project. It needs [`crate::state::work::Work`] in its context.
#[component]
pub fn TransfersPage() -> impl IntoView {
    let w = words();
    let work = work()?;
    let asked = RwSignal::new(Vec::<Item>::new());
    let run = RwSignal::new(None::<CancelRun>);
    let selected = RwSignal::new(HashSet::<TransferId>::new());
    let begin = move |items: Vec<Item>| {
        selected.set(HashSet::new());
        run.set(Some(CancelRun::begin(work, items)));
    };
    let canceling = Signal::derive(move || run.with(|run| run.as_ref().is_some_and(CancelRun::is_under_way)));
    let results = move || {
        run.get().map(|run_now| {
            let close = move |()| run.set(None);
            view! { <CancelResults work=work run=run_now on_close=Callback::new(close)/> }
        })
    };
    Some(view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1 tabindex="-1">{w.say(|t| t.transfers.title)}</h1>
                    <p>{w.say(|t| t.transfers.lead)}</p>
                </div>
                <Freshness work=work/>
            </header>
            <Unfinished work=work/>
            <DisksTrouble work=work/>
            {results}
            <PendingSection work=work selected=selected canceling=canceling asked=asked/>
            <EndedSection work=work/>
            <CancelQuestion asked=asked on_confirm=begin/>
        </div>
    })
}
