//! The browser's promise to keep the journal: asked for when the first key is sealed, once, and believed only when it's given.

use evs_domain::secret::AuthKey;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::sign_in_journal::SignInJournal;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{KEY, TRANSFER, fresh, intent, of_sign_in, place, sealed_entry};
use crate::base::page::{frame, until};
use crate::faked::{Faked, exception, says};

async fn seal(journal: SignInJournal, disk: u128) {
    let entry = journal.intend(intent(disk, 1)).await.unwrap();
    assert!(journal.created(&entry, TRANSFER, AuthKey::parse(KEY).unwrap()).await);
}

#[wasm_bindgen_test]
async fn the_promise_is_asked_for_once_when_the_first_key_is_sealed() {
    let (_browser, asked) = Faked::promise(false, || says(true));
    let (_owner, journal) = of_sign_in(fresh("promise").await);
    journal.open_place(place()).await;
    frame().await;
    assert!(asked.get() == 0, "nothing is kept yet");
    seal(journal, 1).await;
    until("it's asked for", || asked.get() > 0).await;
    until("it's given", || !untrack(|| journal.may_be_deleted())).await;
    seal(journal, 2).await;
    frame().await;
    assert!(asked.get() == 1);
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_or_has_not_answered_yet_has_promised_nothing() {
    let answers: [fn() -> Promise; 3] =
        [|| says(false), || Promise::reject(&exception("TypeError")), || Promise::new(&mut |_, _| {})];
    for answer in answers {
        let (_browser, asked) = Faked::promise(false, answer);
        let (_owner, journal) = of_sign_in(fresh("no-promise").await);
        seal(journal, 1).await;
        until("it's known", || untrack(|| journal.may_be_deleted())).await;
        until("it's asked for", || asked.get() == 1).await;
        frame().await;
        assert!(untrack(|| journal.may_be_deleted()));
    }
}

#[wasm_bindgen_test]
async fn a_browser_that_knows_no_such_promises_has_given_none() {
    let _browser = Faked::property("navigator.storage", || Ok(JsValue::UNDEFINED));
    let (_owner, journal) = of_sign_in(fresh("unknown-promise").await);
    seal(journal, 1).await;
    until("it's known", || untrack(|| journal.may_be_deleted())).await;
}

#[wasm_bindgen_test]
async fn keys_of_earlier_are_looked_after_without_asking_and_a_page_without_a_journal_has_no_worry() {
    let (_browser, asked) = Faked::promise(false, || says(true));
    let kept = fresh("earlier").await;
    sealed_entry(&kept).await;
    let (_owner, journal) = of_sign_in(kept);
    journal.open_place(place()).await;
    until("it's known", || untrack(|| journal.may_be_deleted())).await;
    assert!(asked.get() == 0);

    let (_owner, journal) = of_sign_in(Journal::in_memory());
    seal(journal, 1).await;
    frame().await;
    assert!(asked.get() == 0 && !untrack(|| journal.may_be_deleted()), "it's told otherwise");
}
