//! What couldn't be read is told on each page that needs it, in the words of the cloud, and on no other.

use evs_domain::listing::Listing;
use evs_transfer_console::components::base::{provide_announcer, provide_toasts};
use evs_transfer_console::components::partial::Partial;
use evs_transfer_console::pages::accept::AcceptPage;
use evs_transfer_console::pages::transfers::TransfersPage;
use evs_transfer_console::pages::wizard::WizardPage;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::signed_in::SignedIn;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, frame, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

const TITLE: &str = "Pending transfers couldn't be read";

/// A Cinder in which one may see everything but transfers.
fn cloud() -> Fetch {
    Fetch::answered_by(|_, url| match url.split('?').next().unwrap() {
        path if path.ends_with("volume-transfer/detail") => respond(
            403,
            r#"{"forbidden":{"code":403,"message":"Policy doesn't allow volume:get_all_transfers"}}"#,
        ),
        path if path.ends_with("/detail") => respond(200, r#"{"volumes":[],"snapshots":[],"backups":[]}"#),
        _ => not_found(),
    })
}

async fn shown(view: impl Fn(SignedIn, ProjectState) -> AnyView + 'static) -> Page {
    storage::forget(Keep::ThisTab, "accept");
    let begun = std::rc::Rc::new(std::cell::Cell::new(None));
    let kept = std::rc::Rc::clone(&begun);
    let page = Page::with(move || {
        let (signed_in, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        kept.set(Some(project));
        provide_announcer();
        provide_toasts();
        view(signed_in, project)
    })
    .await;
    let project = begun.take().unwrap();
    until("the listings", || {
        project.read_at().get_untracked().is_some() && !project.is_reading().get_untracked()
    })
    .await;
    frame().await;
    page
}

fn partial(project: ProjectState, of: fn(Listing) -> bool) -> AnyView {
    view! { <Partial project=project of=of meaning="so much is open" /> }.into_any()
}

#[wasm_bindgen_test]
async fn a_listing_that_may_not_be_read_is_named_with_the_rule_of_the_cloud() {
    let _cloud = cloud();
    let page = shown(|_, project| partial(project, |_| true)).await;
    for part in [TITLE, "so much is open", "Pending transfers", "volume:get_all_transfers", "role"] {
        assert!(page.text().contains(part), "{part} in: {}", page.text());
    }
    assert!(!page.text().contains("evs:"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn a_page_is_told_nothing_of_what_does_not_concern_it() {
    let _cloud = cloud();
    let page = shown(|_, project| partial(project, |listing| listing == Listing::Snapshots)).await;
    assert_eq!(page.text(), "");
}

#[wasm_bindgen_test]
async fn the_wizard_and_the_accept_page_say_so() {
    let _cloud = cloud();
    let wizard = shown(|signed_in, project| view! { <WizardPage signed_in project /> }.into_any()).await;
    assert!(wizard.text().contains(TITLE), "{}", wizard.text());
    drop(wizard);
    let accept = shown(|_, _| view! { <AcceptPage /> }.into_any()).await;
    until("the notice", || accept.text().contains(TITLE)).await;
}

#[wasm_bindgen_test]
async fn the_page_of_transfers_says_it_once() {
    let _cloud = cloud();
    let page = shown(|signed_in, project| view! { <TransfersPage signed_in project /> }.into_any()).await;
    assert!(page.text().contains("Transfers couldn't be loaded"), "{}", page.text());
    assert_eq!(
        page.text().matches("volume:get_all_transfers").count(),
        2,
        "rule and message: {}",
        page.text()
    );
}
