//! Canceling: asked first, sent once, and told by where the disk is.

use evs_transfer_console::state::journal::Journal;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Cancel, Cloud};
use super::{KEY, created, list, select};
use crate::base::page::{Page, focused, frame, until};

/// Asks for the cancel of these disks' transfers and says yes.
async fn cancel(page: &Page, disks: &[&str], button: &str) {
    select(page, disks);
    frame().await;
    let label = if disks.len() == 1 {
        "Cancel 1 transfer".to_owned()
    } else {
        format!("Cancel {} transfers", disks.len())
    };
    page.get("button", &label).click();
    frame().await;
    let dialog = page.all("dialog").remove(0);
    let named = disks.iter().filter(|disk| dialog.text_content().unwrap().contains(**disk)).count();
    assert_eq!(named, disks.len().min(8), "the question names the disks, and of many the first ones");
    let yes = page.all("button").into_iter().rfind(|yes| yes.text_content().unwrap() == button).unwrap();
    yes.click();
    frame().await;
}

#[wasm_bindgen_test]
async fn a_cancel_is_sent_once_and_its_end_is_written_down_with_the_key_gone() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    let journal = Journal::in_memory();
    let entry = created(&journal, 1).await;
    let (page, _) = list(&journal).await;
    cancel(&page, &["ledger"], "Cancel transfer").await;
    until("the outcome shows", || page.text().contains("Canceled: ID and key don't work any more")).await;
    assert_eq!(
        focused().text_content().unwrap(),
        "What became of canceling",
        "the focus went to what came of it"
    );
    assert_eq!(cloud.calls("DELETE"), 1);
    until("the history has it", || {
        page.rows().iter().any(|row| row.contains("recorded 1") && row.contains("noticed"))
    })
    .await;
    assert!(journal.open_key(&entry).await.unwrap().is_none(), "the key {KEY} is purged");
}

#[wasm_bindgen_test]
async fn keeping_it_sends_nothing() {
    let cloud = Cloud::with(&["ledger"]);
    let (page, _) = list(&Journal::in_memory()).await;
    select(&page, &["ledger"]);
    frame().await;
    page.get("button", "Cancel 1 transfer").click();
    frame().await;
    page.get("button", "Keep it").click();
    frame().await;
    assert!(page.all("dialog").is_empty());
    assert_eq!(cloud.calls("DELETE"), 0);
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_settled_by_looking_and_the_cancel_is_not_repeated() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    cloud.cancels(Cancel::Lost);
    let (page, _) = list(&Journal::in_memory()).await;
    cancel(&page, &["ledger", "archive"], "Cancel 2 transfers").await;
    until("both are settled", || page.text().contains("2 transfers have ended")).await;
    assert_eq!(cloud.calls("DELETE"), 2);
    page.get("heading", "Nothing is pending");
}

#[wasm_bindgen_test]
async fn a_recipient_who_was_quicker_is_told_as_that() {
    let cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let (page, _) = list(&journal).await;
    cloud.accept(1);
    cancel(&page, &["ledger"], "Cancel transfer").await;
    until("it says too late", || page.text().contains("Too late: the disk isn't here any more")).await;
    until("the history says so too", || page.rows().iter().any(|row| row.contains("Accepted"))).await;
}

#[wasm_bindgen_test]
async fn what_had_no_effect_is_said_to_be_pending_and_only_that_is_tried_again() {
    let cloud = Cloud::with(&["ledger"]);
    cloud.cancels(Cancel::Dropped);
    let (page, _) = list(&Journal::in_memory()).await;
    cancel(&page, &["ledger"], "Cancel transfer").await;
    until("it is still pending", || page.text().contains("It's still pending: the cancel had no effect"))
        .await;
    cloud.cancels(Cancel::Works);
    page.get("button", "Retry 1").click();
    until("it is canceled", || page.text().contains("Canceled: ID and key don't work any more")).await;
    assert_eq!(cloud.calls("DELETE"), 2);
}

#[wasm_bindgen_test]
async fn a_missing_permission_is_named() {
    let cloud = Cloud::with(&["ledger"]);
    cloud.cancels(Cancel::Forbidden);
    let (page, _) = list(&Journal::in_memory()).await;
    cancel(&page, &["ledger"], "Cancel transfer").await;
    until("the refusal shows", || page.text().contains("volume:delete_transfer")).await;
    assert!(page.text().contains("Rights to grant"), "what an administrator has to grant is offered");
    assert_eq!(cloud.calls("DELETE"), 1);
}

#[wasm_bindgen_test]
async fn of_many_cancels_those_of_one_outcome_can_be_shown_and_the_heading_counts_them() {
    let names: [&str; 12] =
        ["d-01", "d-02", "d-03", "d-04", "d-05", "d-06", "d-07", "d-08", "d-09", "d-10", "d-11", "late"];
    let cloud = Cloud::with(&names);
    let (page, _) = list(&Journal::in_memory()).await;
    cloud.accept(12);
    cancel(&page, &names, "Cancel 12 transfers").await;
    until("all are settled", || page.text().contains("12 transfers have ended")).await;
    page.get("heading", "12 transfers");
    let outcomes = || {
        let root = page.root();
        let lines = root.query_selector_all(".transfers-outcomes > li").unwrap();
        (0..lines.length()).map(|at| lines.item(at).unwrap().text_content().unwrap()).collect::<Vec<_>>()
    };
    assert_eq!(outcomes().len(), 12);
    let segment = |label: &str| {
        let radios =
            page.all("radio").into_iter().filter(|radio| radio.closest("[hidden]").unwrap().is_none());
        let labels = radios.map(|radio| (radio.parent_element().unwrap().text_content().unwrap(), radio));
        labels.into_iter().find(|(text, _)| text == label).map(|(_, radio)| radio)
    };
    assert!(segment("Canceled 11").is_some(), "each outcome is counted");
    assert!(segment("Not canceled 0").is_none(), "what nothing came of isn't offered");
    segment("Accepted or deleted 1").unwrap().click();
    frame().await;
    page.get("heading", "Accepted or deleted: 1 of 12 transfers");
    assert!(matches!(&outcomes()[..], [only] if only.contains("late")), "{:?}", outcomes());
    segment("All 12").unwrap().click();
    frame().await;
    assert_eq!(outcomes().len(), 12);
}

#[wasm_bindgen_test]
async fn an_outcome_that_none_has_any_more_is_said_to_be_empty_and_all_are_shown_again() {
    let names: [&str; 11] =
        ["d-01", "d-02", "d-03", "d-04", "d-05", "d-06", "d-07", "d-08", "d-09", "d-10", "d-11"];
    let cloud = Cloud::with(&names);
    cloud.cancels(Cancel::Forbidden);
    let (page, _) = list(&Journal::in_memory()).await;
    cancel(&page, &names, "Cancel 11 transfers").await;
    until("the rest isn't sent", || page.text().contains("Not sent")).await;
    let radios = page.all("radio");
    let not_sent = radios
        .iter()
        .find(|radio| radio.parent_element().unwrap().text_content().unwrap().starts_with("Not sent"));
    not_sent.unwrap().click();
    frame().await;
    cloud.cancels(Cancel::Works);
    let retry = page.all("button").into_iter().find(|one| one.text_content().unwrap().starts_with("Retry"));
    retry.unwrap().click();
    until("all are settled", || page.text().contains("11 transfers have ended")).await;
    page.get("heading", "Not sent: 0 of 11 transfers");
    page.get("heading", "None with this outcome any more");
    page.get("button", "Show all").click();
    frame().await;
    page.get("heading", "11 transfers");
}
