//! The page of one transfer: where its key is, what can be done, all facts; or how it ended; or that it isn't here.

mod absent;
mod actions;
mod found;
mod handing;
mod over;
mod parts;
mod waiting;

use evs_domain::id::TransferId;
use leptos::html;
use leptos::prelude::*;

use self::absent::{Settling, Unknown};
use self::found::Found;
use self::over::Over;
use self::waiting::WaitingTransfer;
use super::canceling::{CancelQuestion, CancelResults};
use super::facts::Pending;
use super::freshness::Freshness;
use super::list::Failed;
use crate::components::base::Skeleton;
use crate::route::Route;
use crate::state::canceling::{CancelRun, Item};
use crate::state::words::words;
use crate::state::work::work;

/// One transfer. It needs [`crate::state::work::Work`] in its context.
#[component]
pub fn TransferPage(
    /// Which.
    id: TransferId,
) -> impl IntoView {
    let w = words();
    let work = work()?;
    let found = Memo::new(move |_| Found::of(work, id));
    let asked = RwSignal::new(Vec::<Item>::new());
    let run = RwSignal::new(None::<CancelRun>);
    let begin = move |items: Vec<Item>| run.set(Some(CancelRun::begin(work, items)));
    let canceling = Signal::derive(move || run.with(|run| run.as_ref().is_some_and(CancelRun::is_under_way)));
    let results = move || {
        run.get().map(|run_now| {
            let close = move |()| run.set(None);
            view! { <CancelResults work=work run=run_now on_close=Callback::new(close)/> }
        })
    };
    // Built anew only when another state begins: what is open in it, such as a hand-over, survives news of the same one.
    let stage = Memo::new(move |_| found.with(Found::stage));
    let content = move || {
        stage.track();
        match found.get_untracked() {
            Found::Reading => view! { <Skeleton label=w.text(|t| t.common.loading) rows=6/> }.into_any(),
            Found::Failed => view! { <Failed work=work/> }.into_any(),
            Found::Pending(first) => {
                let pending = Memo::new(move |last: Option<&Pending>| match found.get() {
                    Found::Pending(pending) => *pending,
                    _ => last.cloned().unwrap_or_else(|| (*first).clone()),
                });
                view! { <WaitingTransfer work=work pending=pending canceling=canceling asked=asked/> }
                    .into_any()
            }
            Found::Settling => view! { <Settling work=work/> }.into_any(),
            Found::Past(past) => view! { <Over past=*past/> }.into_any(),
            Found::Unknown => view! { <Unknown/> }.into_any(),
        }
    };
    let heading = NodeRef::<html::H1>::new();
    follow_focus(stage, heading);
    Some(view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <p><a href=Route::Transfers.path()>{w.say(|t| t.transfers.all_transfers)}</a></p>
                    <h1 node_ref=heading tabindex="-1">{move || parts::heading(w.t(), &found.get())}</h1>
                    {move || (found.get() == Found::Unknown).then(|| view! { <p class="mono">{id.to_string()}</p> })}
                </div>
                <Freshness work=work/>
            </header>
            {results}
            {content}
            <CancelQuestion asked=asked on_confirm=begin/>
        </div>
    })
}

/// When a pending transfer ends before one's eyes, the control that had the focus is gone: the heading takes it.
fn follow_focus(stage: Memo<u8>, heading: NodeRef<html::H1>) {
    Effect::new(move |before: Option<u8>| {
        let stage = stage.get();
        let lost = document().active_element().is_none_or(|element| element.tag_name() == "BODY");
        if let Some(heading) =
            heading.get_untracked().filter(|_| lost && before.is_some_and(|before| before != stage))
        {
            drop(heading.focus());
        }
        stage
    });
}
