//! Times: exact for machines, readable for people.

use evs_transfer_console::components::base::{Time, ago_text, iso_text, relative_text};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::page::{Page, frame};

/// 2026-11-23 22:35:30 UTC
const THEN: i64 = 1_795_473_330;

#[wasm_bindgen_test]
async fn a_time_carries_the_exact_moment_in_utc() {
    let page = Page::with(|| view! { <Time epoch_seconds=THEN locale="en-US" /> }).await;
    let time = page.all("time").remove(0);
    assert_eq!(time.get_attribute("datetime").as_deref(), Some("2026-11-23T22:35:30.000Z"));
    assert_eq!(time.title(), "2026-11-23 22:35:30 UTC");
    assert!(time.text_content().unwrap().contains("2026"), "{:?}", time.text_content());
}

#[wasm_bindgen_test]
async fn a_relative_time_moves_with_the_time_it_is_told() {
    #[expect(clippy::cast_precision_loss, reason = "a date is far below 2^53")]
    let now = RwSignal::new(THEN as f64 + 200.0);
    let page = Page::with(move || {
        view! { <Time epoch_seconds=THEN locale="en-US" relative_to=Signal::from(now) /> }
    })
    .await;
    assert_eq!(page.text(), "3 min. ago");
    now.update(|now| *now += 3_600.0);
    frame().await;
    assert_eq!(page.text(), "1 hr. ago");
}

#[wasm_bindgen_test]
fn distances_are_cut_off_and_point_both_ways() {
    assert_eq!(relative_text(THEN, THEN, "en-US"), "now");
    assert_eq!([0, 9].map(|ago| ago_text(THEN - ago, THEN, "zh-Hans", "刚刚")), ["刚刚", "刚刚"]);
    assert_eq!(ago_text(THEN + 3, THEN, "en-US", "just now"), "just now");
    assert_eq!(ago_text(THEN - 10, THEN, "en-US", "just now"), "10 sec. ago");
    assert_eq!(relative_text(THEN - 119, THEN, "en-US"), "1 min. ago");
    assert_eq!(relative_text(THEN + 7_200, THEN, "en-US"), "in 2 hr.");
    assert_eq!(relative_text(THEN - 3 * 86_400, THEN, "de-DE"), "vor 3 Tagen");
}

#[wasm_bindgen_test]
fn a_time_beyond_all_calendars_is_still_a_time() {
    assert_eq!(iso_text(i64::MAX), "+275760-09-13T00:00:00.000Z");
    assert_eq!(iso_text(i64::MIN), "-271821-04-20T00:00:00.000Z");
}
