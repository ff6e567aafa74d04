//! Browsers that offer no place to keep things, or take it away.

use evs_transfer_console::state::journal::{Journal, JournalError};
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::EventTarget;

use super::{fresh, intent, place, raw};
use crate::base::page::frame;
use crate::faked::{Faked, exception, function};

#[wasm_bindgen_test]
async fn a_database_of_a_newer_layout_is_refused_and_left_alone() {
    raw::delete("newer-layout").await;
    raw::open("newer-layout", Some(1000)).await.close();
    assert_eq!(Journal::open_named("newer-layout").await.err(), Some(JournalError::NoStorage));
}

#[wasm_bindgen_test]
async fn a_database_without_its_stores_is_refused() {
    raw::delete("no-stores").await;
    raw::open("no-stores", Some(1)).await.close();
    assert_eq!(Journal::open_named("no-stores").await.err(), Some(JournalError::NoStorage));
}

#[wasm_bindgen_test]
async fn when_storage_is_taken_away_the_journal_gives_way_and_says_so() {
    let journal = fresh("taken-away").await;
    journal.intend(intent(1, 1)).await.unwrap();
    // This would wait for ever if the journal held on to its connection.
    raw::delete("taken-away").await;
    assert_eq!(journal.intend(intent(2, 2)).await.err(), Some(JournalError::Storage));
    assert_eq!(journal.entries(&place()).await.err(), Some(JournalError::Storage));
}

/// Why no journal can be opened.
async fn refused(name: &str) -> Option<JournalError> {
    Journal::open_named(name).await.err()
}

#[wasm_bindgen_test]
async fn a_browser_without_indexeddb_is_told_from_one_that_keeps_things() {
    {
        let _none = Faked::property("indexedDB", || Ok(JsValue::UNDEFINED));
        assert_eq!(refused("none").await, Some(JournalError::NoStorage));
    }
    {
        // Where cookies are blocked.
        let _blocked = Faked::property("indexedDB", || Err(exception("SecurityError")));
        assert_eq!(refused("none").await, Some(JournalError::NoStorage));
    }
    raw::delete("none").await;
    assert_eq!(refused("none").await, None, "and it's the browser's own again");
}

#[wasm_bindgen_test]
async fn a_private_window_whose_databases_do_not_open_is_refused() {
    {
        let open = function(|| Err(exception("InvalidStateError")));
        let _throws = Faked::property("IDBFactory.prototype.open", move || Ok(open.clone()));
        assert_eq!(refused("private").await, Some(JournalError::NoStorage));
    }
    let open = function(|| {
        let request = JsValue::from(EventTarget::new()?);
        Reflect::set(&request, &"error".into(), &exception("InvalidStateError"))?;
        let failing = request.clone();
        spawn_local(async move {
            frame().await;
            let listener = Reflect::get(&failing, &"onerror".into()).unwrap();
            listener.unchecked_into::<Function>().call0(&failing).unwrap();
        });
        Ok(request)
    });
    let _fails = Faked::property("IDBFactory.prototype.open", move || Ok(open.clone()));
    assert_eq!(refused("private").await, Some(JournalError::NoStorage));
}

#[wasm_bindgen_test]
async fn a_browser_that_cannot_keep_a_key_object_is_refused() {
    raw::delete("no-clone").await;
    let put = function(|| Err(exception("DataCloneError")));
    let _no_clone = Faked::property("IDBObjectStore.prototype.put", move || Ok(put.clone()));
    assert_eq!(refused("no-clone").await, Some(JournalError::NoStorage));
}

#[wasm_bindgen_test]
async fn a_page_without_web_crypto_is_refused() {
    raw::delete("no-crypto").await;
    let _insecure = Faked::property("crypto.subtle", || Ok(JsValue::UNDEFINED));
    assert_eq!(refused("no-crypto").await, Some(JournalError::NoCrypto));
}
