//! Dialogs: they hold the focus, report that a person wants to close them, and give the focus back.

use evs_transfer_console::components::base::{Button, Dialog};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, dispatch, focused, frame};

async fn page_with_dialog(open: RwSignal<bool>, locked: bool) -> Page {
    Page::with(move || {
        view! {
            <Button on_press=move || open.set(true)>{"Cancel transfer"}</Button>
            <Dialog
                open
                title="Cancel this transfer?"
                on_close=move || open.set(false)
                locked
                close_label="Close"
            >
                <Button>{"Yes, cancel"}</Button>
            </Dialog>
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn an_open_dialog_has_the_focus_and_gives_it_back() {
    let open = RwSignal::new(false);
    let page = page_with_dialog(open, false).await;
    assert!(page.all("dialog").is_empty());
    let opener = page.get("button", "Cancel transfer");
    opener.focus().unwrap();
    opener.click();
    frame().await;
    let dialog = page.get("dialog", "Cancel this transfer?");
    assert!(dialog.contains(Some(&focused())));
    assert_eq!(focused().text_content().unwrap(), "Yes, cancel");
    page.get("button", "Close").click();
    frame().await;
    assert!(page.all("dialog").is_empty());
    assert_eq!(focused().text_content().unwrap(), "Cancel transfer");
    assert!(!page.text().contains("Yes, cancel"), "a closed dialog has no content");
}

#[wasm_bindgen_test]
async fn escape_asks_to_close() {
    let open = RwSignal::new(true);
    let page = page_with_dialog(open, false).await;
    dispatch(&page.get("dialog", "Cancel this transfer?"), "cancel");
    frame().await;
    assert!(!open.get_untracked());
    assert!(page.all("dialog").is_empty());
}

#[wasm_bindgen_test]
async fn a_locked_dialog_stays_whatever_is_pressed() {
    let open = RwSignal::new(true);
    let page = page_with_dialog(open, true).await;
    let dialog = page.get("dialog", "Cancel this transfer?");
    assert!(!dispatch(&dialog, "cancel"), "the browser's own closing is prevented");
    dispatch(&dialog, "mousedown");
    dispatch(&dialog, "click");
    frame().await;
    assert!(open.get_untracked());
    assert_eq!(page.all("dialog").len(), 1);
    assert!(!page.text().contains('✕'), "no close button on a locked dialog");
}

#[wasm_bindgen_test]
async fn a_press_beside_the_dialog_closes_it_unless_it_began_inside() {
    let open = RwSignal::new(true);
    let page = page_with_dialog(open, false).await;
    let dialog = page.get("dialog", "Cancel this transfer?");
    dispatch(&page.get("button", "Yes, cancel"), "mousedown");
    dispatch(&dialog, "click");
    frame().await;
    assert!(open.get_untracked(), "a marked text that ends beside the dialog is no wish to leave");
    dispatch(&dialog, "mousedown");
    dispatch(&dialog, "click");
    frame().await;
    assert!(!open.get_untracked());
}
