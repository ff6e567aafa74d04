//! What can be done with a pending transfer: hand it over, cancel it, or, when its key is lost, was destroyed or can't be
//! opened, cancel it and create it anew. What can't be done says why.

use evs_domain::bulk::ItemState;
use evs_domain::transfer::{Custody, Ending};
use leptos::prelude::*;

use super::hand_over::HandOver;
use crate::components::base::{Button, Tone, Waiting};
use crate::components::recreate_question::RecreateQuestion;
use crate::pages::transfers::canceling::{item, outcome_notice};
use crate::pages::transfers::facts::Pending;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::nav;
use crate::state::cancel::{CancelItem, CancelJob};
use crate::state::project::ProjectState;
use crate::state::run::StateOf;
use crate::state::signed_in::SignedIn;

/// The buttons of a pending transfer, and what they open.
#[component]
pub fn Actions(
    signed_in: SignedIn,
    project: ProjectState,
    pending: Memo<Pending>,
    canceling: Signal<bool>,
    asked: RwSignal<Vec<CancelItem>>,
) -> impl IntoView {
    let w = i18n();
    let is_out_of_reach = RwSignal::new(false);
    let is_lost = Memo::new(move |_| {
        let custody = pending.with(|pending| pending.custody);
        matches!(custody, Custody::Lost | Custody::Destroyed) || is_out_of_reach.get()
    });
    let to_cancel = Signal::derive(move || pending.with(item));
    let recreate = move || {
        is_lost.get().then(|| view! { <Recreate signed_in=signed_in project=project item=to_cancel /> })
    };
    let ask = move || asked.set(vec![to_cancel.get_untracked()]);
    view! {
        <HandOver project=project pending=pending is_out_of_reach=is_out_of_reach>
            {recreate}
            <Button busy=canceling on_press=ask>
                {w.say(|t| t.transfers.cancel_one)}
            </Button>
        </HandOver>
    }
}

/// Cancels a transfer whose key is lost, and goes to where its disk can be offered anew. Whatever else becomes of the
/// cancel is shown by the page, which follows what is known of the transfer.
#[component]
fn Recreate(signed_in: SignedIn, project: ProjectState, item: Signal<CancelItem>) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let open = RwSignal::new(false);
    let busy = RwSignal::new(false);
    let failed = RwSignal::new(None::<StateOf<CancelJob>>);
    let go = move || {
        busy.set(true);
        failed.set(None);
        let item = item.get_untracked();
        project.spawn(async move {
            let outcome = signed_in.cancel_to_recreate(project, &item).await;
            // Who has left this page isn't taken away from where they are.
            if busy.is_disposed() {
                return;
            }
            busy.set(false);
            if outcome == ItemState::Done(Ending::Canceled) {
                nav.go(Route::Wizard);
            } else {
                failed.set(Some(outcome));
            }
        });
    };
    let state = move || {
        if busy.get() {
            return Some(view! { <Waiting label=w.text(|t| t.transfers.recreating) /> }.into_any());
        }
        let outcome = failed.get()?;
        Some(outcome_notice(outcome))
    };
    view! {
        <Button tone=Tone::Accent busy=busy on_press=move || open.set(true)>
            {w.say(|t| t.transfers.recreate)}
        </Button>
        <RecreateQuestion open=open on_yes=go />
        {state}
    }
}
