//! Buttons: pressing, being blocked, being busy.

use evs_transfer_console::components::base::{Button, LinkButton, Tone};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, description, dispatch, frame};

#[wasm_bindgen_test]
async fn a_blocked_button_stays_says_why_and_does_nothing_till_it_is_free() {
    let presses = RwSignal::new(0);
    let blocked_by = RwSignal::new(Some("Choose a disk first.".to_owned()));
    let page = Page::with(move || {
        view! {
            <Button blocked_by on_press=move || presses.update(|n| *n += 1)>
                {"Next"}
            </Button>
        }
    })
    .await;
    let button = page.get("button", "Next");
    button.click();
    assert_eq!(presses.get_untracked(), 0);
    assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
    assert_eq!(description(&button), "Choose a disk first.");
    assert!(!button.has_attribute("disabled"), "a disabled button cannot be reached by keyboard");

    blocked_by.set(None);
    frame().await;
    button.click();
    assert_eq!(presses.get_untracked(), 1);
    assert!(!page.text().contains("Choose a disk first."));
}

#[wasm_bindgen_test]
async fn a_busy_button_ignores_presses_and_says_that_it_is_busy() {
    let presses = RwSignal::new(0);
    let busy = RwSignal::new(false);
    let page = Page::with(move || {
        let on_press = move || {
            presses.update(|n| *n += 1);
            busy.set(true);
        };
        view! {
            <Button busy on_press>
                {"Create"}
            </Button>
        }
    })
    .await;
    let button = page.get("button", "Create");
    button.click();
    button.click();
    frame().await;
    assert_eq!(presses.get_untracked(), 1);
    assert_eq!(button.get_attribute("aria-busy").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn a_form_is_not_submitted_through_a_blocked_button() {
    let submits = RwSignal::new(0);
    let blocked_by = RwSignal::new(Some("No key yet.".to_owned()));
    let page = Page::with(move || {
        view! {
            <form on:submit=move |event| {
                event.prevent_default();
                submits.update(|n| *n += 1);
            }>
                <Button submit=true blocked_by tone=Tone::Accent>
                    {"Accept"}
                </Button>
            </form>
        }
    })
    .await;
    let button = page.get("button", "Accept");
    button.click();
    assert_eq!(submits.get_untracked(), 0);
    blocked_by.set(None);
    frame().await;
    button.click();
    assert_eq!(submits.get_untracked(), 1);
}

#[wasm_bindgen_test]
async fn a_name_tells_apart_buttons_that_look_alike() {
    let page = Page::with(|| {
        view! { <Button name="Cancel the transfer of disk a".to_owned()>{"Cancel"}</Button> }
    })
    .await;
    let button = page.get("button", "Cancel the transfer of disk a");
    assert_eq!(button.text_content().unwrap(), "Cancel");
    assert!(dispatch(&button, "click"), "without an action a press is left to the page");
}

#[wasm_bindgen_test]
async fn a_link_button_is_a_link() {
    let page = Page::with(|| view! { <LinkButton href="#/accept">{"Accept a disk"}</LinkButton> }).await;
    assert_eq!(page.get("link", "Accept a disk").get_attribute("href").as_deref(), Some("#/accept"));
}
