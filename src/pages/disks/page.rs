//! The page as a whole.

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

/// All disks; one of them in detail on top where the address names it.
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
        // The table is made once: more disks are more rows, not another table.
        let any = Memo::new(move |_| total.get() > 0);
        let body = move || {
            if any.get() {
                return view! { <Filters work=work rows=rows total=total/> <DiskTable work=work rows=rows/> }.into_any();
            }
            if !has_read() {
                return if work.reading.get() { view! { <Skeleton label=w.text(|t| t.common.loading) rows=8/> }.into_any() } else { ().into_any() };
            }
            view! { <EmptyState title=w.text(|t| t.disks.empty_title) text=w.text(|t| t.disks.empty_text)/> }.into_any()
        };
        view! {
            <div class="page">
                <Head work=work/>
                <DisksFailed work=work/>
                <Partial work=work/>
                <Unreadable work=work/>
                {body}
                <SelectionBar work=work/>
                {move || open.get().map(|disk| view! { <DiskDetail work=work disk=disk on_close=Callback::new(move |()| nav.go(Route::Disks))/> })}
            </div>
        }
    })
}

/// Stands in a text for the element that comes to its place (Unicode's object replacement character).
const ELEMENT: &str = "\u{fffc}";

#[component]
fn Head(work: Work) -> impl IntoView {
    let w = words();
    let now = use_context::<Clock>().map(|clock| clock.signal());
    let updated = move || {
        let at = work.read_at.get()?;
        let now = now?;
        let text = w.t().common.updated(ELEMENT);
        let (before, after) = text.split_once(ELEMENT).unwrap_or((&text, ""));
        let (before, after) = (before.to_owned(), after.to_owned());
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
                <Button busy=work.reading on_press=Callback::new(move |()| work.refresh_soon())>{w.say(|t| t.common.refresh)}</Button>
            </div>
        </header>
    }
}

/// The disks themselves couldn't be read: nothing to show, or what was read before.
#[component]
fn DisksFailed(work: Work) -> impl IntoView {
    let w = words();
    move || {
        let failure = work.trouble.with(|all| {
            all.iter().find(|(listing, _)| *listing == Listing::Disks).map(|(_, failure)| failure.clone())
        })?;
        let retry = move || view! { <Button busy=work.reading on_press=Callback::new(move |()| work.refresh_soon())>{w.say(|t| t.common.retry)}</Button> };
        let old = work.read_at.get();
        let clock = use_context::<Clock>();
        let title = Signal::derive(move || {
            let Some(at) = old else { return w.t().disks.failed_title.to_owned() };
            let time = relative_text(at, clock.map_or(at, |clock| clock.get()), w.language().tag());
            w.t().common.stale(&time)
        });
        Some(view! { <FailureNotice failure=failure title=title needs="evs:volumes:list" action=retry/> })
    }
}
