//! Checkboxes and radio groups: they show the state they are given, and report what a person wants.

use evs_transfer_console::components::base::{Checkbox, Checked, Choice, RadioGroup};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlInputElement;

use super::page::{Page, description, frame};

/// What one can choose among.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Show {
    All,
    Free,
}

fn input(page: &Page, role: &str, name: &str) -> HtmlInputElement {
    page.get(role, name).unchecked_into()
}

#[wasm_bindgen_test]
async fn a_box_over_some_of_many_is_mixed_and_asks_for_all() {
    let checked = RwSignal::new(Checked::of(2, 5));
    let requested = RwSignal::new(None);
    let page = Page::with(move || {
        view! { <Checkbox label="All disks" checked on_toggle=move |on: bool| requested.set(Some(on)) /> }
    })
    .await;
    let all = input(&page, "checkbox", "All disks");
    assert!(all.indeterminate());
    all.click();
    assert_eq!(requested.get_untracked(), Some(true));
    assert!(all.indeterminate() && !all.checked(), "it shows what is so, not what was requested");
    checked.set(Checked::of(5, 5));
    frame().await;
    assert!(all.checked() && !all.indeterminate());
}

#[wasm_bindgen_test]
async fn a_blocked_box_keeps_its_state_and_says_why() {
    let requested = RwSignal::new(false);
    let page = Page::with(move || {
        view! {
            <Checkbox
                label="vol-1"
                checked=Signal::stored(Checked::False)
                on_toggle=move |_: bool| requested.set(true)
                blocked_by="Attached to a server.".to_owned()
            />
        }
    })
    .await;
    let own = input(&page, "checkbox", "vol-1");
    own.click();
    assert!(!own.checked() && !requested.get_untracked());
    assert_eq!(description(&own), "Attached to a server.");
}

#[wasm_bindgen_test]
async fn choosing_in_a_group_moves_the_mark_and_the_value() {
    let value = RwSignal::new(Show::All);
    let page = Page::with(move || {
        let choices =
            vec![Choice::new(Show::All, "All 7"), Choice::new(Show::Free, "Free 3").hint("Can go now.")];
        view! {
            <RadioGroup
                legend="Show"
                choices
                chosen=move || value.get()
                on_choose=move |show| value.set(show)
            />
        }
    })
    .await;
    page.get("radiogroup", "Show");
    let (all, free) = (input(&page, "radio", "All 7"), input(&page, "radio", "Free 3"));
    assert!(all.checked() && !free.checked());
    assert_eq!(description(&free), "Can go now.");
    free.click();
    assert_eq!(value.get_untracked(), Show::Free);
    value.set(Show::All);
    frame().await;
    assert!(all.checked() && !free.checked());
}

#[wasm_bindgen_test]
async fn a_blocked_choice_cannot_be_taken_and_the_mark_goes_back() {
    let sealed = RwSignal::new(true);
    let page = Page::with(move || {
        let plain =
            Choice::new(false, "In the clear").blocked_by("Switched off by your organization.".to_owned());
        view! {
            <RadioGroup
                legend="Hand-over"
                choices=vec![Choice::new(true, "Sealed"), plain]
                chosen=move || sealed.get()
                on_choose=move |wanted| sealed.set(wanted)
            />
        }
    })
    .await;
    let (taken, plain) = (input(&page, "radio", "Sealed"), input(&page, "radio", "In the clear"));
    plain.click();
    frame().await;
    assert!(sealed.get_untracked());
    assert!(taken.checked() && !plain.checked());
    assert_eq!(description(&plain), "Switched off by your organization.");
}
