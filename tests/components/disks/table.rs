//! The table by keys and by the pointer.

use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::cloud::{cloud, disks_page, id, set_address};
use crate::base::page::{Page, focused, frame, press, press_with, until};

fn row(page: &Page, name: &str) -> HtmlElement {
    let rows = page.all("row").into_iter();
    let mut rows = rows.filter(|row| row.text_content().unwrap().starts_with(name));
    rows.next().unwrap_or_else(|| panic!("no row {name} in {}", page.text()))
}

fn row_in_focus() -> String {
    focused().closest("[role=row]").unwrap().map(|row| row.text_content().unwrap()).unwrap_or_default()
}

#[wasm_bindgen_test]
async fn the_whole_table_is_one_stop_of_the_tab_key() {
    set_address("/disks");
    let _cloud = cloud(12);
    let (page, _) = disks_page().await;
    let grid = page.get("grid", "Disks of the project");
    let stops = || {
        let all = grid.query_selector_all("a[href], button, input, [tabindex]").unwrap();
        let all = (0..all.length())
            .map(|at| wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(all.item(at).unwrap()));
        all.filter(|element| element.tab_index() >= 0).count()
    };
    assert_eq!(stops(), 1);
    row(&page, "disk-1").focus().unwrap();
    press("ArrowRight");
    frame().await;
    assert_eq!(focused().get_attribute("aria-label").as_deref(), Some("Select disk-1"));
    assert_eq!(stops(), 0, "from a cell, the key leaves the table");
    press("ArrowRight");
    assert_eq!(focused().text_content().unwrap(), "disk-1");
    press("ArrowDown");
    frame().await;
    assert_eq!(focused().text_content().unwrap(), "disk-10", "the same cell of the next row");
    press("Home");
    press("ArrowLeft");
    frame().await;
    assert_eq!(focused().get_attribute("role").as_deref(), Some("row"));
    press("Home");
    frame().await;
    press("ArrowUp");
    frame().await;
    assert!(focused().get_attribute("aria-label").unwrap().starts_with("Select all"), "the head");
}

#[wasm_bindgen_test]
async fn shift_with_arrows_selects_a_range_and_control_with_a_all_that_can_go() {
    set_address("/disks");
    let _cloud = cloud(12);
    let (page, project) = disks_page().await;
    let chosen = || {
        let mut chosen =
            project.selection().with_untracked(|all| all.iter().map(|disk| disk.0 - 1).collect::<Vec<_>>());
        chosen.sort_unstable();
        chosen
    };
    // By name: 0 1 10 11 2 3 …, of which 0, 4 and 8 are in use.
    row(&page, "disk-1").focus().unwrap();
    press(" ");
    assert_eq!(chosen(), [1]);
    for _ in 0..3 {
        press_with("ArrowDown", "shiftKey");
        frame().await;
    }
    assert_eq!(chosen(), [1, 2, 10, 11]);
    press_with("ArrowUp", "shiftKey");
    frame().await;
    assert_eq!(chosen(), [1, 10, 11], "a range can be made shorter again");
    press_with("a", "ctrlKey");
    frame().await;
    assert_eq!(chosen(), [1, 2, 3, 5, 6, 7, 9, 10, 11]);
    project.selection().clear();
}

#[wasm_bindgen_test]
async fn space_on_a_disk_that_cannot_go_says_why() {
    set_address("/disks");
    let _cloud = cloud(6);
    let (page, project) = disks_page().await;
    row(&page, "disk-4").focus().unwrap();
    press(" ");
    let why = "disk-4 can't go: Its status is “in-use”, not “available”";
    until("the reason", || page.text().contains(why)).await;
    assert!(project.selection().with_untracked(|all| all.is_empty()));
    assert!(row_in_focus().starts_with("disk-4"));
}

#[wasm_bindgen_test]
async fn a_press_on_a_row_opens_it_and_one_on_its_checkbox_selects_it() {
    set_address("/disks");
    let _cloud = cloud(6);
    let (page, project) = disks_page().await;
    page.get("checkbox", "Select disk-1").click();
    frame().await;
    assert!(project.selection().contains(id(1)) && page.all("dialog").is_empty());
    let cells = row(&page, "disk-1").query_selector("[data-cell=size]").unwrap().unwrap();
    wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(cells).click();
    until("the disk in detail", || page.all("dialog").len() == 1).await;
    assert!(page.all("dialog")[0].text_content().unwrap().contains(&id(1).to_string()));
    project.selection().clear();
    page.get("button", "Close").click();
    frame().await;
}

#[wasm_bindgen_test]
async fn what_is_shown_of_a_disk_can_be_searched() {
    set_address("/disks");
    let _cloud = cloud(8);
    let (page, project) = disks_page().await;
    for (text, found) in
        [("az-b", 4), ("in-use az-b", 2), ("its status is", 2), ("ssd disk-3", 1), ("nowhere", 0)]
    {
        project.filter().text.set(text.to_owned());
        until(text, || page.text().contains(&format!("{found} of 8 disks"))).await;
    }
    project.filter().clear();
}

#[wasm_bindgen_test]
async fn a_status_is_in_the_language_of_the_cloud_and_names_are_in_none() {
    set_address("/disks");
    let _cloud = cloud(5);
    let (page, project) = disks_page().await;
    let language = |words: &str| {
        let all = page.root().query_selector_all("option").unwrap();
        let mut all = (0..all.length())
            .map(|at| wasm_bindgen::JsCast::unchecked_into::<HtmlElement>(all.item(at).unwrap()));
        let option = all.find(|option| option.text_content().unwrap() == words);
        option.unwrap_or_else(|| panic!("no option {words}: {}", page.text())).get_attribute("lang")
    };
    page.get("button", "Filter").click();
    until("the filters", || page.root().query_selector("option[lang]").unwrap().is_some()).await;
    assert_eq!(language("in-use").as_deref(), Some("en"));
    assert_eq!(language("az-b"), None);
    project.filter().clear();
}

#[wasm_bindgen_test]
async fn a_row_is_called_by_its_disk_and_verdict_and_not_by_its_controls() {
    set_address("/disks");
    let _cloud = cloud(5);
    let (page, project) = disks_page().await;
    let name = |disk: &str| row(&page, disk).get_attribute("aria-label").unwrap();
    assert!(name("disk-1").starts_with("disk-1, Can go, 2 GiB"), "{}", name("disk-1"));
    assert!(name("disk-4").starts_with("disk-4, Can't go, 5 GiB"), "{}", name("disk-4"));
    for disk in ["disk-0", "disk-1", "disk-4"] {
        let name = name(disk);
        assert_eq!(name.matches(disk).count(), 1, "{name}");
        assert!(!name.contains("Select") && !name.contains("Copy"), "{name}");
    }
    // Rows are used again for other disks: their names go along.
    project.filter().text.set("disk-4".to_owned());
    until("one row", || page.all("row").len() == 2).await;
    assert!(name("disk-4").starts_with("disk-4, "), "{}", name("disk-4"));
    project.filter().clear();
}
