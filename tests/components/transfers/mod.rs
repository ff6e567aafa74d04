//! The pages of transfers, as a person meets them, with a cloud that answers as told and a journal of this page's own.

mod cloud;

mod canceling;
mod carrying;
mod ended;
mod keeping;
mod keys;
mod one;
mod pending;
mod sealing_to;
mod told;

use std::cell::Cell;
use std::rc::Rc;

use evs_domain::check::CheckSet;
use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::secret::AuthKey;
use evs_transfer_console::components::base::{LiveRegions, ToastRegion, provide_announcer, provide_toasts};
use evs_transfer_console::pages::transfers::{EndingNews, TransferPage, TransfersPage};
use evs_transfer_console::state::app_state::{AppState, app_state};
use evs_transfer_console::state::journal::{EntryId, Intent, Journal, Place};
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::signed_in::SignedIn;
use leptos::prelude::*;

use crate::base::page::{Page, until};
use crate::people;
use cloud::id;

const KEY: &str = "9266c59563c84664";

/// The page of all transfers, once it has read the cloud.
async fn list(journal: &Journal) -> (Page, ProjectState) {
    shown(journal, |signed_in, project| {
        view! { <TransfersPage signed_in=signed_in project=project /> }.into_any()
    })
    .await
}

/// The same with the app's state.
async fn list_with_app(journal: &Journal) -> (Page, AppState) {
    let made = Rc::new(Cell::new(None));
    let put = Rc::clone(&made);
    let (page, _) = shown(journal, move |signed_in, project| {
        put.set(Some(app_state()));
        view! { <TransfersPage signed_in=signed_in project=project /> }.into_any()
    })
    .await;
    (page, made.take().unwrap())
}

/// The page of transfer `n`, once it has read the cloud.
async fn detail(journal: &Journal, n: u32) -> (Page, ProjectState) {
    let id = TransferId::parse(&id(n)).unwrap();
    shown(journal, move |signed_in, project| {
        view! { <TransferPage signed_in=signed_in project=project id=id /> }.into_any()
    })
    .await
}

async fn shown(
    journal: &Journal,
    view: impl Fn(SignedIn, ProjectState) -> AnyView + 'static,
) -> (Page, ProjectState) {
    let journal = journal.clone();
    let begun = Rc::new(Cell::new(None));
    let kept = Rc::clone(&begun);
    let page = Page::with(move || {
        let (signed_in, project) = people::sign_in(people::provide_app(), journal);
        kept.set(Some(project));
        provide_announcer();
        provide_toasts();
        view! {
            <LiveRegions />
            <EndingNews signed_in=signed_in project=project />
            {view(signed_in, project)}
            <ToastRegion label="Messages" close_label="Close message" />
        }
    })
    .await;
    let project = begun.take().unwrap();
    until("the cloud is read", || {
        project.read_at().get_untracked().is_some() && !project.is_reading().get_untracked()
    })
    .await;
    (page, project)
}

/// Writes down in `journal` that transfer `n` is about to be created, as this browser would have done at `at`.
async fn intended(journal: &Journal, n: u32, at: i64) -> EntryId {
    let place =
        Place { cloud: "c1".into(), region: "r1".into(), account_id: "a1".into(), project_id: "p1".into() };
    let intent = Intent {
        place,
        disk: DiskInfo {
            id: DiskId::parse(&id(100 + n)).unwrap(),
            name: format!("recorded {n}"),
            size_gib: 40,
            disk_type: "SSD".into(),
            zone: "az-1".into(),
            snapshots: None,
        },
        transfer_name: format!("offer {n}"),
        despite: CheckSet::NONE,
        at,
    };
    journal.intend(intent).await.unwrap()
}

/// Writes down in `journal` that transfer `n` was created here, with its key.
async fn created(journal: &Journal, n: u32) -> EntryId {
    let entry = intended(journal, n, 1_700_000_000).await;
    let key = AuthKey::parse(KEY).unwrap();
    journal.created(&entry, TransferId::parse(&id(n)).unwrap(), &key).await.unwrap();
    entry
}

impl Page {
    /// The text of each line of the page's tables, without the heads.
    fn rows(&self) -> Vec<String> {
        let page = self.all("heading")[0].closest("main").unwrap().unwrap();
        let rows = page.query_selector_all("tbody tr").unwrap();
        (0..rows.length()).map(|at| rows.item(at).unwrap().text_content().unwrap()).collect()
    }
}

/// Selects the transfers of these disks.
fn select(page: &Page, disks: &[&str]) {
    for disk in disks {
        page.get("checkbox", &format!("Select transfer of {disk}")).click();
    }
}
