//! How long a run will still take, beside how far it has come.

use evs_transfer_console::route::Route;
use evs_transfer_console::state::storage::{Keep, forget};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{COUNT, forget_all, visit};
use crate::base::page::until_within;
use crate::guard::time::Time;
use crate::wizard_run::cloud::{World, begin};

#[wasm_bindgen_test]
async fn the_time_left_is_told_once_there_is_something_to_go_by() {
    forget_all("resuming-pace").await;
    forget(Keep::ThisTab, "names.c1.p1");
    let world = World::of(COUNT, 0);
    (6..=8).for_each(|n| world.silence(n, Some(false)));
    let _fetch = world.fetch();
    let time = Time::begin();
    let (page, _) = visit("resuming-pace", Route::Wizard).await;
    begin(&page, COUNT).await;
    until_within(10, "five are created", || page.text().contains("5 of 8 created")).await;
    assert!(!page.text().contains("minute left"), "{}", page.text());
    // Five took 200 seconds, so three will take 120.
    time.passes(200);
    until_within(15, "it's told", || page.text().contains("About 2 minutes left")).await;
}
