//! Accepting: once, whatever is pressed; and what became of it is found out.

use evs_domain::secret::Secret;
use evs_transfer_console::state::storage::{Keep, forget, load, save};
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::cloud::{Accept, Cloud};
use super::{DISK, KEY, TRANSFER, link, signed_in, signed_in_with_session};
use crate::base::page::{Page, description, focused, type_into, until, until_within};

async fn ready() -> Page {
    let page = signed_in(&link("r1", "p2")).await;
    type_into(&page.get("textbox", "Key"), KEY);
    page
}

fn accept(page: &Page) {
    page.get("button", "Accept the disk").click();
}

#[wasm_bindgen_test]
async fn pressing_twice_sends_once_and_the_disk_is_shown() {
    let cloud = Cloud::new(Accept::Works, "");
    let page = ready().await;
    let button = page.get("button", "Accept the disk");
    button.click();
    button.click();
    until("the disk has arrived", || page.text().contains("its status is “available”")).await;
    assert_eq!(cloud.calls("/accept"), 1);
    assert!(page.text().contains(DISK));
    // The focus follows in a moment of its own.
    until("the heading has the focus", || focused().text_content().unwrap() == "The disk is yours").await;
    assert_eq!(load(Keep::ThisTab, "accept"), None, "what is accepted is no draft");
}

#[wasm_bindgen_test]
async fn after_a_wrong_key_everything_stays_and_the_right_one_works() {
    let cloud = Cloud::new(Accept::WrongKey, "");
    let page = ready().await;
    accept(&page);
    until("the refusal shows", || page.text().contains("The key is wrong")).await;
    let key: HtmlInputElement = page.get("textbox", "Key").unchecked_into();
    assert_eq!(key.value(), KEY);
    until("the key has the focus", || focused() == *key.unchecked_ref::<web_sys::Element>()).await;
    assert_eq!(key.get_attribute("aria-invalid").as_deref(), Some("true"));
    assert!(description(&key).contains("Check that it was copied whole"), "{}", description(&key));
    type_into(&key, "0066c59563c84664");
    until("what was said is of that key only", || !key.has_attribute("aria-invalid")).await;
    type_into(&key, KEY);
    cloud.accepts(Accept::Works);
    accept(&page);
    until("the disk has arrived", || page.text().contains("its status is “available”")).await;
    assert_eq!(cloud.calls("/accept"), 2);
}

#[wasm_bindgen_test]
async fn a_lost_answer_is_settled_by_looking_for_the_disk_and_nothing_is_sent_again() {
    let cloud = Cloud::new(Accept::Lost, "");
    let page = ready().await;
    accept(&page);
    until("it is called unknown", || page.text().contains("Outcome unknown")).await;
    until("the disk is found", || page.text().contains("The disk is yours")).await;
    assert_eq!(cloud.calls("/accept"), 1);
}

#[wasm_bindgen_test]
async fn after_signing_in_again_nothing_goes_on_until_the_person_accepts_once_more() {
    let cloud = Cloud::new(Accept::SignedOut, "");
    let (page, session) = signed_in_with_session(&link("r1", "p2")).await;
    type_into(&page.get("textbox", "Key"), KEY);
    accept(&page);
    until("the person is asked to sign in", || page.text().contains("Sign in again, then accept once more"))
        .await;
    cloud.accepts(Accept::Works);
    session.renew(Secret::new("new token"), None);
    until("it may go on", || page.text().contains("You're signed in again")).await;
    assert_eq!(cloud.calls("/accept"), 1);
    accept(&page);
    until("the disk has arrived", || page.text().contains("The disk is yours")).await;
    assert_eq!(cloud.calls("/accept"), 2);
}

#[wasm_bindgen_test]
async fn a_refusal_that_the_request_itself_has_caused_is_settled_by_looking() {
    for with_link in [true, false] {
        let cloud = Cloud::new(Accept::Twice, "");
        let page = signed_in(&if with_link { link("r1", "p2") } else { String::new() }).await;
        if !with_link {
            type_into(&page.get("textbox", "Transfer ID"), TRANSFER);
        }
        type_into(&page.get("textbox", "Key"), KEY);
        accept(&page);
        until("the disk is found", || page.text().contains("The disk is yours")).await;
        assert_eq!(cloud.calls("/accept"), 1);
    }
}

