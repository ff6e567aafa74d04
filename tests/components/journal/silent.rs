//! Storage that doesn't answer: nobody waits for it for ever, and what it does too late changes nothing.

use evs_transfer_console::state::journal::{Journal, JournalError};
use js_sys::{Array, Function};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

use super::raw::{ENTRIES, delete, open, values};
use super::{fresh, intent, key, opened, sealed_entry};
use crate::base::page::until;

// A module of its own, because the page of the tests lets no text be run as a script.
#[wasm_bindgen(inline_js = "
export function silence(asked) {
  const value = { open: () => { const request = {}; asked.push(request); return request; } };
  const own = Object.getOwnPropertyDescriptor(window, 'indexedDB');
  Object.defineProperty(window, 'indexedDB', { value, configurable: true });
  return () => own ? Object.defineProperty(window, 'indexedDB', own) : delete window.indexedDB;
}
export function answer_late(request, database, closed) {
  request.result = database;
  database.close = () => { closed.push(1); IDBDatabase.prototype.close.call(database); };
  request.onsuccess({ target: request });
}
export function block(request) { if (request.onblocked) request.onblocked({}); }
export function hold(database, name) {
  const store = database.transaction(name, 'readwrite').objectStore(name);
  let holds = true;
  const again = () => { if (holds) store.get('nothing').onsuccess = again; };
  again();
  return () => { holds = false; };
}
export function drop_database(name) { indexedDB.deleteDatabase(name); }")]
extern "C" {
    fn silence(asked: &Array) -> Function;
    fn answer_late(request: &JsValue, database: &JsValue, closed: &Array);
    fn block(request: &JsValue);
    fn hold(database: &JsValue, name: &str) -> Function;
    fn drop_database(name: &str);
}

/// An IndexedDB that takes every request to open and answers none, until it's dropped.
pub(crate) struct Silence {
    asked: Array,
    undo: Function,
}

impl Silence {
    pub(crate) fn begin() -> Self {
        let asked = Array::new();
        let undo = silence(&asked);
        Self { asked, undo }
    }
}

impl Drop for Silence {
    fn drop(&mut self) {
        self.undo.call0(&JsValue::NULL).unwrap();
    }
}

async fn error_of_opening(name: &str) -> JournalError {
    Journal::open_named(name).await.err().unwrap()
}

#[wasm_bindgen_test]
async fn a_database_that_never_opens_is_given_up_and_closed_when_it_opens_late() {
    let late = open("late", None).await;
    let silence = Silence::begin();
    assert_eq!(error_of_opening("silent").await, JournalError::NoStorage);
    let (request, closed) = (silence.asked.get(0), Array::new());
    answer_late(&request, &late, &closed);
    until("the late connection is closed", || closed.length() == 1).await;
    drop(silence);
    let journal = fresh("silent").await;
    assert!(journal.is_lasting(), "the next try finds the browser as it is");
}

#[wasm_bindgen_test]
async fn a_database_that_is_blocked_is_given_up() {
    let silence = Silence::begin();
    let opening = error_of_opening("blocked");
    let blocking = async {
        until("it is asked for", || silence.asked.length() == 1).await;
        block(&silence.asked.get(0));
    };
    assert_eq!(futures::join!(opening, blocking).0, JournalError::NoStorage);
}

#[wasm_bindgen_test]
async fn another_tab_in_the_way_of_opening_is_not_waited_for_and_nothing_stands_in_its_way() {
    drop(fresh("in the way").await);
    let other_tab = open("in the way", None).await;
    drop_database("in the way");
    assert_eq!(error_of_opening("in the way").await, JournalError::NoStorage);
    other_tab.close();
    // Waits until nobody has it open, the late connection included.
    delete("in the way").await;
}

#[wasm_bindgen_test]
async fn a_step_that_the_database_does_not_answer_fails_and_leaves_nothing_behind() {
    let journal = fresh("held").await;
    let sealed = sealed_entry(&journal).await;
    let other_tab = open("held", None).await;
    let release = hold(&other_tab, ENTRIES);
    let key = key();
    let (intended, created) =
        futures::join!(journal.intend(intent(2, 2)), journal.created(&sealed, super::TRANSFER, &key));
    assert_eq!(intended.err(), Some(JournalError::Storage));
    assert_eq!(created, Err(JournalError::Storage));
    release.call0(&JsValue::NULL).unwrap();
    other_tab.close();
    assert_eq!(opened(&journal, &sealed).await.as_deref(), Some(super::KEY), "what was there is there");
    assert_eq!(values("held", ENTRIES).await.len(), 1, "what was given up doesn't come about later");
    journal.intend(intent(3, 3)).await.unwrap();
    assert_eq!(values("held", ENTRIES).await.len(), 2);
}
