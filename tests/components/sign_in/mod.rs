//! Signing in, and signing in again, as a person meets them: what is typed or pasted, what is sent, what is said.

pub(crate) mod access_key;
mod again;
mod elsewhere;
mod first;
mod public;

use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::pages::sign_in::SignInForm;
use evs_transfer_console::state::app_state::AppState;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

use crate::base::page::{Page, until};
use crate::fetch::{Fetch, respond};
use crate::people;

const CLOUDS: &str = r#"{"clouds":[{"id":"c1","label":"Cloud one","kind":"openstack","rules":"cinder","sign_in":["WAY"],
    "regions":[{"id":"r1","label":"One"},{"id":"r2","label":"Two"}]}]}"#;
const UNAUTHORIZED: &str = r#"{"error":{"code":401,"title":"Unauthorized","message":"The request you have made requires authentication."}}"#;
const EXPIRED: &str = r#"{"error":{"code":401,"title":"Unauthorized","message":"The password is expired and needs to be changed for user: 7f."}}"#;

/// What a token says of itself: good for project `p1`, if it's a project's.
fn token(project: bool) -> String {
    let domain = r#""domain":{"id":"default","name":"Default"}"#;
    let project =
        if project { format!(r#","project":{{"id":"p1","name":"demo",{domain}}}"#) } else { String::new() };
    format!(
        r#"{{"token":{{"expires_at":"2999-01-01T00:00:00Z","user":{{"id":"7f","name":"hanna",{domain}}}{project}}}}}"#
    )
}

/// The console's server, whose one cloud has this way of signing in, and the cloud behind it.
fn cloud(way: &'static str, answer: impl Fn(&str, &str) -> Promise + 'static) -> Fetch {
    Fetch::answered_by(move |method, url| {
        if url.ends_with("/clouds.json") {
            respond(200, &CLOUDS.replace("WAY", way))
        } else {
            answer(method, url)
        }
    })
}

/// The form, once the clouds are known.
async fn form() -> (Page, AppState) {
    let kept = std::rc::Rc::new(std::cell::Cell::new(None));
    let put = std::rc::Rc::clone(&kept);
    let page = Page::with(move || {
        put.set(Some(people::provide_app()));
        provide_announcer();
        provide_toasts();
        view! {
            <LiveRegions />
            <SignInForm />
        }
    })
    .await;
    until("the form is there", || {
        page.all("button").iter().any(|button| button.text_content().as_deref() == Some("Sign in"))
    })
    .await;
    (page, kept.take().unwrap())
}

/// The body of the last request.
async fn last_body(cloud: &Fetch) -> String {
    JsFuture::from(cloud.last().text().unwrap()).await.unwrap().as_string().unwrap()
}
