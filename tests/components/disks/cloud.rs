//! A Cinder with a few disks, and the page of disks on it. No test is in here.

use evs_domain::id::DiskId;
use evs_transfer_console::components::base::{LiveRegions, ToastRegion, provide_announcer, provide_toasts};
use evs_transfer_console::pages::disks::DisksPage;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectState;
use leptos::prelude::*;

use crate::base::page::{Page, frame, until};
use crate::fetch::{Fetch, not_found, respond};
use crate::people;

/// The disk with this number.
pub(crate) fn id(number: u32) -> DiskId {
    DiskId(u128::from(number) + 1)
}

/// Disks called `disk-0` and so on. Those whose number divides by four are in use; every second one lies in `az-b`.
pub(crate) fn cloud(disks: u32) -> Fetch {
    Fetch::answered_by(answer_disks(disks))
}

/// What that cloud answers.
pub(crate) fn answer_disks(disks: u32) -> impl Fn(&str, &str) -> js_sys::Promise + 'static {
    let disk = |n: u32| {
        let status = if n.is_multiple_of(4) { "in-use" } else { "available" };
        let zone = if n.is_multiple_of(2) { "az-b" } else { "az-a" };
        format!(
            r#"{{"id":"{}","name":"disk-{n}","status":"{status}","size":{},"volume_type":"SSD","availability_zone":"{zone}"}}"#,
            id(n),
            n + 1
        )
    };
    let body = format!(r#"{{"volumes":[{}]}}"#, (0..disks).map(disk).collect::<Vec<_>>().join(","));
    move |_, url| {
        let first = !url.contains("marker=") && !url.contains("offset=");
        match url.split('?').next().unwrap() {
            path if path.ends_with("/volumes/detail") && first => respond(200, &body),
            path if path.ends_with("/volumes/detail") => respond(200, r#"{"volumes":[]}"#),
            path if path.ends_with("/detail") => {
                respond(200, r#"{"transfers":[],"snapshots":[],"backups":[]}"#)
            }
            _ => not_found(),
        }
    }
}

/// The page with all disks read.
pub(crate) async fn disks_page() -> (Page, ProjectState) {
    let begun = std::rc::Rc::new(std::cell::Cell::new(None));
    let kept = std::rc::Rc::clone(&begun);
    let page = Page::with(move || {
        let (_, project) = people::sign_in(people::provide_app(), Journal::in_memory());
        kept.set(Some(project));
        provide_announcer();
        provide_toasts();
        view! {
            <DisksPage project=project />
            <ToastRegion label="Messages" close_label="Close" />
            <LiveRegions />
        }
    })
    .await;
    let project = begun.take().unwrap();
    project.selection().clear();
    until("the disks", || {
        project.read_at().get_untracked().is_some() && !project.is_reading().get_untracked()
    })
    .await;
    frame().await;
    frame().await;
    (page, project)
}

/// What the address says is filtered.
pub(crate) fn query() -> String {
    window().location().search().unwrap()
}

/// Puts a query into the address, as if one had come there.
pub(crate) fn set_address(path: &str) {
    let history = window().history().unwrap();
    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(path)).unwrap();
}
