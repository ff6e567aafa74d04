//! Accepting many: paused and stopped, and with one listing of the disks for all.

use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{Accept, Cloud};
use super::{DISK, KEY, TRANSFER, signed_in};
use crate::base::page::{Page, dispatch, type_into, until};

/// So many pairs as this console copies them, with or without the ids of their disks.
fn pairs(count: usize, with_disks: bool) -> String {
    let one = |n: usize| {
        let transfer = TRANSFER.replace("1a70", &format!("{n}a70"));
        let disk = DISK.replace("c86b", &format!("d{n}6b"));
        let disk = if with_disks { format!("volume_id: {disk}\n") } else { String::new() };
        format!("# disk {n} (1 GiB)\n{disk}transfer_id: {transfer}\nauth_key: {KEY}")
    };
    (1..=count).map(one).collect::<Vec<_>>().join("\n\n")
}

async fn pasted(count: usize, with_disks: bool) -> Page {
    let page = signed_in("").await;
    let area = page.get("textbox", "Paste what you were sent");
    type_into(&area, &pairs(count, with_disks));
    dispatch(&area, "blur");
    until("all are found", || page.text().contains(&format!("Accept {count} disks"))).await;
    page
}

#[wasm_bindgen_test]
async fn many_can_be_paused_and_stopped_like_creates() {
    let cloud = Cloud::new(Accept::Silent, "");
    let page = pasted(5, true).await;
    page.get("button", "Accept 5 disks").click();
    until("one has left", || cloud.calls("/accept") == 1).await;
    page.get("button", "Pause").click();
    until("it's told", || page.text().contains("Paused. What is under way is finished")).await;
    page.get("button", "Go on").click();
    until("it can be paused again", || page.text().contains("Pause") && !page.text().contains("Paused."))
        .await;
    page.get("button", "Stop").click();
    until("there's nothing left to stop", || {
        page.all("button").iter().all(|button| button.text_content().as_deref() != Some("Stop"))
    })
    .await;
    assert!(page.text().contains("Stopped. What was under way comes to its end"), "{}", page.text());
    page.get("textbox", "Key for “disk 2”");
    page.get("textbox", "Key for “disk 5”");
    assert_eq!(cloud.calls("/accept"), 1);
}

#[wasm_bindgen_test]
async fn of_many_whose_disks_are_not_known_the_list_is_asked_once() {
    let cloud = Cloud::new(Accept::WrongKey, "");
    let page = pasted(4, false).await;
    let before = cloud.calls("/volumes/detail");
    page.get("button", "Accept 4 disks").click();
    until("all were refused", || page.text().matches("The key is wrong").count() >= 4).await;
    assert_eq!(cloud.calls("/accept"), 4);
    assert_eq!(cloud.calls("/volumes/detail"), before + 1);
}
