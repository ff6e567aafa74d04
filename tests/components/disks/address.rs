//! Filters and order in the address.

use evs_domain::verdict::Outcome;
use evs_domain::view::SortBy;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::cloud::{cloud, disks_page, query, set_address};
use crate::base::page::{frame, type_into, until};

#[wasm_bindgen_test]
async fn what_is_filtered_stands_in_the_address_and_comes_back_from_there() {
    set_address("/disks");
    let _cloud = cloud(8);
    let (page, project) = disks_page().await;
    type_into(&page.get("textbox", "Search disks"), "disk 50%");
    project.filter().order_by(SortBy::Size);
    project.filter().outcome.set(Some(Outcome::Eligible));
    until("the address", || query() == "?search=disk%2050%25&verdict=can-go&sort=size").await;
    drop(page);

    set_address("/disks?verdict=cannot-go&zone=az-b&sort=name&order=descending");
    let (page, project) = disks_page().await;
    assert_eq!(project.filter().outcome.get_untracked(), Some(Outcome::Blocked));
    assert!(page.text().contains("2 of 8 disks"), "{}", page.text());
    let chip = page.get("button", "Remove the filter Availability zone: az-b");
    chip.click();
    until("the address", || query() == "?verdict=cannot-go&sort=name&order=descending").await;
    project.filter().clear();
    // What the page still writes into the address is written before the next test sets its own.
    frame().await;
    drop(page);
    set_address("/disks");
}

#[wasm_bindgen_test]
async fn the_history_of_the_browser_says_what_is_filtered() {
    set_address("/disks?search=disk-3");
    let _cloud = cloud(8);
    let (page, project) = disks_page().await;
    assert!(page.text().contains("1 of 8 disks"), "{}", page.text());
    set_address("/disks?search=disk-5&type=SSD");
    window().dispatch_event(&web_sys::Event::new("popstate").unwrap()).unwrap();
    until("the other filter", || project.filter().text.get_untracked() == "disk-5").await;
    assert_eq!(query(), "?search=disk-5&type=SSD");
    project.filter().clear();
    // What the page still writes into the address is written before the next test sets its own.
    frame().await;
    drop(page);
    set_address("/disks");
}
