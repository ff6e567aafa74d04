//! Messages that come late: in the dock, and gone with what they're about.

use evs_transfer_console::components::base::{Dock, LateNotice, provide_dock};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

use super::page::{Page, until};

fn part(page: &Page, selector: &str) -> Element {
    page.root().query_selector(selector).unwrap().unwrap()
}

fn said(part: &Element) -> String {
    part.text_content().unwrap()
}

#[wasm_bindgen_test]
async fn a_late_message_is_in_the_dock_and_goes_with_what_it_is_about() {
    let is_old = RwSignal::new(false);
    let page = Page::with(move || {
        provide_dock();
        let message = move || {
            is_old.get().then(|| {
                view! {
                    <LateNotice title="This is old" more="Details">
                        <p>"The cloud is away"</p>
                    </LateNotice>
                }
            })
        };
        view! {
            <main>"Disks" {message}</main>
            <Dock label="Notices">"Of the frame"</Dock>
        }
    })
    .await;
    let (main, dock) = (part(&page, "main"), part(&page, "section"));
    assert_eq!((said(&main), said(&dock)), ("Disks".into(), "Of the frame".into()));
    is_old.set(true);
    until("it's in the dock", || said(&dock).contains("This is old")).await;
    assert_eq!(said(&main), "Disks");
    assert!(page.all("status")[0].text_content().unwrap().contains("This is old"));
    assert!(!part(&page, "details").has_attribute("open"), "what it means is opened by who wants to know");
    is_old.set(false);
    until("it's gone", || said(&dock) == "Of the frame").await;
}

#[wasm_bindgen_test]
async fn where_there_is_no_dock_a_late_message_stands_in_its_place() {
    let page = Page::with(|| {
        view! {
            <main>
                <LateNotice title="This is old" />
            </main>
        }
    })
    .await;
    assert_eq!(said(&part(&page, "main")), "This is old");
    assert!(page.root().query_selector("details").unwrap().is_none(), "there's nothing to be opened");
}