#[wasm_bindgen_test]
async fn not_here_yet_is_not_the_end_and_nothing_is_sent_again_by_itself() {
    let cloud = Cloud::new(Accept::Late, "");
    let page = ready().await;
    accept(&page);
    until_within(20, "it isn't here so far", || page.text().contains("The disk isn't here so far")).await;
    assert!(cloud.calls(&format!("/volumes/{DISK}")) >= 2, "one look isn't believed");
    cloud.arrives();
    page.get("button", "Look again").click();
    until("the disk is found", || page.text().contains("The disk is yours")).await;
    assert_eq!(cloud.calls("/accept"), 1);
}

#[wasm_bindgen_test]
async fn a_disk_that_came_late_is_found_before_anything_is_sent_once_more() {
    let cloud = Cloud::new(Accept::Late, "");
    let page = ready().await;
    accept(&page);
    until_within(20, "it isn't here so far", || page.text().contains("The disk isn't here so far")).await;
    cloud.arrives();
    accept(&page);
    until("the disk is found", || page.text().contains("The disk is yours")).await;
    assert_eq!(cloud.calls("/accept"), 1);
}

#[wasm_bindgen_test]
async fn a_disk_of_a_broken_group_is_told_as_that_and_not_waited_for() {
    let _cloud = Cloud::new(Accept::IntoBrokenGroup, "");
    let page = ready().await;
    accept(&page);
    until("the cause is named", || page.text().contains("volume group of another project")).await;
    assert!(page.text().contains("A cloud administrator can mend it"));
}

#[wasm_bindgen_test]
async fn that_it_was_sent_before_is_told_until_the_cloud_says_something_of_the_transfer() {
    let not_allowed = "You may not accept transfers in this project";
    for (answer, said, is_told) in
        [(Accept::Forbidden, not_allowed, true), (Accept::WrongKey, "The key is wrong", false)]
    {
        save(Keep::ThisTab, "accept-sent", &format!("{TRANSFER} 1700000000"));
        let _cloud = Cloud::new(answer, "");
        let page = ready().await;
        assert!(page.text().contains("This was sent once already"), "{}", page.text());
        accept(&page);
        until("the refusal shows", || page.text().contains(said)).await;
        assert_eq!(page.text().contains("This was sent once already"), is_told);
        assert_eq!(load(Keep::ThisTab, "accept-sent").is_some(), is_told);
    }
    forget(Keep::ThisTab, "accept-sent");
}

#[wasm_bindgen_test]
async fn what_the_page_tells_of_the_one_disk_the_receipt_repeats_on_paper_only() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = ready().await;
    accept(&page);
    until("the disk has arrived", || page.text().contains("its status is “available”")).await;
    let seen = js_sys::Reflect::get(&page.root(), &"innerText".into()).unwrap().as_string().unwrap();
    for fact in [DISK, TRANSFER, "40 GiB", "“available”"] {
        assert_eq!(seen.matches(fact).count(), 1, "{fact} in: {seen}");
    }
    assert!(page.text().matches(DISK).count() > 1, "on paper the receipt is whole");
}

#[wasm_bindgen_test]
async fn a_disk_that_is_otherwise_than_it_was_said_is_told_with_both() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = signed_in(&link("r1", "p2").replace("~40~SSD", "~55~SAS")).await;
    type_into(&page.get("textbox", "Key"), KEY);
    accept(&page);
    until("the disk has arrived", || page.text().contains("its status is “available”")).await;
    let text = page.text();
    assert!(text.contains("Not all is as the sender said"), "{text}");
    assert!(text.contains("Size: said “55 GiB”, is “40 GiB”"), "{text}");
    assert!(text.contains("What doesn't come along") && text.contains("it's attached to none"), "{text}");
}

#[wasm_bindgen_test]
async fn a_disk_that_is_as_it_was_said_is_said_to_be() {
    let _cloud = Cloud::new(Accept::Works, "");
    let page = ready().await;
    accept(&page);
    until("the disk has arrived", || page.text().contains("its status is “available”")).await;
    let text = page.text();
    assert!(text.contains("As the sender said: Name") && !text.contains("Not all is"), "{text}");
}

#[wasm_bindgen_test]
async fn what_came_of_it_stands_below_the_button_that_was_pressed_and_moves_it_nowhere() {
    let _cloud = Cloud::new(Accept::WrongKey, "");
    let page = ready().await;
    let top = |element: &web_sys::Element| element.get_bounding_client_rect().top();
    let before = top(&page.get("button", "Accept the disk"));
    accept(&page);
    until("the refusal shows", || page.text().contains("The key is wrong")).await;
    let notice = page.root().query_selector(".accept-outcome > .notice").unwrap().unwrap();
    let button = page.get("button", "Accept the disk");
    assert!(top(&notice) > top(&button));
    assert!((top(&button) - before).abs() < 1.0, "nothing pushes it down");
}
