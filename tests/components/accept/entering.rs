//! Entering id and key: pasted, swapped, forgotten.

use evs_transfer_console::state::storage::{Keep, load};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::cloud::{Accept, Cloud};
use super::{KEY, TRANSFER, signed_in};
use crate::base::page::{Page, dispatch, focused, frame, type_into, until};

fn value(page: &Page, label: &str) -> String {
    page.get("textbox", label).unchecked_into::<HtmlInputElement>().value()
}

#[wasm_bindgen_test]
async fn a_pasted_message_fills_both_fields_and_is_wiped() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    type_into(
        &page.get("textbox", "Paste what you were sent"),
        &format!("Hi! {TRANSFER} and the key: {KEY}"),
    );
    until("both are found", || page.text().contains("Found: 1 transfer ID, 1 key")).await;
    assert_eq!((value(&page, "Transfer ID"), value(&page, "Key")), (TRANSFER.to_owned(), KEY.to_owned()));
    assert_eq!(value(&page, "Paste what you were sent"), "");
}

#[wasm_bindgen_test]
async fn swapped_values_are_put_right_with_one_press() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    type_into(&page.get("textbox", "Transfer ID"), KEY);
    type_into(&page.get("textbox", "Key"), TRANSFER);
    dispatch(&page.get("textbox", "Transfer ID"), "blur");
    frame().await;
    assert!(page.text().contains("may have changed places"));
    page.get("button", "Swap them").click();
    frame().await;
    assert_eq!((value(&page, "Transfer ID"), value(&page, "Key")), (TRANSFER.to_owned(), KEY.to_owned()));
}

#[wasm_bindgen_test]
async fn what_is_missing_is_said_and_gets_the_focus() {
    let cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    page.get("button", "Accept the disk").click();
    let id = page.get("textbox", "Transfer ID");
    until("the id has the focus", || focused() == *id).await;
    assert!(page.text().contains("The transfer ID is needed") && page.text().contains("The key is needed"));
    assert_eq!(cloud.calls("/accept"), 0);
}

#[wasm_bindgen_test]
async fn a_reload_keeps_the_id_and_never_the_key() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    type_into(&page.get("textbox", "Transfer ID"), TRANSFER);
    type_into(&page.get("textbox", "Key"), KEY);
    for field in ["Transfer ID", "Key"] {
        dispatch(&page.get("textbox", field), "blur");
    }
    let kept = load(Keep::ThisTab, "accept").unwrap();
    assert!(kept.contains(TRANSFER) && !kept.contains(KEY), "{kept}");
}
