//! What the page says about itself: notices, waiting, emptiness, progress.

use evs_transfer_console::components::base::{
    Badge, Button, EmptyState, Notice, Progress, Skeleton, Tone, Waiting,
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use super::page::{Page, frame};

#[wasm_bindgen_test]
async fn only_what_went_wrong_interrupts() {
    let page = Page::with(|| {
        view! {
            <Notice tone=Tone::Bad title="Not created">
                {"The disk is in use."}
            </Notice>
            <Notice tone=Tone::Good>{"The disk has arrived."}</Notice>
        }
    })
    .await;
    assert_eq!(page.all("alert").len(), 1);
    assert!(page.all("alert")[0].text_content().unwrap().contains("The disk is in use."));
    assert!(page.all("status")[0].text_content().unwrap().contains("The disk has arrived."));
}

#[wasm_bindgen_test]
async fn an_empty_list_offers_its_next_step() {
    let pressed = RwSignal::new(false);
    let page = Page::with(move || {
        let action =
            move || view! { <Button on_press=move || pressed.set(true)>{"Clear the filter"}</Button> };
        view! { <EmptyState title="No disks match" text="Seven disks are hidden." action /> }
    })
    .await;
    page.get("heading", "No disks match");
    page.get("button", "Clear the filter").click();
    assert!(pressed.get_untracked());
}

#[wasm_bindgen_test]
async fn progress_is_said_in_numbers_and_in_words() {
    let done = RwSignal::new(12_usize);
    let page = Page::with(move || {
        let label = Signal::derive(move || format!("{} of 60 created", done.get()));
        view! { <Progress done total=60_usize label /> }
    })
    .await;
    let bar = page.get("progressbar", "12 of 60 created");
    assert_eq!(
        (bar.get_attribute("value").unwrap(), bar.get_attribute("max").unwrap()),
        ("12".into(), "60".into())
    );
    done.set(61);
    frame().await;
    assert_eq!(bar.get_attribute("value").as_deref(), Some("60"));
}

#[wasm_bindgen_test]
async fn waiting_is_announced_but_not_seen_in_its_first_moments() {
    let page = Page::with(|| {
        view! {
            <Waiting label="Reading disks" />
            <Skeleton label="Reading transfers" rows=3 />
        }
    })
    .await;
    let texts: Vec<_> = page.all("status").iter().map(|e| e.text_content().unwrap()).collect();
    assert_eq!(texts, ["Reading disks", "Reading transfers"]);
    let delay = |element: &HtmlElement| {
        let style = window().get_computed_style(element).unwrap().unwrap();
        style.get_property_value("animation-delay").unwrap()
    };
    for status in page.all("status") {
        assert_eq!(delay(status.unchecked_ref()), "0.3s");
    }
}

#[wasm_bindgen_test]
async fn a_badge_says_in_words_what_its_tone_shows() {
    let page = Page::with(|| view! { <Badge tone=Tone::Warn text="Not checked" /> }).await;
    assert_eq!(page.text(), "Not checked");
}
