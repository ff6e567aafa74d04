//! Secrets: not in the page till asked for, gone again soon.

use std::time::Duration;

use evs_transfer_console::components::base::MaskedSecret;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, dispatch, frame, until};

async fn page_with_key(readable_for: Duration, reveals: RwSignal<u32>) -> Page {
    Page::with(move || {
        view! {
            <MaskedSecret
                get=|| "9266c59563c84664".to_owned()
                label="Key"
                masked_label="hidden"
                reveal_label="Show key"
                hide_label="Hide key"
                readable_for
                on_revealed=move || reveals.update(|n| *n += 1)
            />
        }
    })
    .await
}

const LONG: Duration = Duration::from_secs(3600);

#[wasm_bindgen_test]
async fn a_secret_is_not_in_the_page_before_it_is_asked_for_and_not_after() {
    let reveals = RwSignal::new(0);
    let page = page_with_key(LONG, reveals).await;
    assert!(!page.markup().contains("9266c59563c84664"));
    assert!(page.text().contains("hidden"));
    page.get("button", "Show key").click();
    frame().await;
    assert!(page.text().contains("9266c59563c84664"));
    assert_eq!(reveals.get_untracked(), 1);
    page.get("button", "Hide key").click();
    frame().await;
    assert!(!page.markup().contains("9266c59563c84664"));
    assert_eq!(reveals.get_untracked(), 1, "hiding is no reveal");
}

#[wasm_bindgen_test]
async fn a_secret_hides_when_the_window_loses_the_focus() {
    let page = page_with_key(LONG, RwSignal::new(0)).await;
    page.get("button", "Show key").click();
    frame().await;
    assert!(page.markup().contains("9266c59563c84664"));
    dispatch(&window(), "blur");
    frame().await;
    assert!(!page.markup().contains("9266c59563c84664"));
}

#[wasm_bindgen_test]
async fn a_secret_hides_by_itself_after_its_time() {
    let reveals = RwSignal::new(0);
    let page = page_with_key(Duration::from_millis(50), reveals).await;
    page.get("button", "Show key").click();
    assert_eq!(reveals.get_untracked(), 1);
    until("the key is hidden again", || !page.markup().contains("9266c59563c84664")).await;
    page.get("button", "Show key");
}
