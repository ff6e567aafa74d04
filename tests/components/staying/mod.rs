//! Staying signed in over a reload: what survives it, for whom, how long, and what lies in the browser meanwhile.

mod by_key;
mod offered;
mod reloaded;
mod wiped;

use evs_i18n::Language;
use evs_transfer_console::app::App;
use gloo_timers::future::TimeoutFuture;
use js_sys::{Array, Object, Reflect};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::Storage;

use crate::base::page::{Page, frame, type_into, until};
use crate::faked::{Faked, function};
use crate::fetch::{Fetch, not_found, respond};
use crate::guard::aside::tell;
use crate::journal::raw::{self, SEALING};
use crate::people;

const DATABASE: &str = "evs-transfer-tab";
const LEFT: &str = "evs-transfer-console.left";
const CHOICE: &str = "Stay signed in when this page is reloaded";
const TOKEN: &str = "gAAAAABsecret";
const SHOWN: &str = r#"{"token":{"expires_at":"2999-01-01T00:00:00Z","user":{"id":"7f","name":"hanna","domain":{"id":"default","name":"Default"}},
    "project":{"id":"p1","name":"demo","domain":{"id":"default","name":"Default"}}}}"#;

/// The console's server with this policy, and a cloud to which one signs in by a token.
fn cloud(policy: &'static str) -> Fetch {
    Fetch::answered_by(move |_, url| match url {
        url if url.ends_with("/clouds.json") => respond(
            200,
            &format!(
                r#"{{"policy":{{{policy}}},"clouds":[{{"id":"c1","label":"Cloud one","kind":"openstack","rules":"cinder",
                    "sign_in":["token"],"regions":[{{"id":"r1","label":"One"}}]}}]}}"#
            ),
        ),
        url if url.contains("/auth/tokens") => respond(200, SHOWN),
        _ => not_found(),
    })
}

fn tab() -> Storage {
    window().session_storage().unwrap().unwrap()
}

fn left() -> Option<String> {
    tab().get_item(LEFT).unwrap()
}

/// A browser in which nobody has stayed.
async fn unused_browser() {
    raw::delete(DATABASE).await;
    tab().clear().unwrap();
    people::forget_who_was_here();
}

/// The keys that are kept for tabs.
async fn keys() -> Vec<JsValue> {
    if raw::exists(DATABASE).await { raw::values(DATABASE, SEALING).await } else { Vec::new() }
}

async fn until_keys(count: usize, when: &str) {
    for _ in 0..100 {
        if keys().await.len() == count {
            return;
        }
        TimeoutFuture::new(20).await;
    }
    panic!("{when}: {count} keys were awaited, and there are {}", keys().await.len());
}

/// The app, as it begins at this address.
async fn app_at(path: &str) -> Page {
    window().history().unwrap().replace_state_with_url(&JsValue::NULL, "", Some(path)).unwrap();
    let i18n = people::speak(Language::English);
    Page::with(move || view! { <App i18n=i18n /> }).await
}

async fn form(page: &Page) {
    until("the form is there", || page.text().contains("Sign in another way")).await;
}

/// Somebody signs in, with the choice to stay if it's wanted.
async fn sign_in(page: &Page, stays: bool) {
    form(page).await;
    if stays {
        page.get("checkbox", CHOICE).click();
    }
    type_into(&page.get("textbox", "Token"), TOKEN);
    frame().await;
    page.get("button", "Sign in").click();
    until("signed in", || page.text().contains("Your account")).await;
}

/// The page is left, once there is something to leave.
async fn leave() {
    // The key is there a moment before what it seals is at hand.
    for _ in 0..100 {
        tell("pagehide", false);
        if left().is_some() {
            return;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("nothing was left");
}

/// The browser says that the page was come to like this.
fn come_by(how: &'static str) -> Faked {
    let entry = Object::new();
    Reflect::set(&entry, &"type".into(), &how.into()).unwrap();
    let entries = function(move || Ok(Array::of1(&entry).into()));
    Faked::property("performance.getEntriesByType", move || Ok(entries.clone()))
}
