//! The page of the ledger, as a person meets it.

use std::cell::Cell;
use std::rc::Rc;

use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::ledger::Line;
use evs_transfer_console::components::base::{LiveRegions, ToastRegion, provide_announcer, provide_toasts};
use evs_transfer_console::pages::ledger::LedgerPage;
use evs_transfer_console::state::journal::Journal;
use evs_transfer_console::state::ledger::{Owner, Told};
use evs_transfer_console::state::project::ProjectState;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::base::page::{Page, frame, type_into, until};
use crate::faked::{saved_files, text_of};
use crate::fetch::{Fetch, not_found};
use crate::journal::raw;
use crate::people;

async fn page(journal: Journal) -> (Page, ProjectState, Fetch) {
    let fetch = Fetch::answered_by(|_, _| not_found());
    let begun = Rc::new(Cell::new(None));
    let kept = Rc::clone(&begun);
    let page = Page::with(move || {
        let (_, project) = people::sign_in(people::provide_app(), journal);
        kept.set(Some(project));
        provide_announcer();
        provide_toasts();
        view! {
            <LiveRegions />
            <LedgerPage project=project />
            <ToastRegion label="Messages" close_label="Close message" />
        }
    })
    .await;
    (page, begun.take().unwrap(), fetch)
}

/// Has the other side say something of so many transfers, which is the shortest way to lines.
async fn has_lines(project: ProjectState, names: &[&str]) {
    for (n, name) in (1..).zip(names) {
        let disk = DiskInfo { name: (*name).to_owned(), size_gib: 40, ..DiskInfo::bare(DiskId(n)) };
        let about = vec![(TransferId(n), Some(disk))];
        project.journal().tell(&project.place(), about, Told::Accepted, None).await;
    }
}

#[wasm_bindgen_test]
async fn an_empty_ledger_says_what_will_be_in_it() {
    let (page, _project, _fetch) = page(Journal::in_memory()).await;
    until("it's read", || page.text().contains("The ledger is empty")).await;
    assert!(page.text().contains("Nothing is kept in this browser"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn lines_are_shown_newest_first_and_searched_by_what_they_say() {
    let (page, project, _fetch) = page(Journal::in_memory()).await;
    has_lines(project, &["alpha", "beta", "gamma"]).await;
    until("all are there", || page.text().contains("3 lines")).await;
    frame().await;
    let text = page.text();
    assert!(text.find("gamma").unwrap() < text.find("alpha").unwrap(), "{text}");
    type_into(&page.get("textbox", "Search the ledger"), "recipient SAYS beta");
    until("one is found", || page.text().contains("1 of 3 lines")).await;
    type_into(&page.get("textbox", "Search the ledger"), "nothing of that");
    until("none is found", || page.text().contains("No line matches")).await;
}

#[wasm_bindgen_test]
async fn verifying_says_in_words_that_all_is_well_and_which_line_is_not() {
    raw::delete("page-line-ledger").await;
    raw::delete("page-line").await;
    let (page, project, _fetch) = page(Journal::open_named("page-line").await.unwrap()).await;
    has_lines(project, &["alpha", "beta", "gamma"]).await;
    until("all are there", || page.text().contains("3 lines")).await;
    page.get("button", "Verify").click();
    until("it's said", || page.text().contains("All 3 lines are as they were written")).await;

    let lines = project.journal().ledger().lines(&Owner::of(&project.place())).await.unwrap();
    let head = lines.noted.unwrap().hash.to_string();
    assert!(page.text().contains(&head), "the last line is told");
    let changed = lines.texts[1].replace("beta", "Beta");
    assert!(Line::read(&changed).is_some());
    let id = "c1\u{1f}a1\u{1f}0000000000000002";
    raw::put("page-line-ledger", raw::ENTRIES, &id.into(), &changed.into()).await;
    page.get("button", "Verify").click();
    until("the line is named", || page.text().contains("Line 3 is wrong")).await;
    assert!(page.text().contains("one of the two was changed later"), "{}", page.text());
}

#[wasm_bindgen_test]
async fn what_is_saved_is_what_is_kept_line_by_line() {
    let (page, project, _fetch) = page(Journal::in_memory()).await;
    has_lines(project, &["alpha", "=1+1"]).await;
    until("all are there", || page.text().contains("2 lines")).await;
    let (_saving, files) = saved_files();
    page.get("button", "Export (JSON)").click();
    page.get("button", "Export (CSV)").click();
    until("both are saved", || files.borrow().len() == 2).await;
    let saved = files.borrow().clone();
    let kept = project.journal().ledger().lines(&Owner::of(&project.place())).await.unwrap();
    assert_eq!(text_of(&saved[0]).await.lines().collect::<Vec<_>>(), kept.texts);
    assert!(text_of(&saved[1]).await.contains("\"'=1+1\""));
}

#[wasm_bindgen_test]
async fn destroying_asks_first_and_leaves_a_line_that_says_so() {
    let (page, project, _fetch) = page(Journal::in_memory()).await;
    has_lines(project, &["alpha", "beta"]).await;
    until("all are there", || page.text().contains("2 lines")).await;
    page.get("button", "Destroy…").click();
    frame().await;
    assert!(page.text().contains("can't be brought back"), "{}", page.text());
    page.get("button", "Destroy the ledger").click();
    until("they are gone", || page.text().contains("Earlier lines destroyed")).await;
    assert!(!page.text().contains("alpha"), "{}", page.text());
}
