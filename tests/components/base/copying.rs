//! Copying: the text goes to the clipboard and nowhere else, and the outcome is said.

use std::cell::RefCell;
use std::rc::Rc;

use evs_transfer_console::components::base::CopyButton;
use js_sys::{Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, until};

/// Puts a clipboard of ours in the place of the browser's, and gives what is written to it.
/// A headless browser grants or refuses its own by rules that are not ours to test.
pub(crate) fn clipboard(accepts: bool) -> Rc<RefCell<Vec<String>>> {
    let written = Rc::new(RefCell::new(Vec::new()));
    let keep = Rc::clone(&written);
    let write_text = Closure::<dyn Fn(String) -> Promise>::new(move |text| {
        keep.borrow_mut().push(text);
        if accepts { Promise::resolve(&JsValue::UNDEFINED) } else { Promise::reject(&"refused".into()) }
    });
    let class = Reflect::get(&js_sys::global(), &"Clipboard".into()).unwrap();
    let own = Object::create(Reflect::get(&class, &"prototype".into()).unwrap().unchecked_ref::<Object>());
    define(&own, "writeText", &write_text.into_js_value());
    define(&window().navigator(), "clipboard", &own);
    written
}

fn define(target: &JsValue, name: &str, value: &JsValue) {
    let property = Object::new();
    Reflect::set(&property, &"value".into(), value).unwrap();
    Reflect::set(&property, &"configurable".into(), &JsValue::TRUE).unwrap();
    Object::define_property(target.unchecked_ref::<Object>(), &name.into(), &property);
}

async fn page_with_copy(copies: RwSignal<u32>) -> Page {
    Page::with(move || {
        view! {
            <CopyButton
                get=|| "9266c59563c84664".to_owned()
                label="Copy key"
                copied_label="Copied"
                failed_label="Select it and copy by hand"
                on_copied=move || copies.update(|n| *n += 1)
            />
        }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_copied_text_reaches_the_clipboard_and_never_the_page() {
    let written = clipboard(true);
    let copies = RwSignal::new(0);
    let page = page_with_copy(copies).await;
    page.get("button", "Copy key").click();
    until("it says so", || page.text().contains("Copied")).await;
    assert_eq!(*written.borrow(), ["9266c59563c84664"]);
    assert_eq!(copies.get_untracked(), 1);
    assert!(!page.markup().contains("9266c59563c84664"));
    until("the confirmation goes", || !page.text().contains("Copied")).await;
}

#[wasm_bindgen_test]
async fn a_refused_copy_says_what_to_do_and_counts_as_nothing() {
    clipboard(false);
    let copies = RwSignal::new(0);
    let page = page_with_copy(copies).await;
    page.get("button", "Copy key").click();
    until("it says so", || page.text().contains("Select it and copy by hand")).await;
    assert_eq!(copies.get_untracked(), 0);
}

#[wasm_bindgen_test]
async fn a_page_without_clipboard_says_what_to_do() {
    define(&window().navigator(), "clipboard", &JsValue::UNDEFINED);
    let page = page_with_copy(RwSignal::new(0)).await;
    page.get("button", "Copy key").click();
    until("it says so", || page.text().contains("Select it and copy by hand")).await;
}
