//! What is said to those who do not see it happen.

use evs_transfer_console::components::base::{
    LiveRegions, ToastRegion, Tone, provide_announcer, provide_toasts,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page::{Page, frame, until};

fn live(kind: &str) -> HtmlElement {
    document().query_selector(&format!("main > [aria-live={kind}]")).unwrap().unwrap().unchecked_into()
}

#[wasm_bindgen_test]
async fn the_same_words_twice_are_heard_twice() {
    let said = StoredValue::new(None);
    let _page = Page::with(move || {
        said.set_value(Some(provide_announcer()));
        view! { <LiveRegions /> }
    })
    .await;
    let announcer = said.get_value().unwrap();
    let heard = || live("polite").text_content().unwrap();
    announcer.polite("Key copied");
    until("it is said", || !heard().is_empty()).await;
    let first = heard();
    announcer.polite("Key copied");
    until("it is said again", || heard() != first).await;
    let second = heard();
    assert_eq!((first.trim(), second.trim()), ("Key copied", "Key copied"));
    assert_ne!(first, second, "a region that does not change is not read out");
    assert_eq!(live("assertive").text_content().unwrap(), "");
}

#[wasm_bindgen_test]
async fn a_toast_is_shown_read_out_and_can_be_closed() {
    let kept = StoredValue::new(None);
    let page = Page::with(move || {
        provide_announcer();
        kept.set_value(Some(provide_toasts()));
        view! {
            <LiveRegions />
            <ToastRegion label="Messages" close_label="Close message" />
        }
    })
    .await;
    kept.get_value().unwrap().show(Tone::Bad, "Connection lost");
    until("it is said", || live("assertive").text_content().unwrap().trim() == "Connection lost").await;
    page.get("button", "Close message").click();
    frame().await;
    assert!(page.all("button").is_empty());
}
