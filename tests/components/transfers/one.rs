//! The page of one transfer: handing over without the key being in the page, and what it says when it isn't pending.

use evs_transfer_console::state::journal::Journal;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::Cloud;
use super::{KEY, created, detail};
use crate::base::page::{description, focused, frame, until};

#[wasm_bindgen_test]
async fn handing_over_opens_the_key_and_shows_it_only_when_asked() {
    let _cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let (page, _) = detail(&journal, 1).await;
    page.get("heading", "Transfer of ledger");
    page.get("button", "Hand over…").click();
    until("the panel opens", || {
        !page.all("heading").iter().all(|h| h.text_content().unwrap() != "Hand over")
    })
    .await;
    assert_eq!(focused().text_content().unwrap(), "Hand over");
    assert!(!page.markup().contains(KEY));
    page.get("button", "Reveal").click();
    frame().await;
    assert!(page.text().contains(KEY));
    until("it counts as handed over", || page.text().contains("You've handed the key over")).await;
    assert!(page.text().contains(KEY), "the panel stays open meanwhile");
}

#[wasm_bindgen_test]
async fn a_key_that_is_not_here_cannot_be_handed_over_and_the_button_says_why() {
    let _cloud = Cloud::with(&["ledger"]);
    let (page, _) = detail(&Journal::in_memory(), 1).await;
    assert_eq!(description(&page.get("button", "Hand over…")), "Its key isn't in this browser");
}

#[wasm_bindgen_test]
async fn a_transfer_that_ends_before_ones_eyes_says_how() {
    let cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let (page, project) = detail(&journal, 1).await;
    cloud.accept(1);
    project.look_now().await;
    frame().await;
    assert!(page.text().contains("the disk isn't in this project any more"), "{}", page.text());
    assert!(page.text().contains("recorded 1"), "the record still knows the disk");
}

#[wasm_bindgen_test]
async fn a_transfer_that_nobody_knows_is_said_to_be_so_with_its_id() {
    let _cloud = Cloud::with(&["ledger"]);
    let (page, _) = detail(&Journal::in_memory(), 77).await;
    page.get("heading", "This transfer isn't pending");
    assert!(page.text().contains("00000000-0000-4000-8000-000000000077"));
}

#[wasm_bindgen_test]
async fn a_hand_over_that_was_said_too_early_is_undone_by_the_same_button() {
    let _cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let (page, _) = detail(&journal, 1).await;
    page.get("button", "Hand over…").click();
    until("the panel opens", || page.text().contains("0 of 1 handed over")).await;
    let button = page.get("button", "I've handed it over");
    button.focus().unwrap();
    button.click();
    until("it counts", || page.text().contains("1 of 1 handed over")).await;
    page.get("button", "Undo: not handed over").click();
    until("it's as before", || page.text().contains("0 of 1 handed over")).await;
    assert_eq!(focused().text_content().unwrap(), "I've handed it over", "the focus stays");
    page.get("button", "Copy key");
}
