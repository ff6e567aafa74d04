//! The list of what is pending: joined, searched, selected.

use evs_domain::secret::Secret;
use evs_transfer_console::components::base::put_secrets_away;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::sealing;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::Cloud;
use super::{KEY, created, list, select};
use crate::base::page::{description, focused, frame, type_into, until, until_within};
use crate::faked::saved_files;

#[wasm_bindgen_test]
async fn a_pending_transfer_is_told_with_its_disk_and_where_its_key_is() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let (page, _) = list(&journal).await;
    let rows = page.rows();
    let row = |disk: &str| rows.iter().find(|row| row.contains(disk)).cloned().unwrap();
    assert!(row("ledger").contains("Sealed here") && row("ledger").contains("40 GiB"), "{}", row("ledger"));
    assert!(row("archive").contains("Not in this browser") && row("archive").contains("offer 2"));
}

#[wasm_bindgen_test]
async fn names_are_text_whatever_they_hold_and_a_missing_one_is_replaced_by_the_id() {
    let _cloud = Cloud::with(&["<img src=x onerror=alert(1)>", ""]);
    let (page, _) = list(&Journal::in_memory()).await;
    assert!(page.text().contains("<img src=x onerror=alert(1)>"));
    assert!(!page.markup().contains("<img"), "it's no markup");
    page.get("checkbox", "Select transfer of disk 00000000-0000-4000-8000-000000000102");
}

#[wasm_bindgen_test]
async fn nothing_can_be_canceled_before_something_is_selected_and_the_button_says_so() {
    let _cloud = Cloud::with(&["ledger", "archive", "mail"]);
    let (page, _) = list(&Journal::in_memory()).await;
    let button = page.get("button", "Cancel transfer");
    assert_eq!(description(&button), "Select the transfers to cancel");
    button.click();
    frame().await;
    assert!(page.all("dialog").is_empty());
    select(&page, &["ledger", "mail"]);
    frame().await;
    page.get("button", "Cancel 2 transfers");
}

#[wasm_bindgen_test]
async fn searching_narrows_a_long_list_and_selecting_all_selects_what_is_shown() {
    let names: Vec<String> = (1..=14).map(|n| format!("disk-{n:02}")).collect();
    let _cloud = Cloud::with(&names.iter().map(String::as_str).collect::<Vec<_>>());
    let (page, _) = list(&Journal::in_memory()).await;
    assert_eq!(page.rows().len(), 14);
    type_into(&page.get("textbox", "Search name or ID"), "disk-1");
    frame().await;
    assert_eq!(page.rows().len(), 5);
    page.get("heading", "5 of 14 pending");
    page.all("checkbox")[0].click();
    frame().await;
    page.get("button", "Cancel 5 transfers");
}

#[wasm_bindgen_test]
async fn an_empty_list_leads_to_the_disks() {
    let _cloud = Cloud::with(&[]);
    let (page, _) = list(&Journal::in_memory()).await;
    page.get("heading", "Nothing is pending");
    assert_eq!(page.get("link", "Go to your disks").get_attribute("href").as_deref(), Some("/disks"));
}

