//! Taking a record along and bringing it in, on the page of transfers: what is said before anything is stored, and what is refused with
//! whose it is.

use evs_transfer_console::state::journal::{CarriedHead, Journal};
use evs_transfer_console::state::sealing::{SealedPackage, carried};
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::Cloud;
use super::{KEY, created, list};
use crate::base::page::{Page, choose_in, frame, type_into, until, until_within};
use crate::faked::saved_files;
use crate::journal::raw;

async fn fresh(name: &str) -> Journal {
    raw::delete(name).await;
    Journal::open_named(name).await.unwrap()
}

/// A record of this account, sealed: the file and its passphrase.
async fn record_of(journal: &Journal, account: &str, label: &str) -> (Vec<u8>, String) {
    let head = CarriedHead {
        made: 1_700_000_900,
        cloud: "c1".into(),
        account_id: account.into(),
        account: label.into(),
    };
    let text = journal.move_out(head, &|_| None).await.unwrap().text;
    let sealing = carried::write(text, RwSignal::new(0.0)).await.unwrap();
    let SealedPackage { file, phrase } = sealing.await.unwrap();
    (file, phrase.expose().to_owned())
}

async fn opens(page: &Page, file: &[u8], phrase: &str) {
    if page.root().query_selector("section.card input[type=file]").unwrap().is_none() {
        page.get("button", "Bring in a record…").click();
        until("it's opened", || page.text().contains("Choose the file…")).await;
    }
    choose_in(page, "section.card input[type=file]", file, "evs-transfer-record.age");
    until("it's asked for", || page.all("dialog").len() == 1).await;
    type_into(&page.get("textbox", "Passphrase"), phrase);
    frame().await;
    page.get("button", "Open").click();
}

#[wasm_bindgen_test]
async fn what_was_taken_along_is_shown_before_it_is_stored_and_opens_there() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let old = fresh("page-carry-out").await;
    created(&old, 1).await;
    created(&old, 2).await;
    let (page, _) = list(&old).await;
    let (_faked, files) = saved_files();
    page.get("button", "Take to another browser…").click();
    until("it's said", || page.text().contains("Nothing is removed here")).await;
    page.get("button", "Make the file").click();
    until_within(20, "it's sealed", || page.text().contains("The file is saved")).await;
    let phrase = page.root().query_selector("dialog .phrase").unwrap().unwrap().text_content().unwrap();
    page.get("button", "I've noted the passphrase").click();
    frame().await;
    assert!(!page.markup().contains(&phrase) && !page.markup().contains(KEY));
    let file = files.borrow()[0].clone();
    let bytes = JsFuture::from(file.array_buffer()).await.unwrap();
    let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
    drop(page);

    let new = fresh("page-carry-in").await;
    let (page, _) = list(&new).await;
    opens(&page, &bytes, "another phrase").await;
    until_within(20, "it's refused", || page.text().contains("doesn't open the file")).await;
    type_into(&page.get("textbox", "Passphrase"), &phrase);
    frame().await;
    page.get("button", "Open").click();
    until_within(20, "it's told", || page.text().contains("Nothing is stored yet")).await;
    assert!(
        page.text().contains("Transfers in it2") && page.text().contains("Keys that are added2"),
        "{}",
        page.text()
    );
    assert!(raw::records("page-carry-in").await.is_empty());
    page.get("button", "Bring in").click();
    until("it's there", || page.text().contains("2 transfers were brought in.")).await;
    assert!(page.text().contains("2 keys were sealed in this browser."));
    until("the list knows", || page.text().matches("Sealed here").count() == 2).await;
    assert!(!page.markup().contains(KEY));
    opens(&page, &bytes, &phrase).await;
    until_within(20, "it's told", || page.text().contains("Everything in it is here already.")).await;
    assert_eq!(raw::records("page-carry-in").await.len(), 2);
}

#[wasm_bindgen_test]
async fn the_record_of_another_account_and_a_damaged_file_are_refused_and_store_nothing() {
    let _cloud = Cloud::with(&["ledger"]);
    let old = fresh("page-carry-other").await;
    created(&old, 1).await;
    let (theirs, phrase) = record_of(&old, "a2", "Meadow").await;
    let new = fresh("page-carry-refused").await;
    let (page, _) = list(&new).await;
    opens(&page, &theirs, &phrase).await;
    until_within(20, "it's refused", || page.text().contains("of the account “Meadow” in the cloud “c1”"))
        .await;
    let (own, phrase) = record_of(&old, "a1", "").await;
    opens(&page, &own[..own.len() - 1], &phrase).await;
    until_within(20, "it's refused", || {
        page.text().contains("was changed or cut") || page.text().contains("damaged")
    })
    .await;
    assert!(raw::records("page-carry-refused").await.is_empty());
}

#[wasm_bindgen_test]
async fn where_nothing_is_kept_nothing_can_be_brought_in_and_the_page_says_so() {
    let _cloud = Cloud::with(&["ledger"]);
    let (page, _) = list(&Journal::in_memory()).await;
    assert!(page.text().contains("no record from another browser can be brought in"), "{}", page.text());
    assert!(!page.text().contains("Bring in a record"));
}
