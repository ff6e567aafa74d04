//! Columns and row height.

use evs_transfer_console::state::storage::{self, Keep};
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{cloud, disks_page, set_address};
use crate::base::page::{Page, frame, until};

fn columns(page: &Page) -> Vec<String> {
    page.all("columnheader").iter().skip(1).map(|header| header.text_content().unwrap()).collect()
}

#[wasm_bindgen_test]
async fn chosen_columns_are_there_and_are_kept() {
    storage::forget(Keep::Always, "disks.columns");
    set_address("/disks");
    let _cloud = cloud(6);
    let (page, _) = disks_page().await;
    assert_eq!(columns(&page), ["Name ↑", "Verdict", "Size", "Type", "Why", "Copy ID"]);
    page.get("button", "View").click();
    until("the panel", || page.all("dialog").len() == 1).await;
    page.get("checkbox", "Status").click();
    page.get("checkbox", "Type and zone").click();
    frame().await;
    frame().await;
    assert_eq!(columns(&page), ["Name ↑", "Verdict", "Size", "Status", "Why", "Copy ID"]);
    let row = page.all("row").remove(1).text_content().unwrap();
    assert!(row.contains("in-use") && !row.contains("SSD"), "{row}");
    drop(page);
    let (page, _) = disks_page().await;
    assert_eq!(columns(&page), ["Name ↑", "Verdict", "Size", "Status", "Why", "Copy ID"]);
    storage::forget(Keep::Always, "disks.columns");
}
