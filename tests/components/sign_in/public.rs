//! Signing in on a public computer: nothing is kept, and what others have left is neither shown nor touched.

use std::collections::BTreeMap;

use evs_transfer_console::state::storage::{Keep, load, save};
use evs_transfer_console::state::theme::Theme;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Storage;

use super::{CLOUDS, form, token};
use crate::base::page::{Page, frame, type_into, until, value_of};
use crate::fetch::{Fetch, not_found, respond, respond_with};

const SWITCH: &str = "This is a public or shared computer: keep nothing in this browser";
const EARLIER: &str = r#"{"cloud":"c1","region":"r1","way":"password","account":"harbor","user":"hanna","key_id":"","project":"p9"}"#;

/// The console's server with this policy, and a cloud that lets one in.
fn cloud(policy: &'static str) -> Fetch {
    Fetch::answered_by(move |method, url| match (method, url) {
        (_, url) if url.ends_with("/clouds.json") => {
            let clouds = CLOUDS.replace("WAY", "password");
            respond(200, &clouds.replacen('{', &format!("{{\"policy\":{{{policy}}},"), 1))
        }
        ("POST", url) if url.contains("/auth/tokens") => {
            respond_with(201, &token(true), &[("X-Gateway", "1"), ("X-Subject-Token", "tok")])
        }
        _ => not_found(),
    })
}

/// All that this page's storages hold.
fn stored() -> BTreeMap<String, String> {
    let all = |storage: Storage| {
        (0..storage.length().unwrap()).map(move |at| {
            let key = storage.key(at).unwrap().unwrap();
            let value = storage.get_item(&key).unwrap().unwrap();
            (key, value)
        })
    };
    let (always, tab) = (window().local_storage().unwrap(), window().session_storage().unwrap());
    all(always.unwrap()).chain(all(tab.unwrap())).collect()
}

/// A browser in which somebody has signed in before, in another tab.
fn used_by_somebody() {
    window().session_storage().unwrap().unwrap().clear().unwrap();
    // Of all clouds, and of this one.
    for key in ["last-sign-in", "last-sign-in.c1"] {
        save(Keep::Always, key, EARLIER);
    }
}

fn stands(page: &Page, field: &str) -> String {
    value_of(&page.get("textbox", field))
}

async fn sign_in(page: &Page) {
    for (field, text) in [("Domain", "Default"), ("User", "milo"), ("Password", "secret")] {
        type_into(&page.get("textbox", field), text);
    }
    // What is typed is kept in an effect.
    frame().await;
    page.get("button", "Sign in").click();
}

#[wasm_bindgen_test]
async fn nothing_is_kept_and_nothing_of_others_is_shown_or_touched() {
    let _cloud = cloud("");
    used_by_somebody();
    let before = stored();
    let (page, app) = form().await;
    assert_eq!((stands(&page, "Domain"), stands(&page, "User")), ("harbor".into(), "hanna".into()));
    page.get("checkbox", SWITCH).click();
    until("it's cleared", || stands(&page, "Domain").is_empty() && stands(&page, "User").is_empty()).await;
    assert!(page.text().contains("lost"), "{}", page.text());
    sign_in(&page).await;
    until("signed in", || untrack(|| app.entered()).is_some()).await;
    let (signed_in, project) = untrack(|| app.entered()).unwrap();
    assert!(!signed_in.journal().is_lasting());
    project.selection().set_only(evs_domain::id::DiskId(1));
    Theme::Dark.apply();
    app.i18n().choose(evs_i18n::Language::English).await.unwrap();
    app.accept_form().take_text("1a7059f5-8ed7-45b7-8d05-2811e5d09f24");
    assert_eq!(load(Keep::Always, "theme").as_deref(), Some("dark"), "the page remembers it for now");
    assert_eq!(stored(), before);
    app.sign_out();
    frame().await;
    assert_eq!(stored(), before);
    assert_eq!(load(Keep::Always, "theme"), None);
    assert!(untrack(|| app.accept_form().lines()[0].is_blank()), "whoever comes next sees nothing of it");
    Theme::Auto.apply();
}

#[wasm_bindgen_test]
async fn what_was_typed_before_the_switch_was_seen_goes_along_and_a_private_sign_in_is_kept_as_ever() {
    let _cloud = cloud("");
    used_by_somebody();
    let before = stored();
    let (page, app) = form().await;
    type_into(&page.get("textbox", "User"), "milo");
    until("it's kept", || stored() != before).await;
    page.get("checkbox", SWITCH).click();
    until("it isn't any more", || stored() == before).await;
    assert_eq!(stands(&page, "User"), "milo", "it was typed by whoever sits here");
    page.get("checkbox", SWITCH).click();
    until("it's kept", || stored() != before).await;
    sign_in(&page).await;
    until("signed in", || untrack(|| app.entered()).is_some()).await;
    assert!(load(Keep::Always, "last-sign-in").unwrap().contains("milo"));
    app.sign_out();
    used_by_somebody();
}

#[wasm_bindgen_test]
async fn the_policy_decides_what_the_switch_begins_with() {
    let _cloud = cloud(r#""public_computer":true"#);
    used_by_somebody();
    let before = stored();
    let (page, _app) = form().await;
    until("it's on", || page.text().contains("Who you are, what you did")).await;
    assert_eq!((stands(&page, "Domain"), stands(&page, "User")), (String::new(), String::new()));
    assert_eq!(page.get("textbox", "User").get_attribute("autocomplete").as_deref(), Some("off"));
    type_into(&page.get("textbox", "User"), "milo");
    frame().await;
    assert_eq!(stored(), before);
}
