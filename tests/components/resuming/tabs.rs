//! Two tabs and one run: who holds its lock drives it, the other watches; and a browser without locks asks first.

use evs_domain::id::TransferId;
use evs_domain::secret::AuthKey;
use evs_transfer_console::route::Route;
use evs_transfer_console::state::journal::{Journal, Stage};
use evs_transfer_console::state::tabs::{Channel, Wanted, hold, is_held};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{INTERRUPTED, cut_short, visit, without_locks};
use crate::base::page::{frame, until, until_within};

const ELSEWHERE: &str = "8 transfers are being created in another tab";

#[wasm_bindgen_test]
async fn a_run_of_another_tab_is_watched_and_offered_only_when_that_tab_is_gone() {
    let name = "resuming-another-tab";
    let (_world, fetch) = cut_short(name).await;
    let (first, project) = visit(name, Route::Disks).await;
    until_within(10, "what took effect is found", || first.text().contains("Created: 5.")).await;
    let run = untrack(|| project.journal().runs_of(&project.place())).remove(0);
    drop(first);

    let Wanted::Here(other_tab) = hold(&run.id.lock_name()).await else { panic!("it's free") };
    let (page, project) = visit(name, Route::Disks).await;
    until("it's told where it goes", || page.text().contains(ELSEWHERE)).await;
    assert!(page.text().contains("Created: 5. Unknown: 2. Not created yet: 1."), "{}", page.text());
    assert!(page.all("button").iter().all(|one| one.text_content().unwrap() != "Go on"));

    // The other tab's create is answered.
    let journal = Journal::open_named(name).await.unwrap();
    let entries = journal.entries(&project.place()).await.unwrap();
    let intended = entries.iter().find(|entry| entry.stage == Stage::Intended).unwrap();
    let key = AuthKey::parse("9266c59563c84664").unwrap();
    journal.created(&intended.id, TransferId(77), &key).await.unwrap();
    Channel::open("evs-transfer-runs", |_| ()).tell("entries");
    until_within(10, "it's seen", || page.text().contains("Created: 6. Unknown: 1.")).await;

    assert_eq!(fetch.calls("POST"), 7);
    drop(other_tab);
    until("it's offered", || page.text().contains(INTERRUPTED)).await;
    page.get("button", "Go on");
}

#[wasm_bindgen_test]
async fn of_two_tabs_that_offer_to_go_on_one_does() {
    let name = "resuming-two-tabs";
    let (world, fetch) = cut_short(name).await;
    let (page, project) = visit(name, Route::Disks).await;
    until("it's offered", || page.text().contains(INTERRUPTED)).await;
    let run = untrack(|| project.journal().runs_of(&project.place())).remove(0);
    let Wanted::Here(_other_tab) = hold(&run.id.lock_name()).await else { panic!("it's free") };
    page.get("button", "Go on").click();
    until("it's told where it goes", || page.text().contains(ELSEWHERE)).await;
    assert_eq!((fetch.calls("POST"), world.created().iter().sum::<usize>()), (7, 5));
}

#[wasm_bindgen_test]
async fn a_run_that_goes_on_is_locked_until_it_is_closed() {
    let name = "resuming-locked";
    let (_world, _fetch) = cut_short(name).await;
    let (page, project) = visit(name, Route::Disks).await;
    until("it's offered", || page.text().contains(INTERRUPTED)).await;
    let run = untrack(|| project.journal().runs_of(&project.place())).remove(0);
    assert_eq!(is_held(&run.id.lock_name()).await, Some(false));
    page.get("button", "Go on").click();
    until_within(30, "the rest is created", || page.text().contains("8 of 8 created")).await;
    assert_eq!(is_held(&run.id.lock_name()).await, Some(true));
}

#[wasm_bindgen_test]
async fn a_browser_without_locks_asks_before_it_goes_on() {
    let name = "resuming-no-locks";
    let (world, fetch) = cut_short(name).await;
    let _browser = without_locks();
    let (page, _) = visit(name, Route::Disks).await;
    until("it's offered", || page.text().contains(INTERRUPTED)).await;
    page.get("button", "Go on").click();
    until("it asks", || !page.all("dialog").is_empty()).await;
    frame().await;
    assert!(page.text().contains("Is another tab still at work?"));
    assert_eq!(fetch.calls("POST"), 7);
    let yes = page.all("button").into_iter().rfind(|yes| yes.text_content().unwrap() == "Go on");
    yes.unwrap().click();
    until_within(30, "the rest is created", || page.text().contains("8 of 8 created")).await;
    assert_eq!(world.created(), [1; 8]);
}
