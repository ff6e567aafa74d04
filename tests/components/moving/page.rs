//! The page that moves disks, as a person meets it: the look, the run, its report; and what ends when it's left.

use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;

use evs_domain::id::DiskId;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_dock, provide_toasts};
use evs_transfer_console::pages::moving::MovePage;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::signed_in::SignedIn;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::cloud::{Accept, KEY, World};
use super::is_at_rest;
use crate::base::page::{Page, frame, until, until_within};
use crate::faked::{saved_files, text_of};
use crate::people::{entered, provide_app, sign_in};

pub(super) fn button(page: &Page, label: &str) -> Option<HtmlElement> {
    page.all("button").into_iter().find(|one| one.text_content().unwrap() == label)
}

/// The page of somebody who has chosen so many disks, and who has signed in to the second account already or not.
pub(super) async fn show(count: u128, has_second: bool) -> (Page, AppState) {
    let kept = Rc::new(Cell::new(None));
    let put = Rc::clone(&kept);
    let page = Page::with(move || {
        let app = provide_app();
        put.set(Some(app));
        provide_announcer();
        provide_toasts();
        provide_dock();
        let (signed_in, project) = sign_in(app, Journal::in_memory());
        project.selection().change(|chosen| *chosen = (1..=count).map(DiskId).collect());
        if has_second {
            let second = SignedIn::begin(entered("a2", "p2"), Journal::in_memory());
            untrack(|| second.state().project()).unwrap().look_up_quotas_once();
            app.sign_in_beside(second, Arc::new(move || signed_in.stop_moving()));
        }
        let is_left = RwSignal::new(false);
        provide_context(is_left);
        view! {
            <LiveRegions />
            <button on:click=move |_| is_left.set(true)>"Leave"</button>
            {move || { (!is_left.get()).then(|| view! { <MovePage signed_in=signed_in project=project /> }) }}
        }
    })
    .await;
    (page, kept.take().unwrap())
}

/// Signs out once nothing is read any more, so that no later test hears of it.
pub(super) async fn leaves(app: AppState) {
    let projects =
        [untrack(|| app.entered()), untrack(|| app.beside())].map(|one| one.map(|(_, project)| project));
    for project in projects.into_iter().flatten() {
        is_at_rest(project).await;
    }
    app.sign_out();
}

