//! The page after the reload: who is signed in there, and who isn't.

use evs_transfer_console::state::tabs::{Held, Wanted, hold};
use gloo_timers::future::TimeoutFuture;
use js_sys::Array;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{
    CHOICE, TOKEN, app_at, cloud, come_by, form, keys, leave, left, sign_in, until_keys, unused_browser,
};
use crate::base::page::{accessible_name, until};
use crate::guard::aside::tell;
use crate::guard::time::Time;
use crate::journal::raw;
use crate::people;

/// The page that is left, once what was asked for is kept; somebody has chosen to stay.
async fn left_page() {
    unused_browser().await;
    let page = app_at("/transfers").await;
    sign_in(&page, true).await;
    until_keys(1, "signed in").await;
    leave().await;
}

/// The lock of this name, as soon as nobody has it.
async fn take(name: &str) -> Held {
    for _ in 0..100 {
        if let Wanted::Here(held) = hold(name).await {
            return held;
        }
        TimeoutFuture::new(10).await;
    }
    panic!("somebody has it");
}

fn spellings() -> [String; 3] {
    let hex: String = TOKEN.bytes().map(|byte| format!("{byte:02x}")).collect();
    [TOKEN.to_owned(), hex, window().btoa(TOKEN).unwrap().trim_end_matches('=').to_owned()]
}

#[wasm_bindgen_test]
async fn a_reload_finds_one_where_one_was_and_what_lies_in_the_browser_is_no_token() {
    let cloud = cloud("");
    left_page().await;
    let text = left().unwrap();
    assert!(spellings().iter().all(|token| !text.contains(token)), "{text}");
    for kept in keys().await {
        let kept: Array = kept.unchecked_into();
        assert_eq!(kept.length(), 1);
        assert!(!raw::can_be_read_out(&kept.get(0)).await);
    }
    let _reload = come_by("reload");
    let before = cloud.calls(&format!("by {TOKEN}"));
    let page = app_at("/transfers").await;
    assert_eq!(left(), None, "it's taken away first of all");
    until("it says so", || page.text().contains("You're still signed in as hanna")).await;
    until("one is where one was", || page.all("heading").iter().any(|one| one.inner_text() == "Transfers"))
        .await;
    until("it's the same token", || cloud.calls(&format!("by {TOKEN}")) > before).await;
    assert!(!page.text().contains("Sign in another way"));
    // The same again, as often as one likes: it's kept under another key each time.
    until_keys(1, "come back").await;
    people::opens_menu(&page).await;
    page.get("button", "Sign out").click();
    form(&page).await;
    until_keys(0, "signed out").await;
    tell("pagehide", false);
    assert_eq!(left(), None, "signing out is the end of it");
}

#[wasm_bindgen_test]
async fn a_copy_of_the_tab_gets_nothing_and_takes_nothing_away() {
    let _cloud = cloud("");
    left_page().await;
    let tab_id = left().unwrap().lines().next().unwrap().to_owned();
    let _held = take(&format!("evs-transfer-console.staying.{tab_id}")).await;
    let _reload = come_by("reload");
    let page = app_at("/").await;
    for _ in 0..4 {
        TimeoutFuture::new(500).await;
    }
    form(&page).await;
    assert_eq!((left(), keys().await.len()), (None, 1));
}

#[wasm_bindgen_test]
async fn a_tab_that_was_opened_anew_or_too_late_gets_nothing_and_the_key_goes() {
    let _cloud = cloud("");
    for (how, after_secs) in [("back_forward", 0), ("navigate", 0), ("reload", 61)] {
        left_page().await;
        let time = Time::begin();
        time.passes(after_secs);
        let _how = come_by(how);
        let page = app_at("/").await;
        form(&page).await;
        until_keys(0, how).await;
        assert_eq!(left(), None, "{how} after {after_secs}");
    }
}

#[wasm_bindgen_test]
async fn a_policy_that_forbids_it_forbids_coming_back_too() {
    let allows = cloud("");
    left_page().await;
    drop(allows);
    let _forbids = cloud(r#""stay_signed_in":false"#);
    let _reload = come_by("reload");
    let page = app_at("/").await;
    form(&page).await;
    until_keys(0, "forbidden").await;
    assert!(page.all("checkbox").iter().all(|one| accessible_name(one) != CHOICE));
}
