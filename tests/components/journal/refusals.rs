//! Browsers that offer no place to keep things, or take it away.

use evs_transfer_console::state::journal::{Journal, JournalError};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{fresh, intent, place, raw};

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
