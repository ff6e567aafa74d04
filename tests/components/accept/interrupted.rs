//! Accepting that was cut short, and the next visit: what became of each is told, and nothing is sent again by itself.

use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::storage::{Keep, forget, load};
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::here_already::two;
use super::{DISK, KEY, TRANSFER, link, show_with, value};
use crate::base::page::{Page, type_into, until};

async fn visit(kept: &str, journal: &Journal) -> Page {
    // Another tab, or a browser that was killed: of this tab's own notes nothing is left.
    forget(Keep::ThisTab, "accept-sent");
    show_with(kept, Some(journal.clone())).await.0
}

/// A visit that ends when the accept has left and nothing was heard of it.
async fn cut_short(cloud: &Cloud, journal: &Journal) {
    let page = visit(&link("r1", "p2"), journal).await;
    type_into(&page.get("textbox", "Key"), KEY);
    page.get("button", "Accept the disk").click();
    until("it has left", || cloud.calls("/accept") == 1).await;
    drop(page);
}

#[wasm_bindgen_test]
async fn an_accept_whose_page_was_killed_is_known_at_the_next_visit_by_its_disk() {
    let (cloud, journal) = (Cloud::new(Accept::Silent, ""), Journal::in_memory());
    cut_short(&cloud, &journal).await;
    cloud.arrives();
    let page = visit(&link("r1", "p2"), &journal).await;
    until("it's told when", || page.text().contains("You accepted this on")).await;
    let disk = page.get("link", "See your disks");
    assert!(disk.get_attribute("href").unwrap().contains(DISK));
    assert_eq!(cloud.calls("/accept"), 1);
}

#[wasm_bindgen_test]
async fn as_long_as_the_disk_is_not_seen_it_is_unknown_and_can_be_looked_for() {
    let (cloud, journal) = (Cloud::new(Accept::Silent, ""), Journal::in_memory());
    cut_short(&cloud, &journal).await;
    // Without the link, too: what was cut short is found in the journal.
    let page = visit("", &journal).await;
    until("it's told", || page.text().contains("This was sent once already")).await;
    assert!(page.text().contains(DISK), "{}", page.text());
    assert_eq!(value(&page, "Transfer ID"), TRANSFER);
    page.get("button", "Look again").click();
    until("it was looked", || page.text().contains("The disk isn't here so far")).await;
    cloud.arrives();
    page.get("button", "Look again").click();
    until("the disk is found", || page.text().contains("You accepted this on")).await;
    assert_eq!(cloud.calls("/accept"), 1);
}

#[wasm_bindgen_test]
async fn what_was_refused_is_told_after_a_reload_with_its_reason_and_where_keys_come_from() {
    let (cloud, journal) = (Cloud::new(Accept::WrongKey, ""), Journal::in_memory());
    let page = visit(&two(), &journal).await;
    for name in ["ledger", "other"] {
        type_into(&page.get("textbox", &format!("Key for “{name}”")), KEY);
    }
    page.get("button", "Accept 2 disks").click();
    until("both were sent", || page.text().matches("The key is wrong").count() >= 2).await;
    let kept = load(Keep::ThisTab, "accept").unwrap();
    drop(page);
    cloud.arrives();
    let page = visit(&kept, &journal).await;
    until("it's told", || page.text().contains("Accepting was interrupted")).await;
    until("each is told", || page.text().contains("Accepted: 1. Refused: 1. Unknown: 0. Not begun: 0."))
        .await;
    assert!(page.text().contains("The cloud refused this on"), "{}", page.text());
    assert!(page.text().contains("Paste once more what the sender sent you"), "{}", page.text());
    assert_eq!(cloud.calls("/accept"), 2);
}
