//! Handing over by sealing to the recipient's key: a link while it's short, what is noted and remembered, and a name whose key is
//! another one than before.

use evs_domain::handover::request::Request;
use evs_domain::handover::sealed;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::{HandOverWay, Journal, KnownRecipient};
use evs_transfer_console::state::sealing::keys;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::Cloud;
use super::{KEY, created, list_with_app};
use crate::base::copying::clipboard;
use crate::base::page::{Page, frame, until};
use crate::faked::saved_files;
use crate::journal::raw;

fn asked(recipient: &str) -> Request {
    Request { who: "Milo".into(), recipient: recipient.into(), ..Request::default() }
}

/// The hand-over of two transfers, for whoever sent this request.
async fn handing_over(journal: &Journal, request: Option<Request>) -> (Page, AppState) {
    raw::delete("evs-transfer-recipient").await;
    created(journal, 1).await;
    created(journal, 2).await;
    let (page, app) = list_with_app(journal).await;
    app.requests().choose(request);
    // The page knows; the next test's page isn't to find it.
    storage::forget(Keep::ThisTab, "send-to");
    page.get("button", "Go on with hand-over").click();
    until("the hand-over opens", || page.text().contains("0 of 2 handed over")).await;
    (page, app)
}

#[wasm_bindgen_test]
async fn a_package_for_the_chosen_recipient_goes_as_a_link_and_counts_as_handed_over_sealed() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let own = keys::make().unwrap();
    let journal = Journal::in_memory();
    let (page, app) = handing_over(&journal, Some(asked(&own.recipient))).await;
    let written = clipboard(true);
    page.get("button", "Seal to “Milo”…").click();
    until("it's sealed", || page.text().contains("only this recipient can open it")).await;
    assert!(page.text().contains(&keys::fingerprint_of(&own.recipient).unwrap()));
    assert!(page.text().contains("0 of 2 handed over"), "nothing has gone yet");
    page.get("button", "Copy package link").click();
    until("it counts", || page.text().contains("2 of 2 handed over")).await;
    let link = written.borrow()[0].clone();
    let (_, fragment) = link.split_once("/accept#").unwrap();
    let read = keys::open_by(&sealed::read(fragment).unwrap(), std::slice::from_ref(&own.secret)).unwrap();
    assert_eq!(read.package.transfers.len(), 2);
    assert_eq!(read.package.transfers[0].key.expose(), KEY);
    assert!(!link.contains(KEY));
    let project = untrack(|| app.entered()).unwrap().1;
    let entry = untrack(|| project.journal().entry_of(read.package.transfers[1].offer.transfer)).unwrap();
    assert!(entry.handed_over.iter().any(|(way, _)| *way == HandOverWay::Sealed));
    let known = app.known_recipients().await;
    assert_eq!(
        (known.len(), known[0].name.as_str(), known[0].recipient.as_str()),
        (1, "Milo", own.recipient.as_str())
    );
}

#[wasm_bindgen_test]
async fn the_package_goes_as_a_file_and_as_text_as_well() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let own = keys::make().unwrap();
    let (page, _) = handing_over(&Journal::in_memory(), Some(asked(&own.recipient))).await;
    let written = clipboard(true);
    let (_faked, files) = saved_files();
    page.get("button", "Seal to “Milo”…").click();
    until("it's sealed", || page.text().contains("only this recipient can open it")).await;
    page.get("button", "Copy as text").click();
    until("it's copied", || !written.borrow().is_empty()).await;
    let text = written.borrow()[0].clone();
    assert!(text.starts_with("-----BEGIN AGE ENCRYPTED FILE-----"));
    assert_eq!(
        keys::open_by(text.as_bytes(), std::slice::from_ref(&own.secret)).unwrap().package.transfers.len(),
        2
    );
    page.get("button", "Save as a file").click();
    until("it's saved", || !files.borrow().is_empty()).await;
}

#[wasm_bindgen_test]
async fn a_known_recipient_is_chosen_again_or_forgotten() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let own = keys::make().unwrap();
    let (page, app) = handing_over(&Journal::in_memory(), None).await;
    for (name, recipient) in [("Milo", own.recipient.clone()), ("Hanna", keys::make().unwrap().recipient)] {
        let known = KnownRecipient { name: name.into(), recipient, sent_at: 7, ..KnownRecipient::default() };
        app.remember_recipient(known).await;
    }
    page.get("button", "Seal to a recipient…").click();
    until("they're shown", || page.text().contains("Whom you've sealed to before")).await;
    page.get("button", "Forget “Hanna”").click();
    frame().await;
    assert!(!page.text().contains("Hanna"));
    page.get("button", "Choose “Milo”").click();
    until("it's sealed", || page.text().contains("only this recipient can open it")).await;
    let left: Vec<_> = app.known_recipients().await.into_iter().map(|one| one.name).collect();
    assert_eq!(left, ["Milo"]);
}

#[wasm_bindgen_test]
async fn nothing_is_sealed_to_a_new_key_of_a_known_name_before_the_person_says_so() {
    let _cloud = Cloud::with(&["ledger", "archive"]);
    let own = keys::make().unwrap();
    let (page, app) = handing_over(&Journal::in_memory(), Some(asked(&own.recipient))).await;
    let before = KnownRecipient {
        name: "milo".into(),
        recipient: keys::make().unwrap().recipient,
        ..KnownRecipient::default()
    };
    app.remember_recipient(before).await;
    page.get("button", "Seal to “Milo”…").click();
    until("it's asked", || page.text().contains("Seal to this key all the same")).await;
    until("it's told why", || page.text().contains("You know “Milo” by another key")).await;
    assert!(!page.text().contains("only this recipient can open it"));
    page.get("button", "Seal to this key all the same").click();
    until("it's sealed", || page.text().contains("only this recipient can open it")).await;
}
