//! Entering id and key: pasted, swapped, forgotten.

use evs_transfer_console::state::storage::{Keep, load};
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{KEY, TRANSFER, signed_in, value};
use crate::base::page::{dispatch, focused, frame, type_into, until};

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

#[wasm_bindgen_test]
async fn a_key_typed_in_groups_and_capitals_is_put_right_also_when_the_form_is_sent_from_its_field() {
    let cloud = Cloud::new(Accept::WrongKey, "");
    let page = signed_in("").await;
    let key = page.get("textbox", "Key");
    type_into(&key, "auth_key: 9266 C595\u{200b} 63c8 4664.");
    dispatch(&key, "blur");
    until("it's put right", || value(&page, "Key") == KEY).await;
    type_into(&page.get("textbox", "Transfer ID"), TRANSFER);
    type_into(&key, "９２６６ｃ５９５６３ｃ８４６６４");
    page.get("button", "Accept the disk").click();
    until("it was sent", || page.text().contains("The key is wrong")).await;
    assert_eq!((value(&page, "Key"), cloud.calls("/accept")), (KEY.to_owned(), 1));
}

#[wasm_bindgen_test]
async fn what_may_be_a_key_of_another_form_stays_as_it_was_typed_with_a_hint() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in("").await;
    let key = page.get("textbox", "Key");
    for (typed, hint) in
        [("S3cret-Key_99.", "keys seldom have"), ("9266c59563c8466", "Most keys have 16 characters")]
    {
        type_into(&key, typed);
        dispatch(&key, "blur");
        until("the hint shows", || page.text().contains(hint)).await;
        assert_eq!(value(&page, "Key"), typed);
    }
    type_into(&key, "S3cret-Key_99.");
    until("it can be tidied", || page.text().contains("Take them out")).await;
    page.get("button", "Take them out").click();
    until("it's tidied", || value(&page, "Key") == "S3cret-Key_99").await;
    until("nothing looks odd", || !page.text().contains("keys seldom have")).await;
}

#[wasm_bindgen_test]
async fn of_a_link_the_key_alone_is_asked_for_and_the_rest_is_behind_a_line() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in(&super::link("r1", "p2")).await;
    let is_seen = |name: &str| {
        let field = page.get("textbox", name);
        field.closest("details").unwrap().is_none_or(|details| details.has_attribute("open"))
    };
    assert!(is_seen("Key") && !is_seen("Transfer ID") && !is_seen("Paste what you were sent"));
    type_into(&page.get("textbox", "Transfer ID"), "nonsense");
    dispatch(&page.get("textbox", "Transfer ID"), "blur");
    until("what is wrong can be seen", || is_seen("Transfer ID")).await;
}
