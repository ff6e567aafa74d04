//! A run of creates whose page is gone, and the next page on the same database: what is told, what going on sends, and that one
//! tab alone drives it.

mod matrix;
mod pace;
mod tabs;

use std::cell::Cell;
use std::rc::Rc;

use evs_domain::id::DiskId;
use evs_transfer_console::components::base::{LiveRegions, ToastRegion, provide_announcer, provide_toasts};
use evs_transfer_console::pages::transfers::EndingNews;
use evs_transfer_console::pages::wizard::WizardPage;
use evs_transfer_console::route::Route;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::sign_in_journal::Doomed;
use evs_transfer_console::state::signed_in::SignedIn;
use evs_transfer_console::state::storage::{Keep, forget};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, until, until_within};
use crate::faked::Faked;
use crate::fetch::Fetch;
use crate::journal::raw;
use crate::people;
use crate::wizard_run::button;
use crate::wizard_run::cloud::{World, begin};

/// How many disks each run has.
const COUNT: u128 = 8;

const INTERRUPTED: &str = "Creating 8 transfers was interrupted";

/// A browser that keeps nothing so far under this name.
async fn forget_all(name: &str) {
    raw::delete(name).await;
    raw::delete(&format!("{name}-runs")).await;
}

/// The console on this browser's databases: the news above every page, and the page of disks, of which these tests need nothing,
/// or the wizard.
async fn visit(name: &str, route: Route) -> (Page, ProjectState) {
    let (page, project, _) = visit_with(name, route, COUNT).await;
    (page, project)
}

/// The same with so many disks chosen, and with the sign-in.
async fn visit_with(name: &str, route: Route, count: u128) -> (Page, ProjectState, SignedIn) {
    let journal = Journal::open_named(name).await.unwrap();
    let begun = Rc::new(Cell::new(None));
    let kept = Rc::clone(&begun);
    let page = Page::with(move || {
        let app = people::provide_app();
        app.nav().replace(route);
        let (signed_in, project) = people::sign_in(app, journal);
        kept.set(Some((project, signed_in)));
        provide_announcer();
        provide_toasts();
        if route == Route::Wizard {
            project.selection().change(|chosen| *chosen = (1..=count).map(DiskId).collect());
        }
        let wizard = Memo::new(move |_| app.nav().route() == Route::Wizard);
        view! {
            <LiveRegions />
            <EndingNews signed_in=signed_in project=project />
            {move || { wizard.get().then(|| view! { <WizardPage signed_in=signed_in project=project /> }) }}
            <ToastRegion label="Messages" close_label="Close message" />
        }
    })
    .await;
    let (project, signed_in) = begun.take().unwrap();
    until_within(10, "the cloud is read", || {
        project.read_at().get_untracked().is_some() && !project.is_reading().get_untracked()
    })
    .await;
    (page, project, signed_in)
}

/// The page is gone, as when its tab was killed: nothing that it has begun goes on.
fn is_gone(page: Page, signed_in: SignedIn) {
    signed_in.end();
    drop(page);
}

/// A browser without locks, as long as it lives: what a page has taken isn't given back when only the page's view is gone.
fn without_locks() -> Faked {
    Faked::property("navigator.locks", || Ok(JsValue::UNDEFINED))
}

/// A page that is gone when four transfers were created and three creates have left: one took effect, two didn't, and none was
/// answered.
async fn cut_short(name: &str) -> (Rc<World>, Fetch) {
    forget_all(name).await;
    forget(Keep::ThisTab, "names.c1.p1");
    let world = World::of(COUNT, 0);
    world.silence(5, Some(true));
    world.silence(6, Some(false));
    world.silence(7, Some(false));
    let fetch = world.fetch();
    let locks = without_locks();
    let (page, _, signed_in) = visit_with(name, Route::Wizard, COUNT).await;
    begin(&page, COUNT).await;
    until_within(10, "three are under way for good", || world.unanswered() == 3).await;
    until_within(10, "four were answered", || page.text().contains("4 of 8 created")).await;
    is_gone(page, signed_in);
    drop(locks);
    for n in 5..=7 {
        world.silence(n, None);
    }
    (world, fetch)
}

#[wasm_bindgen_test]
async fn a_run_goes_on_by_one_button_and_everything_is_created_once() {
    let (world, fetch) = cut_short("resuming-goes-on").await;
    let (page, project) = visit("resuming-goes-on", Route::Disks).await;
    until("it's told", || page.text().contains(INTERRUPTED)).await;
    until_within(10, "what took effect is found", || {
        page.text().contains("Created: 5. Unknown: 2. Not created yet: 1.")
    })
    .await;
    assert_eq!(fetch.calls("POST"), 7, "nothing is sent unasked");
    page.get("button", "Go on").click();
    until_within(30, "the rest is created", || page.text().contains("7 with their keys")).await;
    assert!(page.text().contains("8 of 8 created") && page.text().contains("1 with its key lost"));
    assert!(!page.text().contains(INTERRUPTED));
    assert_eq!((world.created(), fetch.calls("POST")), (vec![1; 8], 10));
    button(&page, "Go to hand-over").unwrap().click();
    until_within(10, "keys are offered", || button(&page, "Copy all IDs and keys").is_some()).await;
    let entries = project.entries().get_untracked();
    let at_hand = |id| project.journal().has_key(id);
    assert_eq!(entries.iter().filter_map(|entry| entry.transfer).filter(|id| at_hand(*id)).count(), 7);
}

