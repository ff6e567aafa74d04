//! The page of one transfer: where its key is, what can be done, all facts; or how it ended; or that it isn't here.

mod absent;
mod actions;
mod found;
mod hand_over;
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
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;
use crate::state::project::ProjectState;
use crate::state::signed_in::SignedIn;

/// One transfer.
#[component]
pub fn TransferPage(
    signed_in: SignedIn,
    project: ProjectState,
    /// Which.
    id: TransferId,
) -> impl IntoView {
    project.spawn(async move { project.journal().read_told(&project.place()).await });
    let w = i18n();
    let found = Memo::new(move |_| Found::of(project, id));
    let asked = RwSignal::new(Vec::<CancelItem>::new());
    let begin = move |items: Vec<CancelItem>| signed_in.cancel(project, items);
    let canceling =
        Signal::derive(move || signed_in.canceling(project).is_some_and(|run| run.is_under_way()));
    let results = move || {
        signed_in.canceling(project).filter(|run| run.is_about(id)).map(|run| {
            let close = move || signed_in.close_canceling(project);
            view! { <CancelResults run=run on_close=close /> }
        })
    };
    // Built again only when another state begins: what is open in it, such as a hand-over, survives news of the same one.
    let stage = Memo::new(move |_| found.with(Found::stage));
    let content = move || {
        stage.track();
        match found.get_untracked() {
            Found::Reading => view! { <Skeleton label=w.text(|t| t.common.loading) rows=6 /> }.into_any(),
            Found::Failed => view! { <Failed project=project /> }.into_any(),
            Found::Pending(first) => {
                let pending = Memo::new(move |last: Option<&Pending>| match found.get() {
                    Found::Pending(pending) => *pending,
                    _ => last.cloned().unwrap_or_else(|| (*first).clone()),
                });
                view! {
                    <WaitingTransfer
                        signed_in=signed_in
                        project=project
                        pending=pending
                        canceling=canceling
                        asked=asked
                    />
                }
                .into_any()
            }
            Found::Settling => view! { <Settling project=project /> }.into_any(),
            Found::Past(past) => view! { <Over project=project past=*past /> }.into_any(),
            Found::Unknown => view! { <Unknown /> }.into_any(),
        }
    };
    let heading = NodeRef::<html::H1>::new();
    follow_focus(stage, heading);
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <p>
                        <a href=Route::Transfers.path()>{w.say(|t| t.transfers.all_transfers)}</a>
                    </p>
                    <h1 node_ref=heading tabindex="-1">
                        {move || parts::heading(w.t(), &found.get())}
                    </h1>
                    {move || {
                        (found.get() == Found::Unknown)
                            .then(|| view! { <p class="mono">{id.to_string()}</p> })
                    }}
                </div>
                <Freshness project=project />
            </header>
            {results}
            {content}
            <CancelQuestion asked=asked on_confirm=begin />
        </div>
    }
}

/// When a pending transfer ends while its page is shown, the control that had the focus is gone: the heading takes it.
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
