//! What a link claims: quoted, short, whole where one wants to see it, and in no record.

use evs_domain::id::{DiskId, TransferId};
use evs_domain::text::is_invisible;
use evs_transfer_console::state::journal::Stage;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{DISK, KEY, TRANSFER, signed_in_with_project, signed_out};
use crate::base::page::{Page, type_into, until};

/// A link that says so of the disk, each part as it stands in an address.
fn claiming(name: &str) -> String {
    format!("v=1&c=c1&r=r1&p=p2&t={TRANSFER}~{DISK}~40~{name}~az-1~{name}&end")
}

/// What stands between quotation marks.
fn quoted(page: &Page) -> Vec<String> {
    let quotes = page.root().query_selector_all("q").unwrap();
    (0..quotes.length()).map(|at| quotes.item(at).unwrap().text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn a_claim_is_quoted_and_shortened_and_the_whole_of_it_can_be_opened() {
    let _cloud = Cloud::new(Accept::Works, "");
    let long = "n".repeat(300);
    let page = signed_out(&claiming(&long)).await;
    let short = format!("{}…", &long[..64]);
    assert_eq!(quoted(&page), [short.as_str(), short.as_str(), "az-1"]);
    let details = page.root().query_selector("details:has(q)").unwrap().unwrap();
    let whole = format!("{short}{}", &long[..255]);
    assert_eq!(details.text_content().as_deref(), Some(whole.as_str()), "as much as a cloud keeps");
}

#[wasm_bindgen_test]
async fn a_claim_can_neither_hide_anything_nor_leave_its_quotation_marks() {
    let _cloud = Cloud::new(Accept::Works, "");
    let name = "x%E2%80%9D%0A%E2%80%AE%F3%A0%81%81%E2%80%8B%20was%20checked.%20%E2%80%9CKey";
    let page = signed_out(&claiming(name)).await;
    assert_eq!(quoted(&page)[0], "x’ was checked. ’Key");
    assert!(!page.text().chars().any(is_invisible), "{:?}", page.text());
    drop(page);
    let second = format!("&t={}~~1~SSD~az-1~b&end", TRANSFER.replace("1a", "2a"));
    let (page, _) = signed_in_with_project(&claiming(name).replace("&end", &second)).await;
    page.get("textbox", "Key for “x’ was checked. ’Key”");
    page.get("button", "Leave out “x’ was checked. ’Key”");
    page.get("textbox", "Key for “b”");
}

#[wasm_bindgen_test]
async fn what_has_arrived_is_told_as_the_cloud_shows_it_and_not_as_it_was_claimed() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, project) = signed_in_with_project(&claiming("precious")).await;
    type_into(&page.get("textbox", "Key"), KEY);
    page.get("button", "Accept the disk").click();
    until("it is told", || page.text().contains("“ledger” has arrived")).await;
    let facts = page.root().query_selector("dl.kv").unwrap().unwrap().text_content().unwrap();
    assert!(facts.contains("ledger") && !facts.contains("precious"), "{facts}");
    let text = page.text();
    assert!(text.contains("Name: said “precious”, is “ledger”"), "it's quoted where it differs: {text}");
    assert_eq!(text.matches("precious").count(), 2, "name and type, each once: {text}");
    let transfer = TransferId::parse(TRANSFER).unwrap();
    until("it is written down", || project.journal().entry_of(transfer).is_some()).await;
    assert_eq!(project.journal().entry_of(transfer).unwrap().disk.name, "ledger");
}

#[wasm_bindgen_test]
async fn the_record_of_a_disk_that_was_not_seen_holds_nothing_that_was_only_claimed() {
    let _cloud = Cloud::new(Accept::IntoBrokenGroup, "");
    let (page, project) = signed_in_with_project(&claiming("precious")).await;
    type_into(&page.get("textbox", "Key"), KEY);
    page.get("button", "Accept the disk").click();
    until("it is told", || page.text().contains("the cloud can't show it")).await;
    let transfer = TransferId::parse(TRANSFER).unwrap();
    until("it is written down", || project.journal().entry_of(transfer).is_some()).await;
    let entry = project.journal().entry_of(transfer).unwrap();
    assert_eq!((entry.stage, Some(entry.disk.id)), (Stage::Received, DiskId::parse(DISK)));
    assert_eq!((entry.disk.name.as_str(), entry.disk.disk_type.as_str(), entry.disk.size_gib), ("", "", 0));
}
