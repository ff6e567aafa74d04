//! What seals the keys in this browser, on the page of transfers: said truthfully, and what it offers where there's no passkey.
//! That passkeys really seal is tried by the journal's tests and by a journey.

use evs_transfer_console::state::authenticator::{PasskeyHandle, PasskeySecret};
use evs_transfer_console::state::journal::{Journal, Whose};
use js_sys::{Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::Cloud;
use super::{KEY, created, detail, list};
use crate::base::page::{Page, description, until};
use crate::faked::{Faked, exception, function};
use crate::journal::raw;

async fn fresh(name: &str) -> Journal {
    raw::delete(name).await;
    Journal::open_named(name).await.unwrap()
}

fn handle() -> PasskeyHandle {
    PasskeyHandle { credential: vec![1, 2, 3], salt: vec![4; 32] }
}

fn secret() -> PasskeySecret {
    PasskeySecret::new(Uint8Array::from(&[7; 32][..]))
}

fn object(name: &str, value: &JsValue) -> JsValue {
    let object = Object::new();
    Reflect::set(&object, &name.into(), value).unwrap();
    object.into()
}

/// What such a browser answers.
type Answer = fn() -> Promise;

/// A browser whose passkeys answer like this, whether they're made or asked for, at an address with a name.
fn passkeys(answer: impl Fn() -> Promise + Clone + 'static) -> (Faked, Faked) {
    let container = Object::new();
    for method in ["create", "get"] {
        let answer = answer.clone();
        Reflect::set(&container, &method.into(), &function(move || Ok(answer().into()))).unwrap();
    }
    let named = Faked::property("origin", || Ok("http://localhost".into()));
    (Faked::property("navigator.credentials", move || Ok(container.clone().into())), named)
}

/// A passkey that gives the secret of these tests.
fn given() -> Promise {
    let bytes = Uint8Array::from(&[7; 32][..]).buffer();
    let prf = object("results", &object("first", &bytes));
    let results = function(move || Ok(object("prf", &prf)));
    let credential = object("getClientExtensionResults", &results);
    Reflect::set(&credential, &"rawId".into(), &Uint8Array::from(&[1, 2, 3][..]).buffer()).unwrap();
    Promise::resolve(&credential)
}

async fn sets_up(page: &Page) {
    until("it's offered", || page.text().contains("Protect with a passkey")).await;
    page.get("button", "Protect with a passkey…").click();
    until("it's asked, with a warning", || page.text().contains("nobody can open these keys again")).await;
    page.get("button", "Make a passkey").click();
}

#[wasm_bindgen_test]
async fn setting_a_passkey_up_seals_to_it_and_turning_it_off_seals_as_before() {
    let _browser = passkeys(given);
    let _cloud = Cloud::with(&["ledger"]);
    let journal = fresh("panel").await;
    let id = created(&journal, 1).await;
    let (page, _) = list(&journal).await;
    until("it's said what sealing does", || page.text().contains("whoever has this browser's files")).await;
    sets_up(&page).await;
    until("it's on", || page.text().contains("Keys are sealed to your passkey")).await;
    assert_eq!(journal.passkey().await.unwrap().unwrap().keys, 1);
    page.get("button", "Turn the passkey off").click();
    until("it's off", || page.text().contains("Protect with a passkey")).await;
    assert!(journal.passkey().await.unwrap().is_none());
    assert_eq!(journal.open_key(&id).await.unwrap().unwrap().expose(), KEY);
}

#[wasm_bindgen_test]
async fn a_person_who_cancels_has_changed_nothing_and_is_told_so() {
    let _browser = passkeys(|| Promise::reject(&exception("NotAllowedError")));
    let _cloud = Cloud::with(&["ledger"]);
    let journal = fresh("panel-canceled").await;
    let (page, _) = list(&journal).await;
    sets_up(&page).await;
    until("it's told", || page.text().contains("The browser got no passkey")).await;
    assert!(journal.passkey().await.unwrap().is_none());
    page.get("button", "Protect with a passkey…");
}

#[wasm_bindgen_test]
async fn a_passkey_without_a_secret_is_told_from_a_browser_that_broke() {
    let without = || {
        let results = function(|| Ok(Object::new().into()));
        let credential = object("getClientExtensionResults", &results);
        Reflect::set(&credential, &"rawId".into(), &Uint8Array::from(&[1][..]).buffer()).unwrap();
        Promise::resolve(&credential)
    };
    let breaks = || Promise::reject(&exception("UnknownError"));
    let answers = [(without as Answer, "lacks PRF"), (breaks, "refused the passkey")];
    for (answer, told) in answers {
        let _browser = passkeys(answer);
        let _cloud = Cloud::with(&["ledger"]);
        let (page, _) = list(&fresh("panel-broken").await).await;
        sets_up(&page).await;
        until("it's told", || page.text().contains(told)).await;
    }
}

#[wasm_bindgen_test]
async fn a_browser_without_passkeys_says_so_and_offers_none() {
    let _browser = Faked::property("PublicKeyCredential", || Ok(JsValue::UNDEFINED));
    let _cloud = Cloud::with(&["ledger"]);
    let (page, _) = list(&fresh("panel-none").await).await;
    until("it's said", || page.text().contains("This browser offers no passkeys here")).await;
    assert!(!page.text().contains("Protect with a passkey"));
}

#[wasm_bindgen_test]
async fn a_page_that_keeps_nothing_has_nothing_to_protect() {
    let _cloud = Cloud::with(&["ledger"]);
    let (page, _) = list(&Journal::in_memory()).await;
    assert!(!page.text().contains("Keys in this browser"));
}

#[wasm_bindgen_test]
async fn handing_over_asks_for_the_passkey_once() {
    let _cloud = Cloud::with(&["ledger"]);
    let before = fresh("hand-over-passkey").await;
    created(&before, 1).await;
    before.set_passkey_up(&handle(), &secret(), 5).await.unwrap();
    drop(before);
    let journal = Journal::open_named("hand-over-passkey").await.unwrap();
    let (page, _) = detail(&journal, 1).await;
    {
        let _browser = passkeys(|| Promise::reject(&exception("NotAllowedError")));
        page.get("button", "Hand over…").click();
        until("it's told", || page.text().contains("The browser got no passkey")).await;
        page.get("button", "Cancel and create anew");
    }
    let _browser = passkeys(given);
    page.get("button", "Hand over…").click();
    until("the panel opens", || page.text().contains("Copy ID and key")).await;
    assert!(!page.markup().contains(KEY));
    page.get("button", "Reveal").click();
    until("it's the key", || page.text().contains(KEY)).await;
}

#[wasm_bindgen_test]
async fn a_lost_passkey_is_given_up_after_a_question_that_counts_what_goes_with_it() {
    let _browser = passkeys(given);
    let _cloud = Cloud::with(&["ledger"]);
    let journal = fresh("panel-lost").await;
    created(&journal, 1).await;
    journal.set_passkey_up(&handle(), &secret(), 5).await.unwrap();
    let (page, _) = list(&journal).await;
    until("it's on", || page.text().contains("Keys are sealed to your passkey")).await;
    page.get("button", "The passkey is lost…").click();
    until("it's asked", || page.text().contains("1 key that is sealed to it is destroyed")).await;
    page.get("button", "Destroy and give it up").click();
    until("it's off", || page.text().contains("Protect with a passkey")).await;
    until("the key is told to be destroyed", || page.text().contains("Destroyed here")).await;
}

#[wasm_bindgen_test]
async fn a_destroyed_key_is_told_with_its_time_and_a_way_out() {
    let _cloud = Cloud::with(&["ledger"]);
    let journal = Journal::in_memory();
    created(&journal, 1).await;
    let whose = Whose::Account { cloud: "c1".into(), account_id: "a1".into() };
    journal.destroy_keys(&whose, 1_700_000_100).await.unwrap();
    let (page, _) = detail(&journal, 1).await;
    assert!(page.text().contains("destroyed in this browser on purpose"), "{}", page.text());
    assert!(page.text().contains("Key destroyed here"));
    assert_eq!(description(&page.get("button", "Hand over…")), "Its key was destroyed here");
    page.get("button", "Cancel and create anew");
}
