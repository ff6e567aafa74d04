//! Signing in with an access key: its secret becomes a key of the browser's that signs and can't be read out, and its text is kept
//! nowhere.

use evs_api::Request;
use evs_api::signature::{AccessKey, Endpoint, prepare};
use evs_domain::hex::to_hex;
use evs_domain::time::Timestamp;
use evs_transfer_console::components::frame::SignInAgain;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::authorization::Authorization;
use evs_transfer_console::state::clock::now;
use js_sys::{Function, Object, Promise, Reflect, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

use super::form;
use crate::base::page::{Page, frame, type_into, until, value_of};
use crate::faked::Faked;
use crate::fetch::{Fetch, not_found, respond};
use crate::journal::raw;
use crate::people;

pub(crate) const SK: &str = "harbor-hanna-secret-key";
pub(crate) const PROJECTS: &str = r#"{"projects":[{"id":"p1","name":"r1","domain_id":"a1"}]}"#;
const WHY: &str = "Access keys can't be used here";

/// The console's server, and a cloud that is asked with signed requests; its projects are told when `projects` says so.
pub(crate) fn cloud(ways: &'static str, projects: impl Fn() -> Promise + 'static) -> Fetch {
    people::forget_who_was_here();
    Fetch::answered_by(move |_, url| match url {
        url if url.ends_with("/clouds.json") => respond(
            200,
            &format!(
                r#"{{"clouds":[{{"id":"c1","label":"Cloud one","kind":"huawei","rules":"evs","sign_in":[{ways}],
                    "endpoints":{{"iam":"https://iam.example.com","evs":"https://evs.example.com"}},
                    "regions":[{{"id":"r1","label":"One"}}]}}]}}"#
            ),
        ),
        url if url.contains("/auth/projects") => projects(),
        url if url.contains("/auth/domains") => respond(200, r#"{"domains":[{"id":"a1","name":"harbor"}]}"#),
        _ => not_found(),
    })
}

async fn sign_in(page: &Page) {
    type_into(&page.get("textbox", "Access key ID (AK)"), "AK1");
    type_into(&page.get("textbox", "Secret access key (SK)"), SK);
    frame().await;
    page.get("button", "Sign in").click();
}

fn key_of(app: AppState) -> evs_transfer_console::state::authorization::SigningKey {
    let (_, project) = untrack(|| app.entered()).unwrap();
    match project.session().authorization() {
        Authorization::AccessKey(key) => key,
        Authorization::Token(_) => panic!("a token"),
    }
}

/// What whoever has the secret makes of a text, by a key of the test's own.
async fn hmac(text: &str) -> String {
    let subtle = window().crypto().unwrap().subtle();
    let how = Object::new();
    for (name, value) in [("name", "HMAC"), ("hash", "SHA-256")] {
        Reflect::set(&how, &name.into(), &value.into()).unwrap();
    }
    let bytes = Uint8Array::from(SK.as_bytes());
    let uses = js_sys::Array::of1(&"sign".into());
    let key = subtle.import_key_with_object("raw", &bytes, &how, false, &uses).unwrap();
    let key = JsFuture::from(key).await.unwrap().unchecked_into();
    let signed = subtle.sign_with_str_and_u8_array("HMAC", &key, text.as_bytes()).unwrap();
    to_hex(&Uint8Array::new(&JsFuture::from(signed).await.unwrap()).to_vec())
}

