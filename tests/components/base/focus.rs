//! The focus is never lost: it goes to a new page's heading, else to what stands nearest to where it was.

use evs_transfer_console::components::base::{
    Button, Dialog, KeepFocus, TextField, focus_first_gap_if_free, focus_heading_on,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, focused, frame, until};

fn name_of_focused() -> String {
    focused().text_content().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn a_new_page_has_the_focus_on_its_heading_however_late_that_comes() {
    let (place, loaded) = (RwSignal::new("Disks"), RwSignal::new(true));
    let page = Page::with(move || {
        focus_heading_on(move || place.get());
        view! {
            <KeepFocus />
            <Button on_press=move || {
                loaded.set(false);
                place.set("Transfers");
            }>"Go"</Button>
            {move || {
                let name = place.get();
                loaded.get().then(|| view! { <h1>{name}</h1> })
            }}
        }
    })
    .await;
    page.get("button", "Go").focus().unwrap();
    assert_eq!(name_of_focused(), "Go", "the first page takes no focus");
    document().body().unwrap().focus().unwrap();
    page.get("button", "Go").blur().unwrap();
    page.get("button", "Go").click();
    frame().await;
    frame().await;
    loaded.set(true);
    until("the heading has the focus", || name_of_focused() == "Transfers").await;
}

/// A page that takes its pressed button away and shows the next one's heading once that is loaded, in the part that the page
/// is: what the press, and then the loading, do.
async fn goes_on_to_a_page_that_is_still_loaded(loaded: RwSignal<bool>) -> Page {
    let next = RwSignal::new(false);
    let page = Page::with(move || {
        focus_heading_on(move || next.get());
        view! {
            <KeepFocus />
            {move || {
                if next.get() {
                    loaded.get().then(|| view! { <h1>{"Transfer disks"}</h1> }).into_any()
                } else {
                    view! { <Button on_press=move || next.set(true)>"Go on"</Button> }.into_any()
                }
            }}
        }
    })
    .await;
    page.get("button", "Go on").focus().unwrap();
    page.get("button", "Go on").click();
    for _ in 0..4 {
        frame().await;
    }
    page
}

#[wasm_bindgen_test]
async fn nothing_is_read_out_before_the_heading_of_a_page_that_is_still_loaded() {
    let loaded = RwSignal::new(false);
    let _page = goes_on_to_a_page_that_is_still_loaded(loaded).await;
    assert_eq!(focused().tag_name(), "BODY", "the page itself would be read out first");
    loaded.set(true);
    until("the heading has the focus", || name_of_focused() == "Transfer disks").await;
}

#[wasm_bindgen_test]
async fn a_heading_that_is_long_in_coming_leaves_nobody_without_a_focus() {
    let loaded = RwSignal::new(false);
    let _page = goes_on_to_a_page_that_is_still_loaded(loaded).await;
    until("the page has the focus", || focused().tag_name() == "MAIN").await;
    loaded.set(true);
    until("the heading has the focus", || name_of_focused() == "Transfer disks").await;
}

#[wasm_bindgen_test]
async fn when_the_focused_control_vanishes_what_stands_nearest_has_the_focus() {
    let there = RwSignal::new(true);
    let page = Page::with(move || {
        view! {
            <KeepFocus />
            <h1>{"Transfers"}</h1>
            <section>
                <h2>{"Results"}</h2>
                {move || {
                    there
                        .get()
                        .then(|| view! { <Button on_press=move || there.set(false)>"Try again"</Button> })
                }}
            </section>
        }
    })
    .await;
    let button = page.get("button", "Try again");
    button.focus().unwrap();
    button.click();
    until("the section's heading has the focus", || name_of_focused() == "Results").await;
}

#[wasm_bindgen_test]
async fn whoever_left_a_control_on_purpose_is_left_alone() {
    let there = RwSignal::new(true);
    let page = Page::with(move || {
        view! {
            <KeepFocus />
            <h1>{"Transfers"}</h1>
            {move || there.get().then(|| view! { <Button>"Try again"</Button> })}
        }
    })
    .await;
    let button = page.get("button", "Try again");
    button.focus().unwrap();
    button.blur().unwrap();
    gloo_timers::future::TimeoutFuture::new(1).await;
    there.set(false);
    frame().await;
    assert_eq!(focused().tag_name(), "BODY");
}

#[wasm_bindgen_test]
async fn an_open_dialog_keeps_the_focus_and_the_heading_has_it_afterwards() {
    let (place, open) = (RwSignal::new("Disks"), RwSignal::new(true));
    let _page = Page::with(move || {
        focus_heading_on(move || place.get());
        view! {
            <KeepFocus />
            <h1>{move || place.get()}</h1>
            <Dialog open title="Who is there?" on_close=move || open.set(false)>
                <Button on_press=move || open.set(false)>"I am"</Button>
            </Dialog>
        }
    })
    .await;
    place.set("Accept");
    until("the dialog has the focus", || name_of_focused() == "I am").await;
    place.set("Disks");
    place.set("Accept");
    for _ in 0..10 {
        frame().await;
    }
    assert_eq!(name_of_focused(), "I am");
    open.set(false);
    until("the heading has the focus", || name_of_focused() == "Accept").await;
}

#[wasm_bindgen_test]
async fn a_heading_waits_a_moment_where_what_had_the_focus_was_taken_away_and_calls_nobody_back() {
    let loaded = RwSignal::new(true);
    let _page = goes_on_to_a_page_that_is_still_loaded(loaded).await;
    until("the heading has the focus", || name_of_focused() == "Transfer disks").await;

    let (gone, other) = (RwSignal::new(false), RwSignal::new(false));
    let page = Page::with(move || {
        focus_heading_on(move || gone.get());
        view! {
            <KeepFocus />
            <Button>{"Elsewhere"}</Button>
            {move || {
                if gone.get() {
                    view! { <h1>{"Transfers"}</h1> }.into_any()
                } else {
                    view! { <Button on_press=move || gone.set(true)>"Go on"</Button> }.into_any()
                }
            }}
            {move || other.get().then(|| view! { <p>{"More"}</p> })}
        }
    })
    .await;
    page.get("button", "Go on").focus().unwrap();
    page.get("button", "Go on").click();
    frame().await;
    frame().await;
    assert_eq!(focused().tag_name(), "BODY", "told of both at once, Orca says nothing of the heading");
    page.get("button", "Elsewhere").focus().unwrap();
    gloo_timers::future::TimeoutFuture::new(200).await;
    other.set(true);
    frame().await;
    assert_eq!(name_of_focused(), "Elsewhere", "whoever has gone on isn't called back");
}

#[wasm_bindgen_test]
async fn the_first_empty_field_takes_the_focus_only_while_nothing_has_it() {
    let page = Page::with(|| {
        view! {
            <form class="of-focus">
                <TextField label="Account" value=RwSignal::new(String::new()) required=true />
                <TextField label="User" value=RwSignal::new(String::new()) required=true />
            </form>
        }
    })
    .await;
    let field = |n: usize| page.all("textbox")[n].clone();
    focus_first_gap_if_free(".of-focus");
    until("the first has it", || focused() == *field(0)).await;
    field(0).blur().unwrap();
    focus_first_gap_if_free(".of-focus");
    // As somebody does who is quicker than the page is painted twice.
    let second = field(1);
    request_animation_frame(move || second.focus().unwrap());
    for _ in 0..4 {
        frame().await;
    }
    assert!(focused() == *field(1), "what is typed doesn't go into another field");
}
