//! Each kind of fault at each step of a run of twenty creates: the page is gone, the connection breaks, the service is down; before a
//! request took effect and after; at the beginning, in the middle, at the end. Afterwards one press goes on, each disk is in one
//! transfer, and every key that was told is here.

use evs_transfer_console::route::Route;
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::storage::{Keep, forget};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{forget_all, is_gone, visit_with, without_locks};
use crate::base::page::{Page, until_within};
use crate::wizard_run::button;
use crate::wizard_run::cloud::{Fault, World, begin};

/// How many disks each run has, and how many requests are under way at once.
const COUNT: u128 = 20;
const AT_ONCE: usize = 3;

/// Where a fault meets the run: the first of the disks whose creates it meets.
const FIRST: usize = 1;
const MIDDLE: usize = 10;
const LAST: usize = 18;

fn keys_here(project: ProjectState) -> usize {
    let entries = project.entries().get_untracked();
    entries.iter().filter_map(|entry| entry.transfer).filter(|id| project.journal().has_key(*id)).count()
}

/// All that a run has to have come to, `lost` of its creates having taken effect without anybody having seen their keys.
async fn comes_to_its_end(page: &Page, project: ProjectState, world: &World, lost: usize, case: &str) {
    let over = ["20 of 20 created", "20 with their keys"];
    until_within(40, case, || over.iter().any(|told| page.text().contains(told))).await;
    let told_lost = page.text().contains(&format!("{lost} with their keys lost"));
    assert_eq!(told_lost, lost > 0, "{case}: {}", page.text());
    assert_eq!(world.created(), vec![1; 20], "{case}: each once");
    until_within(10, case, || button(page, "Go to hand-over").is_some()).await;
    button(page, "Go to hand-over").unwrap().click();
    until_within(10, &format!("{case}: keys"), || keys_here(project) == 20 - lost).await;
}

/// The page is gone while three creates are under way.
async fn the_page_is_gone(at: usize, effect: bool) {
    let case = format!("the page is gone at {at}, effect: {effect}");
    let name = format!("matrix-page-{at}-{effect}");
    forget_all(&name).await;
    forget(Keep::ThisTab, "names.c1.p1");
    let world = World::of(COUNT, 0);
    let met = at..at + AT_ONCE;
    met.clone().for_each(|n| world.breaks(n, Some(Fault::Silent { effect })));
    let _fetch = world.fetch();
    let locks = without_locks();
    let (page, _, signed_in) = visit_with(&name, Route::Wizard, COUNT).await;
    begin(&page, COUNT).await;
    until_within(20, &format!("{case}: under way"), || world.unanswered() == AT_ONCE).await;
    let before = world.created().iter().sum::<usize>();
    is_gone(page, signed_in);
    drop(locks);
    met.for_each(|n| world.breaks(n, None));
    let (page, project, _) = visit_with(&name, Route::Disks, COUNT).await;
    if before == 20 {
        // Nothing is left to go on with: what was created is found, and nothing is sent.
        let known =
            || project.entries().get_untracked().iter().filter(|entry| entry.transfer.is_some()).count();
        until_within(20, &format!("{case}: found"), || known() == 20).await;
        assert!(button(&page, "Go on").is_none(), "{case}: {}", page.text());
        return assert_eq!(world.created(), vec![1; 20], "{case}: each once");
    }
    until_within(20, &format!("{case}: told"), || button(&page, "Go on").is_some()).await;
    assert_eq!(world.created().iter().sum::<usize>(), before, "{case}: nothing is sent unasked");
    page.get("button", "Go on").click();
    comes_to_its_end(&page, project, &world, if effect { AT_ONCE } else { 0 }, &case).await;
}

/// Three answers in a row are broken, while the page stays.
async fn answers_are_broken(at: usize, fault: Fault, effect: bool) {
    let case = format!("{fault:?} at {at}");
    let name = format!("matrix-{at}-{fault:?}").to_lowercase().replace([' ', '{', '}', ':'], "");
    forget_all(&name).await;
    forget(Keep::ThisTab, "names.c1.p1");
    let world = World::of(COUNT, 0);
    let met = at..at + AT_ONCE;
    met.clone().for_each(|n| world.breaks(n, Some(fault)));
    let _fetch = world.fetch();
    let (page, project, _) = visit_with(&name, Route::Wizard, COUNT).await;
    begin(&page, COUNT).await;
    let expected = if effect { 20 } else { 17 };
    until_within(40, &case, || world.created().iter().sum::<usize>() == expected).await;
    if !effect {
        until_within(40, &case, || button(&page, "Retry 3").is_some()).await;
        met.for_each(|n| world.breaks(n, None));
        button(&page, "Retry 3").unwrap().click();
    }
    comes_to_its_end(&page, project, &world, if effect { AT_ONCE } else { 0 }, &case).await;
}

#[wasm_bindgen_test]
async fn a_page_that_is_gone_loses_no_key_that_was_told_and_creates_nothing_twice() {
    for at in [FIRST, MIDDLE, LAST] {
        for effect in [false, true] {
            the_page_is_gone(at, effect).await;
        }
    }
}

#[wasm_bindgen_test]
async fn a_connection_that_breaks_loses_no_key_that_was_told_and_creates_nothing_twice() {
    for effect in [false, true] {
        answers_are_broken(MIDDLE, Fault::Broken { effect }, effect).await;
    }
}

#[wasm_bindgen_test]
async fn a_service_that_is_down_loses_no_key_that_was_told_and_creates_nothing_twice() {
    for effect in [false, true] {
        answers_are_broken(MIDDLE, Fault::Down { effect }, effect).await;
    }
}