#[wasm_bindgen_test]
async fn its_secret_signs_and_is_kept_nowhere() {
    let cloud = cloud(r#""access-key""#, || respond(200, PROJECTS));
    let (page, app) = form().await;
    sign_in(&page).await;
    until("signed in", || untrack(|| app.entered()).is_some()).await;
    let key = key_of(app);
    assert!(!raw::can_be_read_out(key.secret()).await);
    assert!(!format!("{key:?}").contains(SK));
    assert!(!page.markup().contains(SK));
    let storages = [window().local_storage(), window().session_storage()].map(|one| one.unwrap().unwrap());
    let stored = storages.map(|one| String::from(js_sys::JSON::stringify(&one).unwrap())).concat();
    assert!(stored.contains("AK1") && !stored.contains(SK), "{stored}");

    // The signature is the one that the provider documents.
    let sent = cloud.requests_to("/auth/projects").remove(0);
    let header = |name: &str| sent.headers().get(name).unwrap().unwrap();
    let request = Request::get(evs_api::Service::Identity, "/v3/auth/projects".into());
    let access = AccessKey { ak: "AK1".into(), security_token: None };
    let (endpoint, now) = (Endpoint::parse("https://iam.example.com"), now());
    let at = |time| prepare(&access, &request, &endpoint, None, None, Timestamp(time));
    let mut times = (now - 60..=now + 1).filter(|time| Timestamp(*time).to_compact() == header("X-Sdk-Date"));
    let expected = hmac(at(times.next().unwrap()).text()).await;
    assert!(
        header("Authorization").ends_with(&format!("Signature={expected}")),
        "{}",
        header("Authorization")
    );
    app.sign_out();
}

#[wasm_bindgen_test]
async fn its_text_is_gone_from_the_field_before_the_cloud_has_answered() {
    let answers = std::rc::Rc::new(std::cell::RefCell::new(Vec::<Function>::new()));
    let asked = std::rc::Rc::clone(&answers);
    let _cloud = cloud(r#""access-key""#, move || Promise::new(&mut |done, _| asked.borrow_mut().push(done)));
    let (page, _app) = form().await;
    sign_in(&page).await;
    until("it's asked", || !answers.borrow().is_empty()).await;
    let secret = || value_of(&page.get("textbox", "Secret access key (SK)"));
    assert_eq!(secret(), "");
    let refusal = r#"{"error":{"code":401,"title":"Unauthorized","message":"verify aksk signature fail"}}"#;
    let answer = answers.borrow_mut().remove(0);
    answer.call1(&JsValue::NULL, &respond(401, refusal)).unwrap();
    until("it's told", || page.text().contains("The cloud doesn't take this access key")).await;
    assert!(!page.text().contains("Fill this in"), "{}", page.text());
    assert_eq!(value_of(&page.get("textbox", "Access key ID (AK)")), "AK1", "that's no secret");
}

#[wasm_bindgen_test]
async fn signing_in_again_makes_a_key_of_it_too() {
    let _cloud = cloud(r#""access-key""#, || respond(200, PROJECTS));
    let (page, app) = form().await;
    sign_in(&page).await;
    until("signed in", || untrack(|| app.entered()).is_some()).await;
    let (_, project) = untrack(|| app.entered()).unwrap();
    let session = project.session();
    session.set_over();
    let again = Page::with(move || {
        provide_context(app);
        evs_transfer_console::components::base::provide_announcer();
        view! { <SignInAgain session=session project=project /> }
    })
    .await;
    type_into(&again.get("textbox", "Secret access key (SK)"), SK);
    frame().await;
    again.get("button", "Sign in").click();
    until("it goes on", || !untrack(|| session.is_over())).await;
    assert!(!raw::can_be_read_out(key_of(app).secret()).await);
    app.sign_out();
}

#[wasm_bindgen_test]
async fn without_cryptography_it_is_not_offered_and_the_form_says_why() {
    let _lacks = Faked::property("crypto.subtle", || Ok(JsValue::UNDEFINED));
    let both = cloud(r#""access-key","token""#, not_found);
    let (page, _app) = form().await;
    page.get("textbox", "Token");
    let names: Vec<_> = page.all("button").iter().filter_map(|one| one.text_content()).collect();
    assert!(!names.iter().any(|name| name == "Access key"), "{names:?}");
    assert!(page.text().contains(WHY), "{}", page.text());
    drop((page, both));
    let _only = cloud(r#""access-key""#, not_found);
    let (page, _app) = form().await;
    until("it says why", || page.text().contains(WHY)).await;
    assert!(page.all("textbox").is_empty());
}
