//! The wizard's page of names: one disk's name to begin with, a template for several, names one by one.

use evs_domain::id::DiskId;
use evs_transfer_console::components::base::{LiveRegions, provide_announcer, provide_toasts};
use evs_transfer_console::pages::wizard::WizardPage;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::storage::{Keep, forget};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, description, frame, type_into, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

/// A cloud with a disk of each of these names, counted from one.
fn cloud(names: &'static [&'static str]) -> Fetch {
    let disk = |(n, name): (u128, &&str)| {
        let rest = r#""size":40,"volume_type":"SSD","availability_zone":"az-1""#;
        format!(r#"{{"id":"{}","name":"{name}","status":"available",{rest}}}"#, DiskId(n))
    };
    let disks = (1..).zip(names).map(disk).collect::<Vec<_>>().join(",");
    Fetch::answered_by(move |_, url| {
        if url.contains("/volumes/detail") {
            respond(200, &format!(r#"{{"volumes":[{disks}]}}"#))
        } else {
            not_found()
        }
    })
}

/// The wizard with all of so many disks chosen.
async fn wizard(count: u128) -> Page {
    // What a test before this one typed.
    forget(Keep::ThisTab, "names.c1.p1");
    let page = Page::with(move || {
        let (signed_in, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        provide_announcer();
        provide_toasts();
        project.selection().change(|chosen| *chosen = (1..=count).map(DiskId).collect());
        view! {
            <LiveRegions />
            <WizardPage signed_in=signed_in project=project />
        }
    })
    .await;
    until("the names are asked for", || !page.all("textbox").is_empty()).await;
    page
}

fn typed(page: &Page, field: &str) -> String {
    js_sys::Reflect::get(&page.get("textbox", field), &"value".into()).unwrap().as_string().unwrap()
}

#[wasm_bindgen_test]
async fn one_disk_begins_with_its_own_name_which_is_taken_word_for_word() {
    let _cloud = cloud(&["ledger"]);
    let page = wizard(1).await;
    assert_eq!(typed(&page, "Transfer name"), "ledger");
    type_into(&page.get("textbox", "Transfer name"), "");
    frame().await;
    assert_eq!(description(&page.get("button", "Create 1 transfer")), "A name is needed");
    type_into(&page.get("textbox", "Transfer name"), "{disk}");
    frame().await;
    assert_eq!(description(&page.get("button", "Create 1 transfer")), "");
    assert_eq!(typed(&page, "Transfer name"), "{disk}", "it's no template");
}

#[wasm_bindgen_test]
async fn equal_names_are_pointed_out_and_one_disk_can_have_a_name_of_its_own() {
    let _cloud = cloud(&["ledger", "mail"]);
    let page = wizard(2).await;
    let template = || page.get("textbox", "Template for the names");
    type_into(&template(), "for Milo");
    until("the warning", || {
        description(&template()).contains("2 transfers have a name that isn't theirs alone")
    })
    .await;
    assert_eq!(description(&page.get("button", "Create 2 transfers")), "", "it's no error");
    page.get("button", "Rename: mail").click();
    frame().await;
    type_into(&page.get("textbox", "Transfer name: mail"), "for Milo, mail");
    frame().await;
    assert!(!description(&template()).contains("theirs alone"), "{}", description(&template()));
    page.get("button", "Use the template: mail").click();
    frame().await;
    assert!(description(&template()).contains("theirs alone"));
    page.get("button", "Remove mail").click();
    until("one is left", || page.text().contains("1 disk chosen")).await;
    assert_eq!(typed(&page, "Transfer name"), "for Milo", "what was typed for several stays");
}
