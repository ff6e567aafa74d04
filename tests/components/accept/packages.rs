//! Packages that were sealed to a key: opened by a link, by pasting, by a file; refused as a whole, with the reason.

use evs_domain::handover::sealed;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::sealing::keys;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{KEY, signed_in_with_app, signed_out_with_app, value};
use crate::base::page::{Page, choose, frame, type_into, until};
use crate::journal::raw;
use crate::sealing::package;

/// A key of this browser's.
async fn own_key(app: AppState) -> String {
    raw::delete("evs-transfer-recipient").await;
    let store = app.recipients().await;
    evs_transfer_console::state::receiving::make_own(&store).await.unwrap()
}

/// Opens a link in the page that stands.
fn open(fragment: &str) {
    let own = window().location().href().unwrap();
    let go = |address: &str| {
        window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(address)).unwrap();
    };
    go(&format!("/accept#{fragment}"));
    window().dispatch_event(&web_sys::Event::new("hashchange").unwrap()).unwrap();
    assert!(!window().location().href().unwrap().contains(&fragment[..12]), "it's out of the address bar");
    go(&own);
}

async fn opened(page: &Page, transfers: &str) {
    until("it's open", || page.text().contains(transfers)).await;
    frame().await;
}

#[wasm_bindgen_test]
async fn a_package_link_is_opened_by_the_key_and_fills_in_keys_and_claims() {
    let cloud = Cloud::new(Accept::Works, "");
    let (page, app) = signed_in_with_app().await;
    let recipient = own_key(app).await;
    let mut content = package(2);
    content.note = "For “you” <b>only</b>".into();
    let file = keys::seal_to(&content, &recipient).unwrap();
    open(&sealed::write(&file));
    opened(&page, "The package holds 2 transfers with their keys").await;
    assert_eq!(
        (value(&page, "Key for “disk-1”").as_str(), value(&page, "Key for “disk-2”").as_str()),
        (KEY, KEY)
    );
    assert!(page.text().contains("The sender wrote: “For ’you’ <b>only</b>”"), "{}", page.text());
    assert_eq!(cloud.calls("POST"), 0);
}

#[wasm_bindgen_test]
async fn a_package_that_came_before_signing_in_shows_its_claims_and_has_its_keys_afterwards() {
    let cloud = Cloud::new(Accept::Works, "");
    let (page, app) = signed_out_with_app().await;
    let recipient = own_key(app).await;
    open(&sealed::write(&keys::seal_to(&package(2), &recipient).unwrap()));
    opened(&page, "disk-2").await;
    assert_eq!(cloud.calls_of_nobody("/api/"), 0);
    app.sign_in(crate::people::begun("a1", "p1"));
    until("they're shown", || page.text().contains("Accept 2 disks")).await;
    until("it's open again", || value(&page, "Key for “disk-2”") == KEY).await;
}

#[wasm_bindgen_test]
async fn text_for_pasting_and_a_file_are_opened_as_well_and_the_text_goes() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, app) = signed_in_with_app().await;
    let recipient = own_key(app).await;
    let file = keys::seal_to(&package(2), &recipient).unwrap();
    let mail = format!("Hello,\n\n{}\nBye", keys::armored(&file));
    type_into(&page.get("textbox", "Paste what you were sent"), &mail);
    opened(&page, "The package holds 2 transfers").await;
    assert_eq!(value(&page, "Key for “disk-1”"), KEY);
    assert_eq!(value(&page, "Paste all keys"), "");
    page.get("button", "Start over").click();
    frame().await;
    choose(&page, &keys::seal_to(&package(3), &recipient).unwrap(), "evs-transfers-3.age");
    opened(&page, "The package holds 3 transfers").await;
    assert_eq!(value(&page, "Key for “disk-3”"), KEY);
}

#[wasm_bindgen_test]
async fn a_package_for_another_key_or_one_that_was_changed_or_cut_is_refused_whole() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, app) = signed_in_with_app().await;
    let recipient = own_key(app).await;
    let mut file = keys::seal_to(&package(2), &recipient).unwrap();
    let other = keys::make().unwrap().recipient;
    open(&sealed::write(&keys::seal_to(&package(2), &other).unwrap()));
    until("it's told", || page.text().contains("sealed to another key than those of this browser")).await;
    *file.last_mut().unwrap() ^= 1;
    open(&sealed::write(&file));
    until("it's told", || page.text().contains("changed or cut on its way")).await;
    let whole = sealed::write(&file);
    open(&whole[..whole.len() - 9]);
    until("it's told", || page.text().contains("This link can't be read")).await;
    assert!(!page.text().contains("disk-1") && !page.markup().contains(KEY), "{}", page.text());
}

#[wasm_bindgen_test]
async fn a_package_that_could_not_be_opened_opens_once_its_key_is_here() {
    let _cloud = Cloud::new(Accept::Works, "");
    let (page, app) = signed_in_with_app().await;
    own_key(app).await;
    let late = keys::make().unwrap();
    open(&sealed::write(&keys::seal_to(&package(2), &late.recipient).unwrap()));
    until("it's told", || page.text().contains("sealed to another key")).await;
    app.recipients().await.keep_own(&late.recipient, &late.secret, 9).await.unwrap();
    app.receiving().changed();
    opened(&page, "The package holds 2 transfers").await;
    assert!(!page.text().contains("sealed to another key"), "{}", page.text());
}
