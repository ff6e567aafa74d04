//! A run of creates as the wizard shows it: many items and their filter, keys that are lost, and its report.

pub(crate) mod cloud;

use evs_transfer_console::state::storage::{Keep, load};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use self::cloud::run;
use crate::base::page::{Page, frame, until, until_within};
use crate::faked::{saved_files, text_of};

pub(crate) fn button(page: &Page, label: &str) -> Option<HtmlElement> {
    page.all("button").into_iter().find(|one| one.text_content().unwrap() == label)
}

fn segment(page: &Page, label: &str) -> Option<HtmlElement> {
    let mut offered = page.all("radio").into_iter().filter(|one| one.closest("[hidden]").unwrap().is_none());
    offered.find(|one| one.parent_element().unwrap().text_content().unwrap() == label)
}

fn lines(page: &Page) -> Vec<String> {
    let lines = page.root().query_selector_all(".review > li").unwrap();
    (0..lines.length()).map(|at| lines.item(at).unwrap().text_content().unwrap()).collect()
}

/// Presses the button for all lost keys, and says yes to a question that names this disk.
async fn recreate_all(page: &Page, label: &str, disk: &str) {
    button(page, label).unwrap().click();
    frame().await;
    let dialog = page.all("dialog").remove(0);
    assert!(dialog.text_content().unwrap().contains(disk), "the question names the disks");
    let yes =
        page.all("button").into_iter().rfind(|yes| yes.text_content().unwrap() == "Cancel and create anew");
    yes.unwrap().click();
    frame().await;
}

#[wasm_bindgen_test]
async fn of_many_creates_those_without_key_are_shown_alone_and_created_anew_by_one_button() {
    let (page, _, fetch) = run(12, 3).await;
    until_within(30, "the run is over", || button(&page, "Create 3 transfers anew").is_some()).await;
    page.get("heading", "12 transfers");
    assert_eq!(lines(&page).len(), 12);
    segment(&page, "Its key is lost 3").unwrap().click();
    frame().await;
    page.get("heading", "Its key is lost: 3 of 12 transfers");
    assert_eq!(lines(&page).len(), 3);
    assert!(lines(&page).iter().all(|line| line.contains("Created, but its key is lost")));
    recreate_all(&page, "Create 3 transfers anew", "disk-01").await;
    until_within(30, "all have keys", || page.text().contains("12 with their keys")).await;
    assert_eq!((fetch.calls("DELETE"), fetch.calls("POST")), (3, 15));
    assert!(button(&page, "Create 3 transfers anew").is_none());
    page.get("heading", "None with this outcome any more");
    page.get("button", "Show all").click();
    frame().await;
    assert_eq!(lines(&page).len(), 12);
}

#[wasm_bindgen_test]
async fn where_the_cloud_refuses_to_cancel_nothing_is_created_and_all_stay_without_key() {
    let (page, world, fetch) = run(4, 4).await;
    until_within(30, "all are lost", || page.text().contains("4 created, but their keys are lost")).await;
    assert!(page.all("radio").is_empty(), "four need no filter");
    assert_eq!(
        load(Keep::ThisTab, "chosen.c1.p1").as_deref(),
        Some(""),
        "none is offered with the next ones"
    );
    world.may_cancel.set(false);
    recreate_all(&page, "Create 4 transfers anew", "disk-01").await;
    until_within(30, "it is refused", || button(&page, "Create 4 transfers anew").is_some()).await;
    let text = page.text();
    assert!(text.contains("It isn't canceled so far") && text.contains("volume:delete_transfer"), "{text}");
    assert!(text.contains("4 created, but their keys are lost"), "{text}");
    assert!(text.contains("Rights to grant"), "what an administrator has to grant is offered: {text}");
    assert_eq!(fetch.calls("POST"), 4);
    assert!(fetch.calls("DELETE") < 4, "what was refused for all isn't tried for the rest");
    world.may_cancel.set(true);
    recreate_all(&page, "Create 4 transfers anew", "disk-01").await;
    until_within(30, "all have keys", || page.text().contains("4 with their keys")).await;
    assert_eq!(fetch.calls("POST"), 8);
}

#[wasm_bindgen_test]
async fn creating_anew_can_be_stopped_midway_and_no_further_transfer_is_canceled() {
    let (page, _, fetch) = run(12, 12).await;
    until_within(60, "all are lost", || button(&page, "Create 12 transfers anew").is_some()).await;
    recreate_all(&page, "Create 12 transfers anew", "disk-01").await;
    until("the first ones are canceled", || fetch.calls("DELETE") > 0).await;
    button(&page, "Stop").unwrap().click();
    until("it's said at once", || page.text().contains("Stopped. What was under way comes to its end")).await;
    let has_rest = || (1..12).any(|rest| button(&page, &format!("Create {rest} transfers anew")).is_some());
    until_within(30, "what was under way is over", has_rest).await;
    let canceled = fetch.calls("DELETE");
    assert!((1..12).contains(&canceled), "{canceled} canceled");
    assert_eq!(fetch.calls("POST"), 12 + canceled, "what was canceled is created anew");
    let rest = 12 - canceled;
    let text = page.text();
    assert!(text.contains(&format!("{canceled} with their keys")) || canceled == 1, "{text}");
    segment(&page, &format!("Its key is lost {rest}")).unwrap();
    recreate_all(&page, &format!("Create {rest} transfers anew"), &format!("disk-{:02}", canceled + 1)).await;
    until_within(30, "all have keys", || page.text().contains("12 with their keys")).await;
    assert_eq!((fetch.calls("DELETE"), fetch.calls("POST")), (12, 24));
}

#[wasm_bindgen_test]
async fn what_came_of_a_run_is_saved_with_each_outcome_and_without_a_key() {
    let (page, _world, _fetch) = run(6, 2).await;
    let settled = || page.text().matches("Created, but its key is lost").count() >= 2;
    until_within(30, "the run is over", || settled() && button(&page, "Save report").is_some()).await;
    let (_faked, files) = saved_files();
    for (form, expected) in
        [("Save as CSV", ",created-key-lost,"), ("Save as Markdown", "| created-key-lost |")]
    {
        page.get("button", "Save report").click();
        until_within(4, "the forms", || button(&page, form).is_some()).await;
        button(&page, form).unwrap().click();
        until_within(4, "the file", || !files.borrow().is_empty()).await;
        let file = files.borrow_mut().remove(0);
        let text = text_of(&file).await;
        assert_eq!(text.matches(expected).count(), 2, "{text}");
        assert_eq!(text.matches("created").count() - text.matches("created-key-lost").count(), 4, "{text}");
        assert!(!text.contains("auth_key"), "{text}");
    }
}
