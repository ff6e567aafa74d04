//! The sender's page for a request: what it claims, whether it can be used, and who is chosen by it.

use std::cell::Cell;
use std::rc::Rc;

use evs_domain::handover::request::{self, Request};
use evs_transfer_console::components::base::{LiveRegions, provide_announcer};
use evs_transfer_console::pages::send::SendPage;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::{Journal, KnownRecipient};
use evs_transfer_console::state::sealing::keys;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, type_into, until};
use crate::fetch::{Fetch, not_found};
use crate::journal::raw;
use crate::people;

fn asked(region: &str) -> Request {
    Request {
        who: "Milo” of <b>Meadow</b>".into(),
        cloud: "c1".into(),
        region: region.into(),
        project: "p2".into(),
        recipient: keys::make().unwrap().recipient,
    }
}

/// The page with this link, of somebody who is signed in to region `r1` of cloud `c1`, or of nobody. The test's own address is
/// put back.
async fn page(fragment: &str, is_signed_in: bool) -> (Page, AppState) {
    raw::delete("evs-transfer-recipient").await;
    storage::forget(Keep::ThisTab, "send");
    storage::forget(Keep::ThisTab, "send-to");
    let own = window().location().href().unwrap();
    let go = |address: &str| {
        window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(address)).unwrap();
    };
    go(&format!("/send{fragment}"));
    let begun = Rc::new(Cell::new(None));
    let put = Rc::clone(&begun);
    let page = Page::with(move || {
        provide_announcer();
        let app = people::provide_app();
        if is_signed_in {
            people::sign_in(app, Journal::in_memory());
        }
        put.set(Some(app));
        view! {
            <LiveRegions />
            <SendPage />
        }
    })
    .await;
    let now = window().location().href().unwrap();
    assert!(now.ends_with("/send"), "it's out of the address bar: {now}");
    go(&own);
    (page, begun.take().unwrap())
}

#[wasm_bindgen_test]
async fn a_request_is_shown_as_claims_before_anybody_has_signed_in_and_calls_no_cloud() {
    let cloud = Fetch::answered_by(|_, _| not_found());
    let request = asked("r1");
    let written = request::write(&request);
    let escaped = written.replace('=', "%3D").replace('&', "%26");
    for address in [format!("#{written}"), format!("%23{written}"), format!("%23{escaped}")] {
        let (page, app) = page(&address, false).await;
        let quotes = page.root().query_selector_all("q.claim").unwrap();
        let claims: Vec<_> =
            (0..quotes.length()).map(|at| quotes.item(at).unwrap().text_content().unwrap()).collect();
        assert_eq!(claims, ["Milo’ of <b>Meadow</b>", "r1", "c1", "p2"], "{address}");
        assert!(page.text().contains(&keys::fingerprint_of(&request.recipient).unwrap()), "{address}");
        assert!(
            page.text().contains("nobody has checked it") && page.text().contains("Sign in"),
            "{address}"
        );
        assert_eq!(untrack(|| app.requests().chosen()), None, "nobody is chosen by a link");
    }
    assert_eq!(cloud.calls_of_nobody("/api/"), 0);
}

#[wasm_bindgen_test]
async fn who_is_signed_in_chooses_disks_for_whoever_asked_and_it_survives_a_reload() {
    let _cloud = Fetch::answered_by(|_, _| not_found());
    let request = asked("r1");
    let (page, app) = page(&format!("#{}", request::write(&request)), true).await;
    let own = window().location().href().unwrap();
    assert!(!page.text().contains("you're signed in to"), "{}", page.text());
    page.get("button", "Choose disks for them").click();
    until("they're chosen", || untrack(|| app.requests().chosen()).is_some()).await;
    assert!(window().location().href().unwrap().ends_with("/disks"));
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(&own)).unwrap();
    let kept = storage::load(Keep::ThisTab, "send-to").unwrap();
    assert_eq!(request::read(&kept).unwrap().recipient, request.recipient);
    app.sign_out();
    assert_eq!(untrack(|| (app.requests().chosen(), app.requests().opened())), (None, None));
}

#[wasm_bindgen_test]
async fn a_request_for_another_region_says_so() {
    let _cloud = Fetch::answered_by(|_, _| not_found());
    let (page, _) = page(&format!("#{}", request::write(&asked("r2"))), true).await;
    assert!(page.text().contains("The request names"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn what_cannot_be_used_is_refused_with_its_reason_and_another_can_be_pasted() {
    let _cloud = Fetch::answered_by(|_, _| not_found());
    let request = asked("r1");
    let written = request::write(&request);
    let (cut, _) = page(&format!("#{}", &written[..written.len() - 9]), false).await;
    assert!(cut.text().contains("cut or changed on its way"), "{}", cut.text());
    type_into(&cut.get("textbox", "Request link or key"), &format!("My key: {}", request.recipient));
    until("it's read", || cut.text().contains("It doesn't say who asks")).await;
    assert!(!cut.text().contains("cut or changed"), "{}", cut.text());
    drop(cut);
    let (later, _) = page("#v=2&k=x&end", false).await;
    assert!(later.text().contains("later version"), "{}", later.text());
    drop(later);
    let slip = written.replace(
        &request.recipient,
        &request.recipient.replace(&request.recipient[40..], "qqqqqqqqqqqqqqqqqqqqqq"),
    );
    let (wrong, _) = page(&format!("#{slip}"), false).await;
    assert!(wrong.text().contains("Nothing can be sealed to the key"), "{}", wrong.text());
}

#[wasm_bindgen_test]
async fn a_name_that_is_known_with_another_key_is_warned_of() {
    let _cloud = Fetch::answered_by(|_, _| not_found());
    let request = asked("r1");
    let (page, app) = page("", true).await;
    let known = KnownRecipient {
        recipient: keys::make().unwrap().recipient,
        name: request.who.to_uppercase(),
        sent_at: 1_700_000_000,
        ..KnownRecipient::default()
    };
    app.remember_recipient(known).await;
    type_into(
        &page.get("textbox", "Request link or key"),
        &format!("https://console.example/send#{}", request::write(&request)),
    );
    until("it's told", || page.text().contains("by another key. Call that person")).await;
}
