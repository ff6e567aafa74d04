//! Staying signed in by an access key: the same key of the browser's signs on, and its text is nowhere.

use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{CHOICE, app_at, come_by, form, keys, leave, left, until_keys, unused_browser};
use crate::base::page::{frame, type_into, until};
use crate::journal::raw;
use crate::people;
use crate::sign_in::access_key::{PROJECTS, SK, cloud};

#[wasm_bindgen_test]
async fn a_reload_asks_for_no_secret_key_and_none_lies_in_the_browser() {
    unused_browser().await;
    let cloud = cloud(r#""access-key""#, || crate::fetch::respond(200, PROJECTS));
    let page = app_at("/transfers").await;
    form(&page).await;
    page.get("checkbox", CHOICE).click();
    type_into(&page.get("textbox", "Access key ID (AK)"), "AK1");
    type_into(&page.get("textbox", "Secret access key (SK)"), SK);
    frame().await;
    page.get("button", "Sign in").click();
    until("signed in", || page.text().contains("Your account")).await;
    until_keys(1, "signed in").await;
    leave().await;
    drop(page);
    let kept: Array = keys().await.remove(0).unchecked_into();
    assert_eq!(kept.length(), 2, "what seals, and what signs");
    for key in kept.iter() {
        assert!(!raw::can_be_read_out(&key).await);
    }
    assert!(!left().unwrap().contains(SK));

    let _reload = come_by("reload");
    let signed = || cloud.requests_to("/os-volume-transfer").len();
    let before = signed();
    let page = app_at("/transfers").await;
    until("it says so", || page.text().contains("You're still signed in as AK1")).await;
    until("it signs", || signed() > before).await;
    let request = cloud.requests_to("/os-volume-transfer").pop().unwrap();
    let proof = request.headers().get("Authorization").unwrap().unwrap();
    assert!(proof.contains("Access=AK1") && proof.contains("Signature="), "{proof}");
    until_keys(1, "come back").await;
    people::opens_menu(&page).await;
    page.get("button", "Sign out").click();
    form(&page).await;
    until_keys(0, "signed out").await;
}
