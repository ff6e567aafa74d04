//! Signing in again: the same requests and the same words as the first time.

use evs_api::clouds::CloudKind;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::components::frame::SignInAgain;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::session::Session;
use evs_transfer_console::state::sign_in::TypedFields;
use evs_transfer_console::state::signed_in::SignedIn;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{EXPIRED, UNAUTHORIZED, last_body, token};
use crate::base::page::{Page, focused, frame, type_into, until};
use crate::fetch::{Fetch, not_found, respond, respond_with};
use crate::people;

/// The dialog of somebody who had signed in with these fields, and whose sign-in has ended.
async fn dialog(fields: &TypedFields) -> (Page, Session) {
    let mut entered = people::entered("a1", "p1");
    entered.who.way = fields.way;
    entered.who.user = fields.user.clone();
    entered.who.typed_account = fields.account.clone();
    entered.who.typed_user_id = fields.user_id.clone();
    entered.who.key_id = fields.key_id.clone();
    let kept = std::rc::Rc::new(std::cell::Cell::new(None));
    let put = std::rc::Rc::clone(&kept);
    let page = Page::with(move || {
        let app = people::provide_app();
        app.sign_in(SignedIn::begin(entered, Journal::in_memory()));
        let (_, project) = untrack(|| app.entered()).unwrap();
        provide_announcer();
        provide_toasts();
        let session = project.session();
        session.set_over();
        put.set(Some(session));
        view! {
            <LiveRegions />
            <SignInAgain session=session project=project />
        }
    })
    .await;
    (page, kept.take().unwrap())
}

fn hanna() -> TypedFields {
    let text = str::to_owned;
    TypedFields {
        account: text("default"),
        user: text("hanna"),
        user_id: text("7f"),
        ..TypedFields::default()
    }
}

async fn submit(page: &Page, password: &str, code: &str) {
    type_into(&page.get("textbox", "Password"), password);
    if !code.is_empty() {
        if !page.text().contains("One-time code") {
            page.get("button", "I have a one-time code").click();
            frame().await;
        }
        type_into(&page.get("textbox", "One-time code"), code);
    }
    page.get("button", "Sign in").click();
}

/// Nothing but signing in is answered as told.
fn cloud(answer: impl Fn() -> Promise + 'static) -> Fetch {
    Fetch::answered_by(
        move |method, url| {
            if method == "POST" && url.contains("/auth/tokens") { answer() } else { not_found() }
        },
    )
}

#[wasm_bindgen_test]
async fn account_by_id_and_code_by_user_id_are_sent_as_at_the_first_sign_in() {
    let cloud = cloud(|| respond(401, UNAUTHORIZED));
    let (page, session) = dialog(&hanna()).await;
    assert!(page.text().contains("Cloud one · a1 · hanna"), "where it's sent: {}", page.text());
    let user = page.get("textbox", "User");
    let is = |name: &str| user.get_attribute(name);
    assert_eq!((is("autocomplete").as_deref(), is("readonly").is_some()), (Some("username"), true));
    until("what is to be typed has the focus", || focused() == *page.get("textbox", "Password")).await;
    submit(&page, " secret", "123 456\u{200b}").await;
    until("it is refused", || page.text().contains("Account, user, password or code is wrong")).await;
    assert!(page.text().contains("has a blank at its start or end"), "{}", page.text());
    let body = last_body(&cloud).await;
    let fields = TypedFields { secret: " secret".into(), second: "123456".into(), ..hanna() };
    let identity = r#""identity":{"methods":["password","totp"],"password":{"user":{"name":"hanna","password":" secret","domain":{"id":"default"}}},"totp":{"user":{"id":"7f","passcode":"123456"}}}"#;
    assert!(fields.read(CloudKind::OpenStack).is_ok());
    assert!(body.contains(identity), "{body}");
    assert!(untrack(|| session.is_over()));
}

#[wasm_bindgen_test]
async fn expired_is_told_as_expired_and_a_code_that_is_wanted_is_asked_for() {
    let receipt = || {
        let body = r#"{"receipt":{"methods":["password"]},"required_auth_methods":[["password","totp"]]}"#;
        respond_with(401, body, &[("X-Gateway", "1"), ("Openstack-Auth-Receipt", "seen")])
    };
    let wants_code = cloud(receipt);
    let (page, session) = dialog(&hanna()).await;
    submit(&page, "secret", "").await;
    until("a code is asked for", || page.text().contains("also needs a one-time code")).await;
    until("it has the focus", || focused() == *page.get("textbox", "One-time code")).await;
    drop(wants_code);
    let expired = cloud(|| respond(401, EXPIRED));
    submit(&page, "secret", "123456").await;
    until("it is told", || page.text().contains("The password has expired.")).await;
    drop(expired);
    let _good =
        cloud(|| respond_with(201, &token(true), &[("X-Gateway", "1"), ("X-Subject-Token", "fresh")]));
    submit(&page, "secret", "123457").await;
    until("signed in again", || !untrack(|| session.is_over())).await;
}
