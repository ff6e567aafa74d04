//! Noting how a key was handed over, however soon after the create.

use evs_domain::secret::AuthKey;
use evs_domain::transfer::Custody;
use evs_transfer_console::state::journal::HandOverWay;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{KEY, TRANSFER, fresh, intent, of_sign_in, place};

#[wasm_bindgen_test]
async fn a_created_transfer_is_read_back_at_once_and_its_copied_key_counts_as_handed_over() {
    let (_owner, journal) = of_sign_in(fresh("copied-at-once").await);
    journal.open_place(place()).await;
    let entry = journal.intend(intent(1, 1)).await.unwrap();
    assert!(journal.created(&entry, TRANSFER, AuthKey::parse(KEY).unwrap()).await);
    let entry = untrack(|| journal.entry_of(TRANSFER)).unwrap();
    assert_eq!(entry.custody(), Custody::SealedHere);
    journal.handed_over(&[TRANSFER], HandOverWay::CopiedBoth).await;
    let entry = untrack(|| journal.entry_of(TRANSFER)).unwrap();
    assert_eq!(entry.custody(), Custody::HandedOver);
}
