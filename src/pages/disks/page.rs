//! The page: its head, its filters and table, and one disk in detail.

use evs_domain::listing::Listing;
use evs_i18n::messages::disks::Showing;
use leptos::prelude::*;

use super::address::keep_in_step;
use super::detail::DiskDetail;
use super::look::Look;
use super::selection::SelectionBar;
use super::states::without_disks;
use super::table::DiskTable;
use super::toolbar::Toolbar;
use super::undecided;
use super::unreadable::Unreadable;
use super::why::said;
use crate::components::base::{Button, Prose, Time};
use crate::components::disks_failed::DisksFailed;
use crate::components::partial::Partial;
use crate::route::Route;
use crate::state::app_state::{app_state, i18n, nav};
use crate::state::project::ProjectState;

/// All disks of the project; one of them in detail where the address names it.
#[component]
pub fn DisksPage(project: ProjectState) -> impl IntoView {
    let w = i18n();
    let nav = nav();
    keep_in_step(project);
    let open = Memo::new(move |_| match nav.route() {
        Route::Disk(disk) => Some(disk),
        _ => None,
    });
    let rows = Memo::new(move |_| {
        let (query, t) = (project.filter().query(), w.t());
        let judge = project.judge();
        project.inventory().with(|inventory| query.select(inventory, &judge, &|word| said(t, word)))
    });
    let total = Memo::new(move |_| project.inventory().with(|inventory| inventory.disks.len()));
    let look = Look::kept();
    // The table is built once, so that it keeps its place and focus when disks are added.
    let any = Memo::new(move |_| total.get() > 0);
    let body = move || {
        if any.get() {
            view! {
                <Toolbar project=project rows=rows total=total look=look />
                <DiskTable project=project rows=rows look=look />
            }
            .into_any()
        } else {
            without_disks(project)
        }
    };
    // Where the disks themselves couldn't be read, one message says it for all.
    let disks_failed = Memo::new(move |_| {
        project.failures().with(|all| all.iter().any(|(listing, _)| *listing == Listing::Disks))
    });
    let partial = move || {
        (!disks_failed.get()).then(|| {
            view! {
                <Partial
                    project=project
                    of=|listing| listing != Listing::Disks
                    meaning=w.say(|t| t.disks.partial_text)
                    count=undecided::meaning(project)
                    more=undecided::select_them
                />
            }
        })
    };
    view! {
        <div class="page disks" data-width="full">
            <Head project=project rows=rows total=total />
            <DisksFailed project=project again=|project| project.refresh_soon() />
            {partial}
            <Unreadable project=project />
            {body}
            <SelectionBar project=project />
            {move || open.get().map(|disk| view! { <DiskDetail project=project disk=disk /> })}
        </div>
    }
}

/// Stands in a text for the element that comes to its place (Unicode's object replacement character).
const ELEMENT: &str = "\u{fffc}";

/// The heading, how many disks are shown, and how old that is.
#[component]
fn Head(project: ProjectState, rows: Memo<Vec<u32>>, total: Memo<usize>) -> impl IntoView {
    let w = i18n();
    let now = app_state().clock().signal();
    let updated = move || {
        let at = project.read_at().get()?;
        let text = w.t().common.updated(ELEMENT);
        let (before, after) = text.split_once(ELEMENT).unwrap_or((&text, ""));
        let (before, after) = (before.to_owned(), after.to_owned());
        Some(view! {
            <span class="muted">
                {before}
                <Time
                    epoch_seconds=at
                    relative_to=now
                    just_now=w.text(|t| t.common.just_now)
                    locale=w.locale()
                /> {after}
            </span>
        })
    };
    let settled = Memo::new(move |_| project.inventory().with(|inventory| inventory.readings.are_finished()));
    let showing = move || {
        (total.get() > 0).then(|| w.t().disks.showing(Showing { n: rows.with(Vec::len), total: total.get() }))
    };
    let reading = move || {
        (total.get() > 0 && !settled.get()).then(|| view! { <span>{w.say(|t| t.disks.still_reading)}</span> })
    };
    view! {
        <header class="disk-head">
            <h1 tabindex="-1">{w.say(|t| t.disks.title)}</h1>
            <Prose text=w.say(|t| t.disks.lead) class="muted disk-lead" />
            <p class="cluster muted" role="status">
                <span class="isolated">{showing}</span>
                {reading}
            </p>
            <div class="cluster">
                {updated} <Button busy=project.is_reading() on_press=move || project.refresh_soon()>
                    {w.say(|t| t.common.refresh)}
                </Button>
            </div>
        </header>
    }
}
