//! What became of transfers: concluded from evidence, told, and never at the cost of a key that is still needed.

use evs_domain::id::TransferId;
use evs_transfer_console::state::clock::now;
use evs_transfer_console::state::journal::{Journal, Stage};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{CREATED, Cloud, id};
use super::{created, intended, list};
use crate::base::page::{frame, until};

#[wasm_bindgen_test]
async fn an_accepted_transfer_is_noticed_told_and_its_key_purged() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    let journal = Journal::in_memory();
    let entry = created(&journal, 1).await;
    let (page, project) = list(&journal).await;
    cloud.accept(1);
    project.look_now().await;
    frame().await;
    assert!(page.text().contains("“recorded 1” isn't here any more"), "{}", page.text());
    assert!(page.rows().iter().any(|row| row.contains("recorded 1") && row.contains("Accepted")));
    assert!(journal.open_key(&entry).await.unwrap().is_none());
}

#[wasm_bindgen_test]
async fn a_colleagues_transfer_that_ends_while_one_looks_is_told_too() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    let (page, project) = list(&Journal::in_memory()).await;
    cloud.accept(2);
    project.look_now().await;
    frame().await;
    assert!(
        page.rows().iter().any(|row| row.contains("archive") && row.contains("Accepted")),
        "{:?}",
        page.rows()
    );
}

#[wasm_bindgen_test]
async fn a_list_that_is_older_than_a_transfer_does_not_cost_its_key() {
    let cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    let entry = created(&journal, 1).await;
    let (_page, project) = list(&journal).await;
    cloud.lists_no_transfers();
    project.look_now().await;
    assert!(journal.open_key(&entry).await.unwrap().is_some(), "the cloud still knows the transfer");
}

#[wasm_bindgen_test]
async fn a_create_that_a_crash_cut_short_is_found_with_its_key_lost() {
    let _cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    intended(&journal, 1, CREATED).await;
    let (page, project) = list(&journal).await;
    let lost =
        || project.entries().with_untracked(|all| all.iter().any(|entry| entry.stage == Stage::KeyLost));
    until("it is found", lost).await;
    assert_eq!(project.entries().get_untracked()[0].transfer, TransferId::parse(&id(1)));
    until("it is said", || page.text().contains("1 transfer has lost its key")).await;
}

#[wasm_bindgen_test]
async fn a_create_that_may_still_be_under_way_in_another_tab_is_left_alone() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    // Disk 102 is there without a transfer, as while the request is on its way.
    let journal = Journal::in_memory();
    intended(&journal, 2, now() - 5).await;
    cloud.withdraw(2);
    let (page, project) = list(&journal).await;
    project.look_now().await;
    project.conclude().await;
    assert_eq!(project.entries().get_untracked().len(), 1);
    assert!(page.text().contains("1 create didn't finish last time"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn clearing_the_history_asks_first_and_leaves_what_is_pending() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    created(&journal, 2).await;
    let (page, project) = list(&journal).await;
    cloud.accept(1);
    project.look_now().await;
    frame().await;
    page.get("button", "Clear history").click();
    frame().await;
    let yes =
        page.all("button").into_iter().rfind(|yes| yes.text_content().unwrap() == "Clear history").unwrap();
    yes.click();
    until("the history is empty", || page.text().contains("Nothing has ended yet")).await;
    until("who did it is told", || page.text().contains(" cleared 1 entry of this history.")).await;
    assert!(page.rows().iter().any(|row| row.contains("archive") && row.contains("Sealed here")));
}
