//! The page that is shown when the program breaks.

use evs_i18n::Language;
use evs_transfer_console::app::crash::show_in;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, focused};
use crate::people;

#[wasm_bindgen_test]
async fn it_has_a_main_part_and_the_focus_is_on_its_heading() {
    let page = Page::with(|| {
        people::speak(Language::English);
        // Fixed parts would be written as markup, which the page's policy forbids.
        view! {
            <div class="place">
                <button>{move || "What had the focus"}</button>
            </div>
        }
    })
    .await;
    page.get("button", "What had the focus").focus().unwrap();
    let place = page.root().query_selector(".place").unwrap().unwrap();
    show_in(&place).unwrap();
    let heading = page.get("heading", "Something in this page broke");
    assert_eq!(focused(), heading.clone().into());
    let main = heading.closest("main").unwrap().unwrap();
    assert_eq!(main.parent_element().unwrap(), place, "the landmark is its own");
    assert!(main.query_selector("[role=alert] button").unwrap().is_some());
    assert!(page.all("button").iter().all(|one| one.text_content().unwrap() != "What had the focus"));
}
