//! Fields: what is typed arrives, and what is wrong is said.

use evs_transfer_console::components::base::{
    Counter, PasswordField, Select, SelectField, SelectOption, TextArea, TextField,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{HtmlInputElement, HtmlOptionElement, HtmlSelectElement};

use super::page::{Page, description, dispatch, frame, type_into};

#[wasm_bindgen_test]
async fn what_is_typed_arrives_and_what_is_set_shows() {
    let value = RwSignal::new("a".to_owned());
    let page = Page::with(move || view! { <TextField label="Name" value=value /> }).await;
    let field: HtmlInputElement = page.get("textbox", "Name").unchecked_into();
    assert_eq!(field.value(), "a");
    type_into(&field, "disk of accounting");
    assert_eq!(value.get_untracked(), "disk of accounting");
    value.set("b".to_owned());
    frame().await;
    assert_eq!(field.value(), "b");
}

#[wasm_bindgen_test]
async fn hint_error_and_counter_are_read_out_with_the_field() {
    let value = RwSignal::new("abcd".to_owned());
    let error = RwSignal::new(None::<String>);
    let page = Page::with(move || {
        let used = Signal::derive(move || value.with(|text| text.chars().count()));
        view! { <TextField label="Name" value hint="Seen by both." error counter=Counter::new(used, 5_usize) /> }
    })
    .await;
    let field = page.get("textbox", "Name");
    assert_eq!(description(&field), "Seen by both. 4/5");
    assert!(!field.has_attribute("aria-invalid"));
    type_into(&field, "abcdef");
    error.set(Some("Too long.".to_owned()));
    frame().await;
    assert_eq!(description(&field), "Seen by both. Too long. 6/5");
    assert_eq!(field.get_attribute("aria-invalid").as_deref(), Some("true"));
}

#[wasm_bindgen_test]
async fn leaving_a_field_is_told() {
    let left = RwSignal::new(false);
    let page = Page::with(move || {
        view! { <TextArea label="Paste here" value=RwSignal::default() on_leave=move || left.set(true) /> }
    })
    .await;
    dispatch(&page.get("textbox", "Paste here"), "blur");
    assert!(left.get_untracked());
}

#[wasm_bindgen_test]
async fn a_field_that_vanishes_while_it_has_the_focus_harms_nothing() {
    let (shown, told) = (RwSignal::new(true), RwSignal::new(0));
    let page = Page::with(move || {
        let field = move || {
            let on_leave = move || told.update(|told| *told += 1);
            shown
                .get()
                .then(|| view! { <TextField label="Name" value=RwSignal::default() on_leave=on_leave /> })
        };
        view! { <div>{field}</div> }
    })
    .await;
    let field: HtmlInputElement = page.get("textbox", "Name").unchecked_into();
    field.focus().unwrap();
    // The browser says that a focused element was left at the moment it's taken away, when its owner is gone already.
    shown.set(false);
    frame().await;
    assert_eq!(told.get_untracked(), 0);
    shown.set(true);
    frame().await;
    page.get("textbox", "Name");
}

#[wasm_bindgen_test]
async fn a_password_shows_only_on_request() {
    let page = Page::with(|| {
        view! {
            <PasswordField
                label="Password"
                value=RwSignal::new("swordfish".to_owned())
                reveal_label="Show"
                hide_label="Hide"
            />
        }
    })
    .await;
    let field: HtmlInputElement = page.get("textbox", "Password").unchecked_into();
    assert_eq!(field.type_(), "password");
    page.get("button", "Show").click();
    frame().await;
    assert_eq!(field.type_(), "text");
    page.get("button", "Hide").click();
    frame().await;
    assert_eq!(field.type_(), "password");
}

/// What a person reads in a list that isn't open.
fn shown(field: &HtmlSelectElement) -> String {
    options_of(field)[usize::try_from(field.selected_index()).unwrap()].text()
}

fn options_of(field: &HtmlSelectElement) -> Vec<HtmlOptionElement> {
    let options = field.query_selector_all("option").unwrap();
    (0..options.length()).map(|at| options.item(at).unwrap().unchecked_into()).collect()
}

/// Chooses the line that says `text`, as a person would.
fn choose(field: &HtmlSelectElement, text: &str) {
    let options = options_of(field);
    options.iter().find(|option| option.text() == text).unwrap().set_selected(true);
    dispatch(field, "change");
}

#[wasm_bindgen_test]
async fn a_choice_survives_a_new_list_and_a_vanished_choice_shows_as_none() {
    let value = RwSignal::new('b');
    let options = RwSignal::new(vec!['a', 'b']);
    let page = Page::with(move || {
        let options = move || options.get().into_iter().map(|it| SelectOption::new(it, it)).collect();
        view! {
            <SelectField
                label="Project"
                options
                chosen=move || value.get()
                on_choose=move |chosen| value.set(chosen)
                placeholder="Choose one"
            />
        }
    })
    .await;
    let field: HtmlSelectElement = page.get("combobox", "Project").unchecked_into();
    assert_eq!(shown(&field), "b");
    options.set(vec!['c', 'b']);
    frame().await;
    assert_eq!(shown(&field), "b");
    options.set(vec!['b']);
    frame().await;
    assert_eq!(shown(&field), "b");
    options.set(vec!['c', 'a', 'b']);
    frame().await;
    assert_eq!(shown(&field), "b");
    options.set(vec!['c']);
    frame().await;
    assert_eq!(shown(&field), "Choose one");
    choose(&field, "c");
    assert_eq!(value.get_untracked(), 'c');
    frame().await;
    assert_eq!(shown(&field), "c");
}

#[wasm_bindgen_test]
async fn a_list_in_a_bar_has_a_name_and_says_in_which_language_a_line_is() {
    let german = RwSignal::new(false);
    let page = Page::with(move || {
        let options = || {
            vec![SelectOption::new(false, "English"), SelectOption::new(true, "Deutsch").in_language("de")]
        };
        view! {
            <Select
                label="Language"
                options
                chosen=move || german.get()
                on_choose=move |chosen| german.set(chosen)
            />
        }
    })
    .await;
    let field: HtmlSelectElement = page.get("combobox", "Language").unchecked_into();
    assert_eq!(shown(&field), "English");
    assert_eq!(options_of(&field)[1].get_attribute("lang").as_deref(), Some("de"));
    choose(&field, "Deutsch");
    assert!(german.get_untracked());
    frame().await;
    assert_eq!(shown(&field), "Deutsch");
}
