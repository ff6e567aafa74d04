//! Before anything is sent: what a link says, and what stands in the way of accepting.

use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{link, signed_in, signed_out};
use crate::base::page::{description, focused, until};

#[wasm_bindgen_test]
async fn opening_a_link_shows_what_is_offered_and_asks_no_cloud() {
    let cloud = Cloud::new(Accept::Works, "");
    let page = signed_out(&link("r1", "p2")).await;
    let text = page.text();
    assert!(
        text.contains("ledger") && text.contains("40 GiB") && text.contains("As the link says it"),
        "{text}"
    );
    assert_eq!(cloud.calls_of_nobody("/api/"), 0);
}

#[wasm_bindgen_test]
async fn ones_own_transfer_is_noticed_and_the_button_says_where_to_look() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in(&link("r1", "p1")).await;
    assert!(page.text().contains("your own transfer"));
    let button = page.get("button", "Accept the disk");
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(description(&button).contains("Where it goes"));
}

#[wasm_bindgen_test]
async fn another_region_is_noticed_and_one_can_sign_in_there() {
    let cloud = Cloud::new(Accept::Works, "");
    let page = signed_in(&link("r2", "p2")).await;
    assert!(page.text().contains("in region “r2”"));
    page.get("button", "Sign in elsewhere").click();
    until("the sign-in shows", || page.text().contains("Sign in to the account")).await;
    assert!(page.text().contains("ledger"), "what was offered is kept");
    until("the heading has the focus", || focused().text_content().unwrap().trim() == "Accept a transfer")
        .await;
    assert_eq!(cloud.calls("/accept"), 0);
}

#[wasm_bindgen_test]
async fn a_quota_that_does_not_suffice_is_told_in_numbers_and_can_be_tried_anyway() {
    let _cloud = Cloud::new(Accept::Works, r#""gigabytes":{"limit":50,"in_use":20,"reserved":0}"#);
    let page = signed_in(&link("r1", "p2")).await;
    until("the quota is looked up", || page.text().contains("40 needed, 30 of 50 left")).await;
    let button = page.get("button", "Accept the disk");
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    page.all("checkbox")[0].click();
    until("the button can be pressed", || !button.has_attribute("aria-disabled")).await;
}