#[wasm_bindgen_test]
async fn what_is_unknown_is_looked_at_before_anything_is_sent() {
    let (world, fetch) = cut_short("resuming-looks-first").await;
    world.hides_transfers.set(true);
    let (page, _) = visit("resuming-looks-first", Route::Disks).await;
    until_within(10, "nothing could be found out", || {
        page.text().contains("Created: 4. Unknown: 3. Not created yet: 1.")
    })
    .await;
    world.hides_transfers.set(false);
    page.get("button", "Go on").click();
    until_within(30, "the rest is created", || page.text().contains("7 with their keys")).await;
    assert!(page.text().contains("1 with its key lost"), "{}", page.text());
    assert_eq!((world.created(), fetch.calls("POST")), (vec![1; 8], 10));
}

#[wasm_bindgen_test]
async fn a_run_that_is_let_be_is_never_told_again_and_sends_nothing() {
    let (_world, fetch) = cut_short("resuming-let-be").await;
    let (page, _) = visit("resuming-let-be", Route::Disks).await;
    until("it's told", || page.text().contains(INTERRUPTED)).await;
    page.get("button", "Let it be").click();
    until("it's gone", || !page.text().contains(INTERRUPTED)).await;
    drop(page);
    let (page, project) = visit("resuming-let-be", Route::Disks).await;
    project.journal().read_runs().await;
    assert!(!page.text().contains("interrupted"), "{}", page.text());
    assert_eq!(fetch.calls("POST"), 7);
}

#[wasm_bindgen_test]
async fn whoever_destroys_the_history_of_an_account_leaves_no_plan_either() {
    let (_world, _fetch) = cut_short("resuming-destroyed").await;
    let (page, project) = visit("resuming-destroyed", Route::Disks).await;
    until("it's told", || page.text().contains(INTERRUPTED)).await;
    project.journal().destroy(Doomed::Keys).await.unwrap();
    assert!(page.text().contains(INTERRUPTED), "keys alone were to be destroyed");
    project.journal().destroy(Doomed::KeysAndHistory).await.unwrap();
    until("it's gone", || !page.text().contains(INTERRUPTED)).await;
    let raw = raw::texts("resuming-destroyed-runs").await;
    assert!(raw.is_empty(), "{raw:?}");
}

#[wasm_bindgen_test]
async fn what_is_kept_of_a_run_holds_no_key() {
    let (_world, _fetch) = cut_short("resuming-at-rest").await;
    let raw = raw::texts("resuming-at-rest-runs").await;
    assert!(raw.len() == 1 && raw[0].contains("disk-08") && !raw[0].contains("9266c59563c84664"), "{raw:?}");
}

#[wasm_bindgen_test]
async fn a_run_that_is_over_and_closed_leaves_nothing_to_go_on_with() {
    forget_all("resuming-over").await;
    forget(Keep::ThisTab, "names.c1.p1");
    let world = World::of(COUNT, 0);
    let _fetch = world.fetch();
    let (page, project) = visit("resuming-over", Route::Wizard).await;
    begin(&page, COUNT).await;
    until_within(10, "all are created", || page.text().contains("8 with their keys")).await;
    assert_eq!(untrack(|| project.journal().runs_of(&project.place())).len(), 1, "it's kept until then");
    button(&page, "Go to hand-over").unwrap().click();
    until("it can be kept", || button(&page, "Keep all sealed in this browser").is_some()).await;
    button(&page, "Keep all sealed in this browser").unwrap().click();
    until("it can be closed", || button(&page, "Done").is_some()).await;
    button(&page, "Done").unwrap().click();
    let runs = || untrack(|| project.journal().runs_of(&project.place()));
    until("it's forgotten", || runs().is_empty()).await;
    drop(page);
    let (page, project) = visit("resuming-over", Route::Disks).await;
    project.journal().read_runs().await;
    assert!(untrack(|| project.journal().runs_of(&project.place())).is_empty());
    assert!(!page.text().contains("interrupted"));
}

#[wasm_bindgen_test]
async fn where_records_cannot_be_read_nothing_is_sent() {
    let (_world, fetch) = cut_short("resuming-unread").await;
    let (page, project) = visit("resuming-unread", Route::Disks).await;
    until("it's told", || page.text().contains(INTERRUPTED)).await;
    // The database is gone, as when somebody clears the site's data: each later reading fails.
    raw::delete("resuming-unread").await;
    page.get("button", "Go on").click();
    until_within(20, "it's said", || page.text().contains("nothing was sent")).await;
    assert_eq!(fetch.calls("POST"), 7);
    assert!(untrack(|| project.journal().runs_of(&project.place())).len() == 1, "it can be tried again");
}
