//! Commands of other clients, and what an administrator grants: behind a line, copied as they stand, and without any key.

use evs_api::Failure;
use evs_api::clouds::CloudKind;
use evs_api::listings::right_to_read;
use evs_api::policies::Role;
use evs_api::transfers::AcceptTransfer;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::listing::Listing;
use evs_domain::refusal::CloudError;
use evs_transfer_console::components::commands::{Asked, OtherClients};
use evs_transfer_console::components::failure::FailureNotice;
use evs_transfer_console::state::journal::Journal;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

use crate::base::page::{Page, frame, until};
use crate::people;

fn hostile() -> Vec<Asked> {
    let name = "it's $(rm -rf ~) </pre><b>\u{202e}x".to_owned();
    vec![
        Asked::Create(vec![(DiskId(7), name), (DiskId(8), "two".into())]),
        Asked::Accept(vec![TransferId(9)]),
    ]
}

/// The commands that a page offers, with what stands behind their line not opened yet.
async fn commands(asked: fn() -> Vec<Asked>) -> Page {
    Page::with(move || {
        let (_, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        view! { <OtherClients project=project role=Role::Recipient asked=Signal::stored(asked()) /> }
    })
    .await
}

async fn opens(page: &Page, line: &str) {
    let lines = page.root().query_selector_all("summary").unwrap();
    let lines = (0..lines.length()).filter_map(|at| lines.item(at)?.dyn_into::<HtmlElement>().ok());
    lines.filter(|one| one.text_content().as_deref() == Some(line)).for_each(|one| one.click());
    until("what is behind the line is loaded", || page.root().query_selector("pre").unwrap().is_some()).await;
}

fn shown(page: &Page) -> String {
    let blocks = page.root().query_selector_all("pre").unwrap();
    let texts = (0..blocks.length()).filter_map(|at| blocks.item(at)?.text_content());
    texts.collect::<Vec<_>>().join("\n")
}

#[wasm_bindgen_test]
async fn commands_are_made_when_they_are_wanted_for_the_client_that_is_chosen() {
    let page = commands(hostile).await;
    assert!(page.root().query_selector("pre").unwrap().is_none(), "nothing is loaded that nobody wants");
    opens(&page, "Commands for other clients").await;
    let curl = shown(&page);
    assert!(curl.contains("curl --silent") && curl.contains("/v3/p1/os-volume-transfer"), "{curl}");
    assert!(curl.contains("OS_VOLUME_ENDPOINT") && page.text().contains("doesn't know it"), "{curl}");
    page.get("radio", "OpenStack CLI").click();
    frame().await;
    let cli = shown(&page);
    assert!(cli.contains("volume transfer request create --name=two"), "{cli}");
    assert!(!cli.contains("curl"), "{cli}");
    page.get("radio", "Terraform").click();
    frame().await;
    assert!(page.text().contains("The Terraform provider for OpenStack has no transfers."));
}

#[wasm_bindgen_test]
async fn a_name_stays_an_argument_and_text_and_a_key_is_asked_for() {
    let page = commands(hostile).await;
    opens(&page, "Commands for other clients").await;
    page.get("radio", "OpenStack CLI").click();
    frame().await;
    let cli = shown(&page);
    assert!(cli.contains("--name=$'it\\'s $(rm -rf ~) </pre><b>\\342\\200\\256x'"), "{cli}");
    assert!(page.root().query_selector("b").unwrap().is_none());
    assert!(cli.contains("read -rs AUTH_KEY") && cli.contains("--auth-key=\"$AUTH_KEY\""), "{cli}");
    assert!(page.all("button").iter().any(|one| one.text_content().as_deref() == Some("Copy: Accept")));
}

#[wasm_bindgen_test]
async fn beside_the_commands_stand_the_rights_that_they_need() {
    let page = commands(|| vec![Asked::List]).await;
    opens(&page, "Commands for other clients").await;
    assert!(
        shown(&page)
            .contains("\"volume:accept_transfer\": \"role:admin or (role:member or role:disk_recipient)")
    );
}

async fn failed(status: u16) -> Page {
    Page::with(move || {
        let (_, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        let error = CloudError { status, ..CloudError::default() };
        let failure = Failure::Refused { error, retry_after_secs: None };
        let needs = right_to_read(Listing::Transfers, &project.session().who().cloud);
        assert_ne!(needs, Some(AcceptTransfer::right(CloudKind::OpenStack)));
        view! { <FailureNotice failure=failure needs=needs /> }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_refusal_for_a_missing_right_has_what_to_grant_and_no_other_failure_has() {
    let page = failed(403).await;
    opens(&page, "Rights to grant").await;
    assert!(
        shown(&page)
            .contains("\"volume:get_all_transfers\": \"role:admin or (role:reader or role:disk_sender)")
    );
    let page = failed(500).await;
    frame().await;
    assert!(!page.text().contains("Rights to grant"));
}
