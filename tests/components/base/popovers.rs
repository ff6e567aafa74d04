//! Popovers: what a button opens beside itself can be reached and left by keyboard, and says what it is.

use evs_transfer_console::components::base::{MenuItem, Popover};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, focused, frame, press, until};

async fn page_with_menu(chosen: RwSignal<&'static str>) -> Page {
    Page::with(move || {
        view! {
            <Popover face=view! { "More" }.into_any() label="More to do">
                <MenuItem current=true on_press=move || chosen.set("first")>
                    "First"
                </MenuItem>
                <MenuItem on_press=move || chosen.set("second")>"Second"</MenuItem>
            </Popover>
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_popover_says_whether_it_is_open_and_is_empty_while_it_is_not() {
    let page = page_with_menu(RwSignal::new("")).await;
    let button = page.get("button", "More");
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("false"));
    assert_eq!(page.all("button").len(), 1);
    button.click();
    until("it's open", || page.all("button").len() == 3).await;
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("true"));
    assert_eq!(page.get("group", "More to do").query_selector_all("button").unwrap().length(), 2);
    assert_eq!(page.get("button", "First").get_attribute("aria-current").as_deref(), Some("true"));
    button.click();
    until("it's closed", || page.all("button").len() == 1).await;
    assert_eq!(button.get_attribute("aria-expanded").as_deref(), Some("false"));
}

#[wasm_bindgen_test]
async fn arrow_keys_go_from_line_to_line_and_a_chosen_line_closes_the_menu() {
    let chosen = RwSignal::new("");
    let page = page_with_menu(chosen).await;
    let button = page.get("button", "More");
    button.focus().unwrap();
    button.click();
    until("it's open", || page.all("button").len() == 3).await;
    for (key, line) in
        [("ArrowDown", "First"), ("ArrowDown", "Second"), ("ArrowDown", "Second"), ("Home", "First")]
    {
        press(key);
        assert_eq!(focused().text_content().unwrap(), line, "after {key}");
    }
    press("End");
    page.get("button", "Second").click();
    frame().await;
    assert_eq!(chosen.get_untracked(), "second");
    assert_eq!(page.all("button").len(), 1);
    assert_eq!(focused().text_content().unwrap(), "More", "the focus goes back to the button");
}
