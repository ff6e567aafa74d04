//! Pasting what is less than clear: nothing is filled in that is only a guess, and nothing is wiped that wasn't read.

use evs_transfer_console::components::base::put_secrets_away;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{KEY, TRANSFER, link, signed_in, value};
use crate::base::page::{Page, choose, dispatch, frame, type_into, until, until_within};
use crate::sealing;

const AREA: &str = "Paste what you were sent";
const OTHER: &str = "2b7059f5-8ed7-45b7-8d05-2811e5d09f24";

async fn pasted(text: &str) -> Page {
    let page = signed_in("").await;
    type_into(&page.get("textbox", AREA), text);
    frame().await;
    frame().await;
    page
}

fn address() -> String {
    format!("https://console.example/accept#{}", link("r1", "p2"))
}

#[wasm_bindgen_test]
async fn a_telephone_number_is_no_key() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = pasted(&format!("{}\nCall me for the key: +49-30-1234567", address())).await;
    assert!(page.text().contains("Found: 1 transfer ID"), "{}", page.text());
    assert!(!page.text().contains("may be the key"));
    assert_eq!((value(&page, "Transfer ID"), value(&page, "Key")), (TRANSFER.to_owned(), String::new()));
    assert_eq!(value(&page, AREA), "");
}

#[wasm_bindgen_test]
async fn a_guess_is_offered_and_filled_in_only_when_the_person_says_so() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = pasted(&format!("{}\nKey: S3cret-Key_99", address())).await;
    assert!(page.text().contains("“S3cret-Key_99” may be the key"), "{}", page.text());
    assert_eq!(value(&page, "Key"), "");
    assert!(value(&page, AREA).contains("S3cret-Key_99"), "the text is kept to be compared with");
    page.get("button", "Use it as the key").click();
    until("it's filled in", || value(&page, "Key") == "S3cret-Key_99").await;
    until("the text is wiped", || value(&page, AREA).is_empty()).await;
    assert!(!page.text().contains("may be the key"));
}

#[wasm_bindgen_test]
async fn a_text_in_which_something_was_not_understood_is_kept_and_not_read_a_second_time() {
    let _cloud = Cloud::new(Accept::Works, "");
    let text = format!("ledger,{TRANSFER},{KEY},{OTHER}");
    let page = pasted(&text).await;
    assert!(page.text().contains("Found: 1 transfer ID, 1 key"), "{}", page.text());
    assert!(page.text().contains("Not understood: 1 other ID"), "{}", page.text());
    assert_eq!(value(&page, AREA), text);
    type_into(&page.get("textbox", "Key"), "0066c59563c84664");
    dispatch(&page.get("textbox", AREA), "blur");
    frame().await;
    assert_eq!(value(&page, "Key"), "0066c59563c84664", "what was put right by hand stays");
}

#[wasm_bindgen_test]
async fn the_pairs_that_this_console_copies_tell_sizes_for_the_quota() {
    let _cloud = Cloud::new(Accept::Works, r#""gigabytes":{"limit":50,"in_use":20,"reserved":0}"#);
    let page = pasted(&format!("# led (x) ger (40 GiB)\ntransfer_id: {TRANSFER}\nauth_key: {KEY}")).await;
    until("the quota is checked", || page.text().contains("40 needed, 30 of 50 left")).await;
    assert!(page.text().contains("led (x) ger"));
    assert_eq!(value(&page, AREA), "");
}

#[wasm_bindgen_test]
async fn a_link_of_a_later_version_is_told_as_such() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = pasted("https://console.example/accept#v=2&x").await;
    assert!(page.text().contains("from a later version"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn a_link_broken_by_a_mail_is_whole_and_a_cut_one_is_told() {
    let _cloud = Cloud::new(Accept::Works, "");
    let whole = address();
    let (first, second) = whole.split_at(76);
    let page = pasted(&format!("{first}=\n{second}\nkey {KEY}")).await;
    assert!(page.text().contains("ledger") && !page.text().contains("lacks its end"), "{}", page.text());
    let page = pasted(address().trim_end_matches("end")).await;
    assert!(page.text().contains("ledger") && page.text().contains("lacks its end"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn keys_alone_go_to_the_transfers_in_order_if_there_are_as_many_and_that_is_said() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in(&link("r1", "p2").replace("&end", &format!("&t={OTHER}~~7~SSD~az-1~b&end"))).await;
    let area = page.get("textbox", "Paste all keys");
    let second = "0066c59563c84664";
    type_into(&area, &format!("{KEY}\n{second}\n1166c59563c84664"));
    until("it's told", || page.text().contains("Not understood: 3 keys")).await;
    assert_eq!(
        (value(&page, "Key for “ledger”"), value(&page, "Key for “b”")),
        (String::new(), String::new())
    );
    type_into(&area, "");
    frame().await;
    type_into(&area, &format!("{KEY}\n{second}"));
    until("it's told", || page.text().contains("filled in by the order of the list")).await;
    assert_eq!(value(&page, "Key for “ledger”"), KEY);
    assert_eq!(value(&page, "Key for “b”"), second);
    assert_eq!(value(&page, "Paste all keys"), "", "nothing is left to tell");
}

#[wasm_bindgen_test]
async fn a_sealed_file_asks_for_its_passphrase_and_fills_in_what_was_sealed() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (file, phrase) = sealing::sealed(sealing::package(2)).await;
    let page = signed_in("").await;
    choose(&page, &file, "evs-transfers-2.age");
    until("it's asked for", || page.all("dialog").len() == 1).await;
    let field = page.get("textbox", "Passphrase");
    type_into(&field, "something else");
    page.get("button", "Open").click();
    until_within(20, "it's wrong", || page.text().contains("doesn't open the file")).await;
    assert!(page.all("dialog").len() == 1, "what was typed can be put right");
    type_into(&field, &phrase);
    page.get("button", "Open").click();
    until_within(20, "it's open", || page.text().contains("The package holds 2 transfers with their keys"))
        .await;
    frame().await;
    assert!(
        page.all("dialog").is_empty() && page.text().contains("disk-1") && page.text().contains("disk-2")
    );
    assert_eq!(value(&page, "Key for “disk-2”"), KEY, "{}", page.text());
}

#[wasm_bindgen_test]
async fn a_file_in_the_clear_is_read_like_a_paste() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    choose(&page, format!("transfer_id: {TRANSFER}\nauth_key: {KEY}\n").as_bytes(), "evs-transfer.txt");
    until("it's read", || value(&page, "Key") == KEY).await;
    assert_eq!(value(&page, "Transfer ID"), TRANSFER);
}

#[wasm_bindgen_test]
async fn nothing_is_filled_in_behind_a_page_that_was_locked_meanwhile() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (file, phrase) = sealing::sealed(sealing::package(2)).await;
    let page = signed_in("").await;
    choose(&page, &file, "evs-transfers-2.age");
    until("it's asked for", || page.all("dialog").len() == 1).await;
    type_into(&page.get("textbox", "Passphrase"), &phrase);
    page.get("button", "Open").click();
    until("it's at work", || page.text().contains("Opening…")).await;
    put_secrets_away();
    // Longer than the work takes.
    for _ in 0..240 {
        frame().await;
    }
    assert!(page.all("dialog").is_empty() && !page.text().contains("The package holds"), "{}", page.text());
    assert_eq!(value(&page, "Key"), "");
}
