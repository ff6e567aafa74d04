//! What is the recipient's already: told as that, left out, and in nobody's way.

use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{DISK, KEY, TRANSFER, link, signed_in};
use crate::base::page::{type_into, until};

/// A link with two transfers, of which the first one's disk is the cloud's one disk.
pub(super) fn two() -> String {
    let other =
        format!("&t={}~{}~7~SSD~az-1~other&end", TRANSFER.replace("1a", "2a"), DISK.replace("c8", "d8"));
    link("r1", "p2").replace("&end", &other)
}

#[wasm_bindgen_test]
async fn of_two_the_one_that_is_here_is_left_out_and_the_other_can_be_accepted() {
    let cloud = Cloud::new(Accept::WrongKey, "");
    cloud.arrives();
    let page = signed_in(&two()).await;
    until("the rest is counted", || page.text().contains("Accept 1 of 2 disks")).await;
    assert!(page.text().contains("Already here"), "{}", page.text());
    let link = page.get("link", "See your disks");
    assert!(link.get_attribute("href").unwrap().contains(DISK));
    type_into(&page.get("textbox", "Key for “other”"), KEY);
    page.get("button", "Accept 1 of 2 disks").click();
    until("it was sent", || page.text().contains("The key is wrong")).await;
    assert_eq!(cloud.calls("/accept"), 1);
    assert_eq!(cloud.calls(&format!("{TRANSFER}/accept")), 0, "what is here isn't sent");
}

#[wasm_bindgen_test]
async fn where_all_is_here_the_page_says_so_and_offers_nothing_to_accept() {
    let cloud = Cloud::new(Accept::Works, "");
    cloud.arrives();
    let page = signed_in(&link("r1", "p2")).await;
    until("it's told", || page.text().contains("in your project already")).await;
    page.get("button", "Accept another");
    assert!(!page.text().contains("Accept the disk"), "{}", page.text());
    assert_eq!(cloud.calls("/accept"), 0);
}
