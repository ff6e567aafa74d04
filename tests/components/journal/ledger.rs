//! The ledger in a real browser: what gets a line, that two tabs don't fork it, and that nothing fails with it.

use evs_domain::ledger::{Head, Line, Verified, verify};
use evs_domain::transfer::Ending;
use evs_transfer_console::state::journal::{HandOverWay, Journal};
use evs_transfer_console::state::ledger::{Ledger, Lines, Owner as LedgerOwner};
use evs_transfer_console::state::sign_in_journal::Doomed;
use leptos::prelude::untrack;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{KEY, TRANSFER, fresh, intent, key, of_sign_in, place, raw};
use crate::faked::Faked;

async fn lines(ledger: &Ledger) -> Lines {
    ledger.settled().await;
    ledger.lines(&LedgerOwner::of(&place())).await.unwrap()
}

fn verified(lines: &Lines) -> Verified {
    let known: Vec<Head> = lines.noted.into_iter().collect();
    verify(lines.texts.iter().map(String::as_str), &known).unwrap()
}

fn kinds(lines: &Lines) -> Vec<&'static str> {
    lines.texts.iter().map(|text| Line::read(text).unwrap().event.kind.code()).collect()
}

/// A journal whose ledger is empty, too.
async fn fresh_with_ledger(name: &str) -> Journal {
    raw::delete(&format!("{name}-ledger")).await;
    fresh(name).await
}

#[wasm_bindgen_test]
async fn a_transfers_life_gets_a_line_for_each_step_and_none_has_its_key() {
    let (_owner, journal) = of_sign_in(fresh_with_ledger("line-life").await);
    journal.open_place(place()).await;
    let id = journal.intend(intent(1, 1)).await.unwrap();
    assert!(journal.created(&id, TRANSFER, key()).await);
    journal.handed_over(&[TRANSFER], HandOverWay::CopiedBoth).await;
    let entry = untrack(|| journal.entry_of(TRANSFER)).unwrap();
    journal.ended(&entry, Ending::Gone).await;
    journal.ended(&entry, Ending::Gone).await;
    let lines = lines(&journal.ledger()).await;
    assert_eq!(kinds(&lines), ["created", "handed-over", "ended"], "an ending is told once");
    assert_eq!(verified(&lines).lines, 3);
    let event = Line::read(&lines.texts[1]).unwrap().event;
    assert_eq!((event.detail.as_str(), event.transfer), ("copied-both", Some(TRANSFER)));
    assert_eq!((event.disk_name.as_str(), event.project.as_str()), ("disk 1", "prj-1"));
    let kept = raw::values("line-life-ledger", raw::ENTRIES).await;
    assert!(kept.len() == 4 && !kept.iter().any(|text| text.as_string().unwrap().contains(KEY)));
}

#[wasm_bindgen_test]
async fn two_tabs_that_write_at_once_write_one_ledger() {
    let one = fresh_with_ledger("line-tabs").await;
    let two = Journal::open_named("line-tabs").await.unwrap();
    write_at_once(&one, &two).await;
}

#[wasm_bindgen_test]
async fn without_the_browsers_locks_two_tabs_write_one_ledger_too() {
    let _no_locks = Faked::property("navigator.locks", || Ok(JsValue::UNDEFINED));
    let one = fresh_with_ledger("line-no-locks").await;
    let two = Journal::open_named("line-no-locks").await.unwrap();
    write_at_once(&one, &two).await;
}

async fn write_at_once(one: &Journal, two: &Journal) {
    let (one, two) = (Ledger::beside(one), Ledger::beside(two));
    let owner = LedgerOwner::of(&place());
    for at in 0..10 {
        for ledger in [&one, &two] {
            let event = owner.event(at, evs_domain::ledger::Kind::Created);
            ledger.note(async move { vec![event] });
        }
    }
    one.settled().await;
    two.settled().await;
    let lines = lines(&one).await;
    assert_eq!(verified(&lines).lines, 20);
    assert_eq!(lines.noted, two.head(&owner).await);
}

#[wasm_bindgen_test]
async fn a_line_that_cannot_be_written_stops_nothing_is_told_and_tried_again() {
    let (_owner, journal) = of_sign_in(fresh_with_ledger("line-refused").await);
    journal.open_place(place()).await;
    let ledger = journal.ledger();
    let no_place = Faked::property("indexedDB", || Ok(JsValue::NULL));
    let id = journal.intend(intent(1, 1)).await.unwrap();
    assert!(journal.created(&id, TRANSFER, key()).await, "the key is sealed all the same");
    ledger.settled().await;
    assert_eq!(untrack(|| ledger.unwritten()), 1);
    drop(no_place);
    assert!(ledger.retry().await);
    assert_eq!((untrack(|| ledger.unwritten()), kinds(&lines(&ledger).await)), (0, vec!["created"]));
}

#[wasm_bindgen_test]
async fn where_the_browsers_data_were_deleted_the_next_try_begins_a_ledger_anew() {
    let ledger = Ledger::beside(&fresh_with_ledger("line-deleted").await);
    let owner = LedgerOwner::of(&place());
    let note = || {
        let event = owner.event(1, evs_domain::ledger::Kind::Created);
        ledger.note(async move { vec![event] });
    };
    note();
    assert_eq!(verified(&lines(&ledger).await).lines, 1);
    raw::delete("line-deleted-ledger").await;
    note();
    ledger.settled().await;
    assert_eq!(untrack(|| ledger.unwritten()), 1);
    note();
    assert_eq!(verified(&lines(&ledger).await).lines, 2);
    assert_eq!(untrack(|| ledger.unwritten()), 0);
}

#[wasm_bindgen_test]
async fn whoever_destroys_the_history_destroys_the_ledger_but_for_a_line() {
    let (_owner, journal) = of_sign_in(fresh_with_ledger("line-destroyed").await);
    journal.open_place(place()).await;
    let id = journal.intend(intent(1, 1)).await.unwrap();
    journal.created(&id, TRANSFER, key()).await;
    journal.destroy(Doomed::KeysAndHistory).await.unwrap();
    let lines = lines(&journal.ledger()).await;
    assert_eq!(kinds(&lines), ["destroyed", "key-destroyed"]);
    assert_eq!((verified(&lines).destroyed, verified(&lines).head.unwrap().number), (1, 3));
    assert!(!lines.texts.iter().any(|text| text.contains("disk 1")));
}

#[wasm_bindgen_test]
async fn on_a_public_computer_the_ledger_ends_with_the_page() {
    let (_owner, journal) = of_sign_in(Journal::in_memory());
    journal.open_place(place()).await;
    let id = journal.intend(intent(1, 1)).await.unwrap();
    journal.created(&id, TRANSFER, key()).await;
    assert_eq!(kinds(&lines(&journal.ledger()).await), ["created"]);
    assert!(!journal.ledger().is_lasting());
}