#[wasm_bindgen_test]
async fn keys_that_wait_are_counted_and_handed_over_together() {
    let _cloud = Cloud::with(&["ledger", "archive", "mail"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    created(&journal, 2).await;
    let (page, _) = list(&journal).await;
    assert!(page.text().contains("2 keys are sealed in this browser and not handed over yet."));
    page.get("button", "Go on with hand-over").click();
    until("the hand-over opens", || page.text().contains("0 of 2 handed over")).await;
    assert_eq!(focused().text_content().unwrap(), "Hand over");
    page.get("button", "I've handed them all over").click();
    until("all are handed over", || page.text().contains("2 of 2 handed over")).await;
    page.get("button", "Close hand-over").click();
    frame().await;
    assert!(!page.text().contains("not handed over yet"));
}

#[wasm_bindgen_test]
async fn what_is_selected_is_handed_over_later_too_and_without_a_key_it_is_said_why_not() {
    let _cloud = Cloud::with(&["ledger", "archive", "mail"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    created(&journal, 2).await;
    let (page, _) = list(&journal).await;
    page.get("button", "Go on with hand-over").click();
    until("the hand-over opens", || page.text().contains("0 of 2 handed over")).await;
    page.get("button", "I've handed them all over").click();
    until("all are handed over", || page.text().contains("2 of 2 handed over")).await;
    page.get("button", "Close hand-over").click();
    frame().await;
    // The third was created elsewhere.
    select(&page, &["mail"]);
    frame().await;
    let said = "No key of the selected transfers is in this browser";
    assert_eq!(description(&page.get("button", "Hand over 0 keys…")), said);
    select(&page, &["ledger"]);
    frame().await;
    page.get("button", "Hand over 1 key…").click();
    until("the hand-over opens again", || page.text().contains("1 of 1 handed over")).await;
    assert!(page.text().contains("1 is left out, because its key isn't in this browser"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn disks_that_wait_without_a_transfer_are_told_with_what_can_be_done() {
    let cloud = Cloud::with(&["ledger", "archive"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    cloud.lists_no_transfers();
    let (page, _) = list(&journal).await;
    let text = page.text();
    for said in [
        "2 disks wait without a transfer",
        "ledger",
        "If it stays, ask",
        "A transfer of it was created in this browser",
    ] {
        assert!(text.contains(said), "{said}: {text}");
    }
}

#[wasm_bindgen_test]
async fn keys_are_sealed_in_a_file_whose_passphrase_is_shown_once() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    created(&journal, 2).await;
    let (page, _) = list(&journal).await;
    let (_faked, files) = saved_files();
    page.get("button", "Go on with hand-over").click();
    until("the hand-over opens", || page.text().contains("0 of 2 handed over")).await;
    page.get("button", "Seal in a file…").click();
    until_within(20, "it's sealed", || page.text().contains("Sealed and saved")).await;
    let shown = page.root().query_selector(".phrase").unwrap().unwrap().text_content().unwrap();
    until("it counts as handed over", || page.text().contains("2 of 2 handed over")).await;
    let file = files.borrow()[0].clone();
    let bytes = JsFuture::from(file.array_buffer()).await.unwrap();
    let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
    let opening = sealing::open(bytes, Secret::new(shown.clone()), RwSignal::new(0.0)).await.unwrap();
    let package = opening.await.unwrap().package;
    assert_eq!(package.transfers.len(), 2);
    assert_eq!(
        (package.transfers[0].key.expose(), package.transfers[0].offer.disk.name.as_str()),
        (KEY, "ledger")
    );
    page.get("button", "I've noted the passphrase").click();
    frame().await;
    assert!(page.all("dialog").is_empty() && !page.markup().contains(&shown));
}

#[wasm_bindgen_test]
async fn a_passphrase_is_put_away_with_all_secrets_and_a_file_without_one_is_not_saved() {
    let _cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let (page, _) = list(&journal).await;
    let (_faked, files) = saved_files();
    page.get("button", "Go on with hand-over").click();
    until("the hand-over opens", || page.text().contains("Seal in a file")).await;
    page.get("button", "Seal in a file…").click();
    until("it's at work", || page.text().contains("Sealing the keys")).await;
    put_secrets_away();
    // Longer than the work takes.
    for _ in 0..240 {
        frame().await;
    }
    assert!(page.all("dialog").is_empty() && files.borrow().is_empty());
    assert!(!page.text().contains("Handed over"), "nobody has got anything");
    page.get("button", "Seal in a file…").click();
    until_within(20, "it's sealed", || page.text().contains("Sealed and saved")).await;
    let shown = page.root().query_selector(".phrase").unwrap().unwrap();
    until("it has the focus", || focused() == shown).await;
    let phrase = shown.text_content().unwrap();
    put_secrets_away();
    frame().await;
    assert!(page.all("dialog").is_empty() && !page.markup().contains(&phrase));
}
