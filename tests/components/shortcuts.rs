//! Shortcuts: they act on a page, never where somebody types, and can be switched off for good.

use evs_transfer_console::components::frame::ShortcutKeys;
use evs_transfer_console::route::Route;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::shortcuts::Shortcuts;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, focused, press, until};
use crate::people;

async fn page() -> (Page, AppState) {
    let kept = StoredValue::new(None);
    let page = Page::with(move || {
        let app = people::provide_app();
        app.nav().replace(Route::Disks);
        kept.set_value(Some(app));
        view! {
            <ShortcutKeys />
            <main>
                <input type="search" aria-label="Search".to_owned() />
            </main>
        }
    })
    .await;
    (page, kept.get_value().unwrap())
}

#[wasm_bindgen_test]
async fn two_keys_go_to_a_page_and_one_to_the_search_where_they_are_only_typed() {
    let (page, app) = page().await;
    let route = || untrack(|| app.nav().route());
    press("g");
    press("t");
    assert_eq!(route(), Route::Transfers);
    press("t");
    press("g");
    press("x");
    press("d");
    assert_eq!(route(), Route::Transfers, "d alone is none, nor is it after another key");
    press("/");
    assert_eq!(focused(), *page.get("textbox", "Search"));
    press("g");
    press("d");
    press("?");
    assert_eq!(route(), Route::Transfers, "what is typed is typed");
    assert!(page.all("dialog").is_empty());
    app.nav().replace(Route::Disks);
}

#[wasm_bindgen_test]
async fn the_sheet_lists_them_and_switches_them_off_for_good() {
    let (page, app) = page().await;
    press("?");
    until("the sheet is open", || !page.all("dialog").is_empty()).await;
    assert!(page.text().contains("Go to Transfers"), "{}", page.text());
    page.get("checkbox", "Use shortcuts of letters and signs").click();
    page.get("button", "Close").click();
    until("it's closed", || page.all("dialog").is_empty()).await;
    press("g");
    press("a");
    assert_eq!(untrack(|| app.nav().route()), Route::Disks);
    assert!(!untrack(|| Shortcuts::start().are_on()), "the choice is kept");
    app.shortcuts().switch(true);
    press("g");
    press("a");
    assert_eq!(untrack(|| app.nav().route()), Route::Accept);
    app.nav().replace(Route::Disks);
}
