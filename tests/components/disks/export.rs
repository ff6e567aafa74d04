//! The disks as a file.

use evs_domain::verdict::Outcome;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{cloud, disks_page, id, set_address};
use crate::base::page::{Page, until};
use crate::faked::{saved_files, text_of};

async fn export(page: &Page, said: &str) {
    page.get("button", "Download").click();
    until(said, || page.text().contains(said)).await;
}

#[wasm_bindgen_test]
async fn what_is_shown_or_selected_is_saved_with_verdicts_and_reasons() {
    set_address("/disks");
    let _cloud = cloud(6);
    let (page, project) = disks_page().await;
    let (_faked, files) = saved_files();
    project.filter().outcome.set(Some(Outcome::Blocked));
    page.get("button", "Export").click();
    until("the panel", || page.all("dialog").len() == 1).await;
    export(&page, "2 disks exported").await;
    let file = files.borrow()[0].clone();
    let csv = text_of(&file).await;
    let lines: Vec<&str> = csv.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 3, "{csv}");
    assert!(lines[0].starts_with("id,name,size_gib,type,zone,status,created,verdict,reasons"), "{csv}");
    let first =
        format!("{},disk-0,1,SSD,az-b,in-use,,cannot-go,\"Its status is “in-use”, not “available”\"", id(0));
    assert!(lines[1].starts_with(&first), "{csv}");

    project.selection().set(id(3), true);
    page.get("button", "Export").click();
    until("the panel", || page.all("dialog").len() == 1).await;
    page.get("radio", "The 1 disk that is selected").click();
    page.get("radio", "JSON, for programs").click();
    export(&page, "1 disk exported").await;
    let file = files.borrow()[1].clone();
    let json = text_of(&file).await;
    let read: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(read[0]["name"], "disk-3");
    assert_eq!(read[0]["verdict"], "can-go");
    assert_eq!(read.as_array().unwrap().len(), 1);
    project.selection().clear();
    project.filter().clear();
}
