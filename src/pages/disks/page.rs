//! The page: its head, its filters and table, and one disk in detail.

use evs_domain::listing::Listing;
use leptos::prelude::*;

use super::detail::DiskDetail;
use super::filters::Filters;
use super::partial::{Partial, Unreadable};
use super::selection::SelectionBar;
use super::table::DiskTable;
use crate::components::base::{Button, EmptyState, Skeleton, Time, relative_text};
use crate::components::failure::FailureNotice;
use crate::route::Route;
use crate::state::clock::Clock;
use crate::state::nav::nav;
use crate::state::words::words;
use crate::state::work::{Work, work};
use evs_text::fill;

/// All disks of the project; one of them in detail where the address names it.
#[component]
pub fn DisksPage() -> impl IntoView {
    let w = words();
    work().map(|work| {
        let nav = nav();
        let open = Memo::new(move |_| match nav.route() {
            Route::Disk(disk) => Some(disk),
            _ => None,
        });
        let rows = Memo::new(move |_| {
            let query = work.filter.query();
            let judge = work.judge();
            work.inventory.with(|inventory| query.select(inventory, &judge))
        });
        let total = Memo::new(move |_| work.inventory.with(|inventory| inventory.disks.len()));
        let has_read = move || work.read_at.get().is_some();
        // The table is built once, so that it keeps its scroll position and focus when disks are added.
        let any = Memo::new(move |_| total.get() > 0);
        let body = move || {
            if any.get() {
                return view! { <Filters work=work rows=rows total=total/> <DiskTable work=work rows=rows/> }
                    .into_any();
            }
            if !has_read() {
                return if work.reading.get() {
                    view! { <Skeleton label=w.text(|t| t.common.loading) rows=8/> }.into_any()
                } else {
                    ().into_any()
                };
            }
            view! { <EmptyState title=w.text(|t| t.disks.empty_title) text=w.text(|t| t.disks.empty_text)/> }
                .into_any()
        };
        view! {
            <div class="page">
                <Head work=work/>
                <DisksFailed work=work/>
                <Partial work=work/>
                <Unreadable work=work/>
                {body}
                <SelectionBar work=work/>
                {move || open.get().map(|disk| view! { <DiskDetail work=work disk=disk/> })}
            </div>
        }
    })
}

#[component]
fn Head(work: Work) -> impl IntoView {
    let w = words();
    let now = expect_context::<Clock>().signal();
    let updated = move || {
        let at = work.read_at.get()?;
        let parts: Vec<&str> = w.t().common.updated.split("{time}").collect();
        let (before, after) = (parts.first().copied().unwrap_or(""), parts.get(1).copied().unwrap_or(""));
        Some(
            view! { <span class="muted">{before} <Time epoch_seconds=at relative_to=now locale=w.locale()/> {after}</span> },
        )
    };
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{w.say(|t| t.disks.title)}</h1>
                <p>{w.say(|t| t.disks.lead)}</p>
            </div>
            <div class="cluster">
                {updated}
                <Button busy=work.reading on_press=move || work.refresh_soon()>{w.say(|t| t.common.refresh)}</Button>
            </div>
        </header>
    }
}

/// Says that the disks couldn't be read, and how old those are that are shown.
#[component]
fn DisksFailed(work: Work) -> impl IntoView {
    let w = words();
    move || {
        let failure = work.trouble.with(|all| {
            all.iter().find(|(listing, _)| *listing == Listing::Disks).map(|(_, failure)| failure.clone())
        })?;
        let retry = move || view! { <Button busy=work.reading on_press=move || work.refresh_soon()>{w.say(|t| t.common.retry)}</Button> };
        let old = work.read_at.get();
        let clock = expect_context::<Clock>();
        let title = Signal::derive(move || {
            let Some(at) = old else { return w.t().disks.failed_title.to_owned() };
            let time = relative_text(at, clock.get(), w.language().tag());
            fill(w.t().common.stale, &[("time", &time)])
        });
        Some(view! { <FailureNotice failure=failure title=title needs="evs:volumes:list" action=retry/> })
    }
}
