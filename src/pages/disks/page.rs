//! The page: its head, its filters and table, and one disk in detail.

use evs_domain::listing::Listing;
use leptos::prelude::*;

use super::detail::DiskDetail;
use super::filters::Filters;
use super::selection::SelectionBar;
use super::table::DiskTable;
use super::unreadable::Unreadable;
use crate::components::base::{Button, EmptyState, Prose, Skeleton, Time, relative_text};
use crate::components::failure::FailureNotice;
use crate::components::partial::{Partial, right_to_list};
use crate::route::Route;
use crate::state::app_state::i18n;
use crate::state::app_state::{app_state, nav};
use crate::state::project::ProjectState;

/// All disks of the project; one of them in detail where the address names it.
#[component]
pub fn DisksPage(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    let open = Memo::new(move |_| match nav.route() {
        Route::Disk(disk) => Some(disk),
        _ => None,
    });
    let rows = Memo::new(move |_| {
        let query = project.filter().query();
        let judge = project.judge();
        project.inventory().with(|inventory| query.select(inventory, &judge))
    });
    let total = Memo::new(move |_| project.inventory().with(|inventory| inventory.disks.len()));
    let has_read = move || project.read_at().get().is_some();
    // The table is built once, so that it keeps its scroll position and focus when disks are added.
    let any = Memo::new(move |_| total.get() > 0);
    let body = move || {
        if any.get() {
            return view! {
                <Filters project=project rows=rows total=total />
                <DiskTable project=project rows=rows />
            }
            .into_any();
        }
        if !has_read() {
            return if project.is_reading().get() {
                view! { <Skeleton label=w.text(|t| t.common.loading) rows=8 /> }.into_any()
            } else {
                ().into_any()
            };
        }
        view! { <EmptyState title=w.text(|t| t.disks.empty_title) text=w.say(|t| t.disks.empty_text) /> }
            .into_any()
    };
    view! {
        <div class="page">
            <Head project=project />
            <DisksFailed project=project />
            <Partial
                project=project
                of=|listing| listing != Listing::Disks
                meaning=w.say(|t| t.disks.partial_text)
            />
            <Unreadable project=project />
            {body}
            <SelectionBar project=project />
            {move || open.get().map(|disk| view! { <DiskDetail project=project disk=disk /> })}
        </div>
    }
}

/// Stands in a text for the element that comes to its place (Unicode's object replacement character).
const ELEMENT: &str = "\u{fffc}";

#[component]
fn Head(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let now = app_state().clock().signal();
    let updated = move || {
        let at = project.read_at().get()?;
        let text = w.t().common.updated(ELEMENT);
        let (before, after) = text.split_once(ELEMENT).unwrap_or((&text, ""));
        let (before, after) = (before.to_owned(), after.to_owned());
        Some(view! {
            <span class="muted">
                {before} <Time epoch_seconds=at relative_to=now locale=w.locale() /> {after}
            </span>
        })
    };
    view! {
        <header class="page-head">
            <div>
                <h1 tabindex="-1">{w.say(|t| t.disks.title)}</h1>
                <Prose text=w.say(|t| t.disks.lead) />
            </div>
            <div class="cluster">
                {updated} <Button busy=project.is_reading() on_press=move || project.refresh_soon()>
                    {w.say(|t| t.common.refresh)}
                </Button>
            </div>
        </header>
    }
}

/// Says that the disks couldn't be read, and how old those are that are shown.
#[component]
fn DisksFailed(project: ProjectState) -> impl IntoView {
    let w = i18n();
    move || {
        let failure = project.failures().with(|all| {
            all.iter().find(|(listing, _)| *listing == Listing::Disks).map(|(_, failure)| failure.clone())
        })?;
        let retry = move || {
            view! {
                <Button busy=project.is_reading() on_press=move || project.refresh_soon()>
                    {w.say(|t| t.common.retry)}
                </Button>
            }
        };
        let old = project.read_at().get();
        let clock = app_state().clock();
        let title = Signal::derive(move || {
            let Some(at) = old else { return w.t().disks.failed_title.to_owned() };
            let time = relative_text(at, clock.get(), w.language().tag());
            w.t().common.stale(&time)
        });
        Some(view! {
            <FailureNotice
                failure=failure
                title=title
                needs=right_to_list(project, Listing::Disks)
                action=retry
            />
        })
    }
}
