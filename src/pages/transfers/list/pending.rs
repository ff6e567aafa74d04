//! The section of pending transfers: being read, unreadable, empty, or a table with search, order and a bar for what is selected.

use std::collections::HashSet;

use evs_domain::id::TransferId;
use evs_domain::listing::{Listing, Reading};
use evs_domain::transfer::Custody;
use evs_i18n::messages::transfers::PendingShown;
use leptos::prelude::*;

use super::bar::SelectionBar;
use super::handing_over::{HandOverHere, HandingOver};
use super::keys_here::KeysHere;
use super::old::OldOffers;
use super::table::PendingTable;
use super::tools::{ListTools, Order};
use crate::components::base::{Button, EmptyState, LinkButton, Skeleton, Tone};
use crate::components::failure::FailureNotice;
use crate::components::hand_over::KeepingNote;
use crate::components::partial::{Partial, right_to_list};
use crate::pages::transfers::facts::{Pending, pending};
use crate::pages::transfers::freshness::refresh;
use crate::pages::transfers::moments::old_before;
use crate::pages::transfers::told::Unwanted;
use crate::pages::transfers::unfinished::LostKeys;
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::cancel::CancelItem;
use crate::state::project::ProjectState;

/// What the section is showing.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Showing {
    Reading,
    Failed,
    Nothing,
    Some,
}

/// The pending transfers.
#[component]
pub fn PendingSection(
    project: ProjectState,
    /// Which transfers are selected.
    selected: RwSignal<HashSet<TransferId>>,
    /// Whether a cancel is under way.
    canceling: Signal<bool>,
    /// Filled with what the person wants to cancel.
    asked: RwSignal<Vec<CancelItem>>,
) -> impl IntoView {
    let w = i18n();
    let all = Memo::new(move |_| {
        project
            .inventory()
            .with(|inventory| project.entries().with(|entries| pending(project, inventory, entries)))
    });
    let showing = Memo::new(move |_| {
        let reading = project.inventory().with(|inventory| inventory.readings.of(Listing::Transfers));
        match reading {
            _ if all.with(|all| !all.is_empty()) => Showing::Some,
            Reading::Failed => Showing::Failed,
            Reading::Pending => Showing::Reading,
            Reading::Complete | Reading::NotOffered => Showing::Nothing,
        }
    });
    let any_sealed =
        Memo::new(move |_| all.with(|all| all.iter().any(|one| one.custody == Custody::SealedHere)));
    let order = Order::new();
    let old_before = old_before();
    // The time of the page goes on by itself; what is old changes once a day.
    let is_old = move |one: &Pending| one.is_old(old_before());
    let old =
        Memo::new(move |_| all.with(|all| all.iter().filter(|one| is_old(one)).cloned().collect::<Vec<_>>()));
    let shown = Memo::new(move |_| {
        let newest_old = old.with(|old| old.iter().filter_map(|one| one.created).max());
        order.apply(all.get(), newest_old)
    });
    let handing_over = HandingOver::of(project);
    let title = move || match (all.with(Vec::len), shown.with(Vec::len)) {
        (0, _) => w.t().transfers.pending.to_owned(),
        (total, n) if n == total => w.t().transfers.pending_count(n),
        (total, n) => w.t().transfers.pending_shown(PendingShown { n, total }),
    };
    let content = move || match showing.get() {
        Showing::Reading => view! { <Skeleton label=w.text(|t| t.common.loading) rows=4 /> }.into_any(),
        Showing::Failed => view! { <Failed project=project /> }.into_any(),
        Showing::Nothing => view! { <Nothing /> }.into_any(),
        Showing::Some => view! {
            <Partial
                project=project
                of=|listing| listing == Listing::Transfers
                meaning=w.say(|t| t.transfers.partial_text)
            />
            <Listed
                all=all
                shown=shown
                order=order
                selected=selected
                canceling=canceling
                asked=asked
                handing_over=handing_over
            />
        }
        .into_any(),
    };
    view! {
        <KeysHere project=project all=all handing_over=handing_over />
        <HandOverHere handing_over=handing_over />
        <section class="stack">
            <h2>{title}</h2>
            <LostKeys all=all />
            <Unwanted all=all canceling=canceling asked=asked />
            <OldOffers old=old canceling=canceling asked=asked />
            {content}
            {move || any_sealed.get().then(|| view! { <KeepingNote project=project /> })}
        </section>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let w = i18n();
    let action = move || {
        view! {
            <LinkButton href=Route::Disks.path() tone=Tone::Accent>
                {w.say(|t| t.frame.to_disks)}
            </LinkButton>
        }
    };
    view! {
        <div class="card">
            <EmptyState
                title=w.text(|t| t.transfers.empty_title)
                text=w.say(|t| t.transfers.empty_text)
                action=action
            />
        </div>
    }
}

/// The list couldn't be read.
#[component]
pub fn Failed(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let known = |(listing, _): &&(Listing, _)| *listing == Listing::Transfers;
        let failure =
            project.failures().with(|all| all.iter().find(known).map(|(_, failure)| failure.clone()))?;
        let retry = move || {
            view! {
                <Button busy=project.is_reading() on_press=move || refresh(project)>
                    {w.say(|t| t.common.retry)}
                </Button>
            }
        };
        Some(view! {
            <FailureNotice
                failure=failure
                title=w.text(|t| t.transfers.failed_title)
                needs=right_to_list(project, Listing::Transfers)
                action=retry
            />
        })
    }
}

/// Search, order, table, bar.
#[component]
fn Listed(
    all: Memo<Vec<Pending>>,
    shown: Memo<Vec<Pending>>,
    order: Order,
    selected: RwSignal<HashSet<TransferId>>,
    canceling: Signal<bool>,
    asked: RwSignal<Vec<CancelItem>>,
    handing_over: HandingOver,
) -> impl IntoView {
    let w = i18n();
    let nothing_matches = Memo::new(move |_| shown.with(Vec::is_empty));
    let clear = move || {
        view! { <Button on_press=move || order.clear()>{w.say(|t| t.transfers.clear_filter)}</Button> }
    };
    let table = move || {
        if nothing_matches.get() {
            view! {
                <EmptyState
                    title=w.text(|t| t.transfers.none_match)
                    text=w.say(|t| t.transfers.none_match_text)
                    action=clear
                />
            }
            .into_any()
        } else {
            view! { <PendingTable shown=shown selected=selected /> }.into_any()
        }
    };
    view! {
        <ListTools all=all order=order />
        <div class="card transfers-list">{table}</div>
        <SelectionBar all=all selected=selected canceling=canceling asked=asked handing_over=handing_over />
    }
}
