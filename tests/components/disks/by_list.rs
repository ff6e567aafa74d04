//! Selecting the disks that a list names.

use evs_domain::id::DiskId;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{cloud, disks_page, id, set_address};
use crate::base::page::{Page, choose, frame, type_into, until};

async fn open(page: &Page) {
    page.get("button", "Select by list").click();
    until("the panel", || page.all("dialog").len() == 1).await;
}

fn selected(project: evs_transfer_console::state::project::ProjectState) -> Vec<DiskId> {
    let mut all: Vec<DiskId> = project.selection().with_untracked(|all| all.iter().copied().collect());
    all.sort_unstable();
    all
}

#[wasm_bindgen_test]
async fn what_a_list_names_is_selected_and_what_it_names_in_vain_is_told() {
    set_address("/disks");
    let _cloud = cloud(8);
    let (page, project) = disks_page().await;
    project.selection().set(id(7), true);
    open(&page).await;
    let button = page.get("button", "Select 0 disks");
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    // 0 and 4 are in use.
    type_into(&page.get("textbox", "Names or IDs"), &format!("disk-1\n{}\ndisk-0\nnobody", id(3)));
    until("what was found", || page.text().contains("3 disks found · 2 can go")).await;
    for said in ["1 can't go", "Its status is “in-use”", "1 isn't in this project", "nobody"] {
        assert!(page.text().contains(said), "{said}: {}", page.text());
    }
    page.get("button", "Select 2 disks").click();
    until("the selection", || selected(project) == [id(1), id(3), id(7)]).await;
    frame().await;
    assert!(page.all("dialog").is_empty() && page.text().contains("2 disks of the list are selected"));
    project.selection().clear();
}

#[wasm_bindgen_test]
async fn a_file_is_read_and_one_that_is_no_text_loses_nothing() {
    set_address("/disks");
    let _cloud = cloud(4);
    let (page, project) = disks_page().await;
    open(&page).await;
    choose(&page, format!("\u{feff}name;id\r\n;{}\r\ndisk-1;\r\n", id(2)).as_bytes(), "disks.csv");
    until("what was found", || page.text().contains("2 disks found · 2 can go")).await;
    // As Excel's "Unicode text".
    let other: Vec<u8> = "disk-3".encode_utf16().flat_map(u16::to_le_bytes).collect();
    choose(&page, &other, "disks.csv");
    until("what is wrong with it", || page.text().contains("isn't text in UTF-8")).await;
    assert!(page.text().contains("2 disks found"), "{}", page.text());
    page.get("button", "Select 2 disks").click();
    until("the selection", || selected(project) == [id(1), id(2)]).await;
    project.selection().clear();
}

#[wasm_bindgen_test]
async fn more_than_one_run_takes_are_not_taken_to_the_wizard() {
    set_address("/disks");
    let _cloud = cloud(800);
    let (page, project) = disks_page().await;
    project.selection().change(|chosen| chosen.extend((0..501).map(id)));
    frame().await;
    let button = page.get("button", "Transfer…");
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert!(page.text().contains("At most 500 disks go in one run."), "{}", page.text());
    project.selection().set(id(0), false);
    frame().await;
    assert_ne!(page.get("button", "Transfer…").get_attribute("aria-disabled").as_deref(), Some("true"));
    project.selection().clear();
}
