//! To whom it's offered, and that nothing is kept of others.

use gloo_timers::future::TimeoutFuture;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{CHOICE, app_at, cloud, form, keys, left, sign_in, unused_browser};
use crate::base::page::until;
use crate::faked::Faked;
use crate::guard::aside::tell;

#[wasm_bindgen_test]
async fn nothing_is_kept_of_whoever_has_not_chosen_it_or_sits_at_a_public_computer() {
    let _cloud = cloud("");
    unused_browser().await;
    let page = app_at("/").await;
    form(&page).await;
    let offered = || page.all("checkbox").len();
    assert_eq!(offered(), 2);
    page.get("checkbox", CHOICE).click();
    page.get("checkbox", "This is a public or shared computer: keep nothing in this browser").click();
    until("it isn't offered any more", || offered() == 1).await;
    page.get("checkbox", "This is a public or shared computer: keep nothing in this browser").click();
    until("it's offered again", || offered() == 2).await;
    page.get("checkbox", CHOICE).click();
    until("it's off", || page.text().contains("Nothing of them is stored.")).await;
    sign_in(&page, false).await;
    TimeoutFuture::new(200).await;
    tell("pagehide", false);
    assert_eq!((left(), keys().await.len()), (None, 0));
}

#[wasm_bindgen_test]
async fn where_the_browser_has_no_locks_or_no_cryptography_it_is_not_offered() {
    let _cloud = cloud("");
    for lacks in ["navigator.locks", "crypto.subtle"] {
        unused_browser().await;
        let _lacks = Faked::property(lacks, || Ok(JsValue::UNDEFINED));
        let page = app_at("/").await;
        form(&page).await;
        assert_eq!(page.all("checkbox").len(), 1, "{lacks}");
    }
}
