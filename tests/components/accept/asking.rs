//! Asking to be sent something: the link and its key, the key's backup, and what is different on a public computer.

use evs_transfer_console::state::sealing::keys;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{signed_in, signed_out, value};
use crate::base::page::{Page, frame, type_into, until, until_within};
use crate::faked::saved_files;
use crate::journal::raw;
use crate::people;

const STORED: &str = "evs-transfer-recipient";

/// Makes the link, and gives it back.
async fn asks(page: &Page) -> String {
    page.get("button", "Ask to be sent something…").click();
    until("it's there", || page.text().contains("Make the link") || page.text().contains("Fingerprint"))
        .await;
    if page.text().contains("Make the link") {
        page.get("button", "Make the link").click();
    }
    until("the link is there", || page.text().contains("Fingerprint")).await;
    frame().await;
    value(page, "Request link")
}

/// The key in a link.
fn key_in(link: &str) -> String {
    let (_, rest) = link.split_once("&k=").unwrap();
    rest.split('&').next().unwrap().to_owned()
}

#[wasm_bindgen_test]
async fn a_request_says_who_and_where_and_its_key_is_there_after_a_reload() {
    raw::delete(STORED).await;
    people::forget_asker();
    let cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    let before = cloud.calls("/api/");
    let link = asks(&page).await;
    assert!(link.contains("/send#v=1&w=milo&c=c1&r=r1&p=p1&k=age1") && link.ends_with("&end"), "{link}");
    let digits = keys::fingerprint_of(&key_in(&link)).unwrap();
    assert!(page.text().contains(&digits), "{}", page.text());
    assert!(page.text().contains("sealed in this browser"), "{}", page.text());
    assert_eq!(cloud.calls("/api/"), before, "no cloud is asked");
    type_into(&page.get("textbox", "Your name"), "Milo of Meadow");
    frame().await;
    frame().await;
    assert!(
        value(&page, "Request link").contains("w=Milo%20of%20Meadow&"),
        "{}",
        value(&page, "Request link")
    );
    drop(page);
    let page = signed_in("").await;
    assert_eq!(key_in(&asks(&page).await), key_in(&link));
    page.get("button", "Remove the key…").click();
    frame().await;
    page.all("button")
        .into_iter()
        .find(|one| one.text_content().unwrap() == "Remove the key")
        .unwrap()
        .click();
    until("it's gone", || page.text().contains("Make the link")).await;
    assert!(raw::records(STORED).await.is_empty());
}

#[wasm_bindgen_test]
async fn who_is_not_signed_in_can_ask_too_and_is_told_what_the_link_lacks() {
    raw::delete(STORED).await;
    people::forget_asker();
    let cloud = Cloud::new(Accept::Works, "");
    let page = signed_out("").await;
    let link = asks(&page).await;
    assert!(link.contains("/send#v=1&k=age1"), "{link}");
    assert!(page.text().contains("sign in first"), "{}", page.text());
    assert_eq!(cloud.calls_of_nobody("/api/"), 0);
}

#[wasm_bindgen_test]
async fn on_a_public_computer_the_key_is_in_the_page_alone_and_the_page_says_so() {
    raw::delete(STORED).await;
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, app) = super::signed_out_with_app().await;
    app.set_public_computer(true);
    let link = asks(&page).await;
    assert!(page.text().contains("in this page only and is gone with it"), "{}", page.text());
    assert!(!raw::exists(STORED).await, "nothing is stored");
    drop(page);
    let (page, app) = super::signed_out_with_app().await;
    app.set_public_computer(true);
    assert_ne!(key_in(&asks(&page).await), key_in(&link));
    app.set_public_computer(false);
}

#[wasm_bindgen_test]
async fn a_backup_brings_the_key_to_another_browser() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, app) = super::signed_out_with_app().await;
    app.set_public_computer(true);
    let link = asks(&page).await;
    let (_faked, files) = saved_files();
    page.get("button", "Back the key up…").click();
    until_within(20, "it's sealed", || page.text().contains("Backed up")).await;
    let phrase = page.root().query_selector("dialog .phrase").unwrap().unwrap().text_content().unwrap();
    page.get("button", "I've noted the passphrase").click();
    frame().await;
    assert!(page.all("dialog").is_empty() && !page.markup().contains(&phrase));
    let file = files.borrow()[0].clone();
    let bytes = JsFuture::from(file.array_buffer()).await.unwrap();
    let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
    assert!(!String::from_utf8_lossy(&bytes).contains("AGE-SECRET"));
    drop(page);

    let (page, app) = super::signed_out_with_app().await;
    app.set_public_computer(true);
    page.get("button", "Ask to be sent something…").click();
    until("it's there", || page.text().contains("Make the link")).await;
    crate::base::page::choose(&page, &bytes, "evs-transfer-key.age");
    until("it's asked for", || page.all("dialog").len() == 1).await;
    type_into(&page.get("textbox", "Passphrase"), &phrase);
    frame().await;
    page.get("button", "Open").click();
    until_within(20, "the key is there", || page.text().contains("Fingerprint")).await;
    frame().await;
    assert_eq!(key_in(&value(&page, "Request link")), key_in(&link));
    app.set_public_computer(false);
}