#[wasm_bindgen_test]
async fn twenty_disks_are_moved_in_one_window_and_no_key_is_ever_on_the_page_or_in_the_report() {
    let world = World::of(20);
    let _fetch = world.fetch();
    let (page, app) = show(20, true).await;
    until_within(10, "all are judged", || button(&page, "Move 20 disks").is_some()).await;
    for name in ["From", "To"] {
        page.get("heading", name);
    }
    let text = page.text();
    assert!(text.contains("a1") && text.contains("a2") && text.contains("20 disks go, 800 GiB"), "{text}");
    button(&page, "Move 20 disks").unwrap().click();
    until_within(20, "the run has begun", || page.text().contains("of 20 moved")).await;
    assert!(!untrack(|| app.at_stake()).is_nothing(), "leaving is asked about");
    let has_shown = Cell::new(false);
    until_within(60, "all are moved", || {
        has_shown.set(has_shown.get() || page.markup().contains(KEY));
        page.text().contains("20 of 20 moved")
    })
    .await;
    assert!(!has_shown.get() && !page.markup().contains(KEY), "no key is shown");
    assert_eq!((world.disks_in("p2"), world.pending()), (20, 0));

    let (_faked, files) = saved_files();
    page.get("button", "Save report").click();
    until_within(4, "the forms", || button(&page, "Save as JSON").is_some()).await;
    button(&page, "Save as JSON").unwrap().click();
    until_within(4, "the file", || !files.borrow().is_empty()).await;
    let file = files.borrow_mut().remove(0);
    let report = text_of(&file).await;
    assert_eq!(report.matches(r#""outcome": "moved""#).count(), 20, "{report}");
    assert!(report.contains(r#""name": "a1""#) && report.contains(r#""name": "a2""#), "{report}");
    assert!(!report.contains(KEY));

    page.get("button", "Leave").click();
    until("the second sign-in has ended", || untrack(|| app.beside()).is_none()).await;
    assert!(untrack(|| app.entered()).is_some());
    leaves(app).await;
}

#[wasm_bindgen_test]
async fn a_disk_that_cannot_go_is_not_included_and_one_that_fell_away_meanwhile_stops_the_press() {
    let world = World::of(3);
    world.attach(2);
    let _fetch = world.fetch();
    let (page, app) = show(3, true).await;
    until_within(10, "all are judged", || button(&page, "Move 2 disks").is_some()).await;
    page.get("heading", "1 chosen disk isn't included");
    world.attach(3);
    button(&page, "Move 2 disks").unwrap().click();
    until_within(10, "it's told", || page.text().contains("Something has changed since you chose")).await;
    until_within(10, "the list is new", || button(&page, "Move 1 disk").is_some()).await;
    let sent = world.changes.borrow().clone();
    assert!(sent.is_empty(), "{sent:?} was sent; {}", page.text());
    button(&page, "Move 1 disk").unwrap().click();
    until_within(20, "it's moved", || page.text().contains("1 of 1 moved")).await;
    leaves(app).await;
}

#[wasm_bindgen_test]
async fn what_is_back_says_why_and_leaving_in_between_finishes_what_is_under_way_and_begins_nothing() {
    let world = World::of(5);
    world.accept.set(Accept::OverQuota);
    let _fetch = world.fetch();
    let (page, app) = show(5, true).await;
    until_within(10, "all are judged", || button(&page, "Move 5 disks").is_some()).await;
    button(&page, "Move 5 disks").unwrap().click();
    until_within(20, "it's over", || page.text().contains("0 of 5 moved, 1 back, 4 not sent")).await;
    assert!(page.text().contains("Its transfer was canceled, and the disk was seen to be back."));
    world.accept.set(Accept::Works);
    button(&page, "Retry 5").unwrap().click();
    until_within(20, "the first one is on its way", || world.changes.borrow().len() > 3).await;
    page.get("button", "Leave").click();
    frame().await;
    assert!(untrack(|| app.beside()).is_none(), "nothing more is begun with it");
    let (signed_in, project) = untrack(|| app.entered()).unwrap();
    let run = untrack(|| signed_in.moving(project)).unwrap();
    until_within(30, "it comes to its end", || untrack(|| run.count()).is_over()).await;
    let count = untrack(|| run.count());
    assert!(count.moved + count.not_sent == 5 && count.not_sent > 0, "{count:?}");
    assert_eq!(world.pending(), 0);
    leaves(app).await;
}

#[wasm_bindgen_test]
async fn where_the_second_account_has_no_room_nothing_is_sent_before_somebody_says_so() {
    let world = World::of(3);
    world.quota.set(r#""gigabytes":{"limit":50,"in_use":0,"reserved":0}"#);
    let _fetch = world.fetch();
    let (page, app) = show(3, true).await;
    until_within(10, "it's told", || page.text().contains("120 needed, 50 of 50 left")).await;
    button(&page, "Move 3 disks").unwrap().click();
    frame().await;
    assert!(page.text().contains("The second account has no room for them"), "{}", page.text());
    page.get("checkbox", "Try anyway: a disk that isn't accepted comes back").click();
    frame().await;
    button(&page, "Move 3 disks").unwrap().click();
    until_within(20, "it's begun", || page.text().contains("of 3 moved")).await;
    until_within(20, "it's over", || page.text().contains("3 of 3 moved")).await;
    leaves(app).await;
}

#[wasm_bindgen_test]
async fn locking_the_page_ends_the_second_sign_in_and_so_does_signing_out() {
    for locks in [true, false] {
        let world = World::of(1);
        let _fetch = world.fetch();
        let (page, app) = show(1, true).await;
        until_within(10, "it's judged", || button(&page, "Move 1 disk").is_some()).await;
        let (_, to) = untrack(|| app.beside()).unwrap();
        let held = untrack(|| app.beside()).unwrap().0.hold();
        if locks {
            app.lock();
            app.forget_tokens_while_locked();
        } else {
            app.sign_out();
        }
        assert!(untrack(|| app.beside()).is_none());
        assert!(to.session().has_ended(), "its token is forgotten");
        drop(held);
        app.sign_out();
    }
}
