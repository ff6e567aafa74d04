//! What ends it while the page is there, and what is said where it can't be.

use evs_api::clouds::Policy;
use evs_domain::secret::Secret;
use evs_transfer_console::state::app_state::{AppState, Stayed};
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::signed_in::SignedIn;
use evs_transfer_console::state::terms::Terms;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{cloud, until_keys, unused_browser};
use crate::base::page::{Page, until};
use crate::faked::Faked;
use crate::people;

/// Somebody who stays, and the state of the app.
async fn stays() -> (Page, AppState) {
    let kept = std::rc::Rc::new(std::cell::Cell::new(None));
    let put = std::rc::Rc::clone(&kept);
    let page = Page::with(move || {
        let app = people::provide_app();
        let terms = Terms { policy: Policy::default(), stays: true, ..Terms::default() };
        app.sign_in(SignedIn::begin_on(terms, people::entered("a1", "p1"), Journal::in_memory()));
        put.set(Some(app));
    })
    .await;
    (page, kept.take().unwrap())
}

#[wasm_bindgen_test]
async fn the_idle_lock_and_a_token_that_is_over_wipe_it_and_signing_in_again_keeps_the_new_one() {
    let _cloud = cloud("");
    unused_browser().await;
    let (_page, app) = stays().await;
    let session = untrack(|| app.entered()).unwrap().1.session();
    until_keys(1, "signed in").await;
    app.lock();
    until_keys(0, "locked").await;
    app.unlock();
    until_keys(1, "unlocked").await;
    session.set_over();
    until_keys(0, "over").await;
    session.renew(Secret::new("fresh"), None);
    until_keys(1, "renewed").await;
    app.sign_out();
    until_keys(0, "signed out").await;
}

#[wasm_bindgen_test]
async fn whoever_cannot_be_kept_is_told_before_the_reload() {
    let _cloud = cloud("");
    unused_browser().await;
    let _lacks = Faked::property("indexedDB", || Ok(JsValue::NULL));
    let (_page, app) = stays().await;
    until("it's told", || untrack(|| app.stayed()) == Some(Stayed::Cannot)).await;
}
