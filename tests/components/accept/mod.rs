//! The recipient's page, as a person meets it: with a link or without, signed in or not, with a cloud that answers as told.

mod cloud;

mod accepting;
mod asking;
mod before;
mod claims;
mod declining;
mod entering;
mod here_already;
mod interrupted;
mod opening;
mod packages;
mod pasting;
mod receipts;
mod several;
mod steering;

use std::cell::Cell;
use std::rc::Rc;

use evs_transfer_console::components::base::{LiveRegions, provide_announcer};
use evs_transfer_console::pages::accept::AcceptPage;
use evs_transfer_console::state::app_state::AppState;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::project::ProjectState;
use evs_transfer_console::state::session::Session;
use evs_transfer_console::state::storage::{self, Keep};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

use crate::base::page::Page;
use crate::people;

const TRANSFER: &str = "1a7059f5-8ed7-45b7-8d05-2811e5d09f24";
const DISK: &str = "c86b9af4-151d-4ead-b62c-5fb967af0e37";
const KEY: &str = "9266c59563c84664";

/// The page of somebody signed in to project `p1` in region `r1` of cloud `c1`. `kept` is what a link offered before.
async fn signed_in(kept: &str) -> Page {
    show(kept, true).await.0
}

/// The same with the session.
async fn signed_in_with_session(kept: &str) -> (Page, Session) {
    let (page, project) = signed_in_with_project(kept).await;
    (page, project.session())
}

/// The same with the project.
async fn signed_in_with_project(kept: &str) -> (Page, ProjectState) {
    let (page, project) = show(kept, true).await;
    (page, project.unwrap())
}

/// The page of nobody in particular.
async fn signed_out(kept: &str) -> Page {
    show(kept, false).await.0
}

async fn show(kept: &str, signed_in: bool) -> (Page, Option<ProjectState>) {
    show_with(kept, signed_in.then(Journal::in_memory)).await
}

/// The page of nobody in particular, and the app's state.
async fn signed_out_with_app() -> (Page, AppState) {
    let (page, _, app) = show_app("", None).await;
    (page, app)
}

/// The page of somebody signed in, and the app's state.
async fn signed_in_with_app() -> (Page, AppState) {
    let (page, _, app) = show_app("", Some(Journal::in_memory())).await;
    (page, app)
}

/// The page of somebody signed in who has this journal, or of nobody.
async fn show_with(kept: &str, journal: Option<Journal>) -> (Page, Option<ProjectState>) {
    let (page, project, _) = show_app(kept, journal).await;
    (page, project)
}

async fn show_app(kept: &str, journal: Option<Journal>) -> (Page, Option<ProjectState>, AppState) {
    storage::forget(Keep::ThisTab, "accept-package");
    storage::save(Keep::ThisTab, "accept", kept);
    let begun = Rc::new(Cell::new(None));
    let put = Rc::clone(&begun);
    let made = Rc::new(Cell::new(None));
    let put_app = Rc::clone(&made);
    let page = Page::with(move || {
        provide_announcer();
        let app = people::provide_app();
        put_app.set(Some(app));
        if let Some(journal) = journal.clone() {
            let (_, project) = people::sign_in(app, journal);
            put.set(Some(project));
        }
        view! {
            <LiveRegions />
            <AcceptPage />
        }
    })
    .await;
    (page, begun.take(), made.take().unwrap())
}

/// What a link says of the transfer, coming from this region and project.
fn link(region: &str, project: &str) -> String {
    format!("v=1&c=c1&r={region}&p={project}&t={TRANSFER}~{DISK}~40~SSD~az-1~ledger&end")
}

/// What stands in a field.
fn value(page: &Page, label: &str) -> String {
    page.get("textbox", label).unchecked_into::<HtmlInputElement>().value()
}
