//! A cloud that wants fewer requests, of reads and of a run at once: one notice, one count.

use std::cell::Cell;
use std::rc::Rc;

use evs_domain::id::{DiskId, TransferId};
use evs_domain::transfer::Transfer;
use evs_transfer_console::components::throttled::Throttled;
use evs_transfer_console::state::cancel::CancelItem;
use evs_transfer_console::state::journal::Journal;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, until};
use crate::fetch::{Fetch, not_found, respond_with};
use crate::people;

#[wasm_bindgen_test]
async fn reads_and_a_run_that_wait_at_once_are_told_of_once_with_one_count() {
    let _cloud = Fetch::answered_by(|method, _| match method {
        "DELETE" => respond_with(429, "", &[("X-Gateway", "1"), ("Retry-After", "30")]),
        _ => not_found(),
    });
    let begun = Rc::new(Cell::new(None));
    let kept = Rc::clone(&begun);
    let page = Page::with(move || {
        let (signed_in, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        kept.set(Some((signed_in, project)));
        view! { <Throttled signed_in=signed_in project=project /> }
    })
    .await;
    let (signed_in, project) = begun.take().unwrap();
    assert_eq!(page.text(), "");
    let throttle = project.session().throttle();
    project.spawn(async move {
        throttle.wait(0, Some(45)).await;
    });
    until("reads wait", || page.text().contains("next try in 45 s")).await;
    let transfer = Transfer { id: TransferId(2), disk: DiskId(1), name: "offer".into(), created: None };
    signed_in.cancel(project, vec![CancelItem { transfer, disk_name: "ledger".into() }]);
    until("the run is held", || page.text().contains("This goes on by itself")).await;
    let text = page.text();
    assert_eq!(text.matches("The cloud wants fewer requests").count(), 1, "{text}");
    assert!(text.contains("in 45 seconds") || text.contains("in 44 seconds"), "until both go on: {text}");
    assert!(!text.contains("next try") && page.all("button").is_empty(), "{text}");
    untrack(|| signed_in.canceling(project)).unwrap().run().stop();
    until("reads alone wait", || page.text().contains("next try")).await;
    page.get("button", "Don't wait").click();
    until("nothing waits", || page.text().is_empty()).await;
}
