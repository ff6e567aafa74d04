//! A record that goes from one browser to another: keys open there, nothing is doubled or overwritten, nothing is in the clear at rest,
//! and nothing changes where it came from.

use evs_domain::secret::Secret;
use evs_domain::transfer::{Custody, Ending};
use evs_transfer_console::state::authenticator::{PasskeyHandle, PasskeySecret};
use evs_transfer_console::state::journal::{
    Arriving, Carried, CarriedHead, EntryId, HandOverWay, Intent, Journal, JournalError, MovedOut, Place,
    Receipt, Stage, TakenIn, Whose,
};
use evs_transfer_console::state::scope::Scope;
use evs_transfer_console::state::sealing::{OpenFailure, SealedPackage, carried as sealed_record};
use evs_transfer_console::state::sign_in_journal::{NotHere, SignInJournal};
use js_sys::Uint8Array;
use leptos::prelude::RwSignal;
use wasm_bindgen_test::wasm_bindgen_test;

use super::raw;
use super::{KEY, TRANSFER, fresh, intent, key, opened, place, sealed_entry};
use evs_domain::id::TransferId;

const OTHER: TransferId = TransferId(0xbeef);

fn head() -> CarriedHead {
    let Place { cloud, account_id, .. } = place();
    CarriedHead { made: 1_700_000_900, cloud, account_id, account: "harbor".into() }
}

async fn moved_out(journal: &Journal) -> MovedOut {
    journal.move_out(head(), &|_| None).await.unwrap()
}

async fn carried(journal: &Journal) -> Carried {
    Carried::read(&moved_out(journal).await.text).unwrap()
}

/// An entry that has ended, one that another account has made, and one of which nothing is known.
async fn more_in(journal: &Journal) -> EntryId {
    let elsewhere = Place { project_id: "prj-2".into(), ..place() };
    let ended = journal.intend(Intent { place: elsewhere, ..intent(2, 1_700_000_100) }).await.unwrap();
    journal.created(&ended, OTHER, &key()).await.unwrap();
    journal.handed_over(&ended, HandOverWay::Sealed, 7).await.unwrap();
    journal.ended(&ended, Ending::Gone, 9).await.unwrap();
    let of_another = Place { account_id: "acc-2".into(), ..place() };
    let other = journal.intend(Intent { place: of_another, ..intent(3, 1_700_000_200) }).await.unwrap();
    journal.created(&other, TransferId(3), &key()).await.unwrap();
    journal.intend(intent(4, 1_700_000_300)).await.unwrap();
    ended
}

#[wasm_bindgen_test]
async fn a_record_comes_whole_its_keys_open_and_twice_is_once() {
    let old = fresh("carry-out").await;
    let id = sealed_entry(&old).await;
    let ended = more_in(&old).await;
    let before = raw::records("carry-out").await;
    let out = moved_out(&old).await;
    assert_eq!((out.entries, out.keys, out.unopened, out.left_out), (2, 1, 0, 0));
    assert!(out.text.expose().contains(KEY) && !out.text.expose().contains("acc-2"));
    assert_eq!(raw::records("carry-out").await, before, "nothing changes where it came from");

    let new = fresh("carry-in").await;
    let record = Carried::read(&out.text).unwrap();
    assert_eq!(new.arriving(&record).await.unwrap(), Arriving { entries: 2, keys: 1, known: 0 });
    assert!(raw::records("carry-in").await.is_empty(), "looking stores nothing");
    assert_eq!(new.take_in(&record).await.unwrap(), TakenIn { entries: 2, keys: 1, unsealed: 0 });
    drop(new);
    // As after a reload.
    let new = Journal::open_named("carry-in").await.unwrap();
    assert_eq!(opened(&new, &id).await.as_deref(), Some(KEY));
    let there = new.entry(&ended).await.unwrap();
    assert_eq!(there, old.entry(&ended).await.unwrap());
    assert_eq!(there.stage, Stage::Ended { ending: Ending::Gone, at: 9 });
    for text in raw::texts("carry-in").await {
        assert!(!text.contains(KEY), "{text}");
    }
    let kept = raw::records("carry-in").await;
    assert_eq!(new.arriving(&record).await.unwrap(), Arriving { entries: 0, keys: 0, known: 2 });
    assert_eq!(new.take_in(&record).await.unwrap(), TakenIn::default());
    assert_eq!(raw::records("carry-in").await, kept, "twice is once");
    // And back where it came from, there's nothing new.
    assert_eq!(old.take_in(&record).await.unwrap(), TakenIn::default());
    assert_eq!(raw::records("carry-out").await, before);
}

#[wasm_bindgen_test]
async fn what_is_here_stays_and_gets_only_the_key_that_it_lacks() {
    let old = fresh("carry-keys").await;
    sealed_entry(&old).await;
    let record = carried(&old).await;

    let lost = fresh("carry-lost").await;
    let id = lost.intend(intent(1, 1_700_000_050)).await.unwrap();
    lost.created_key_lost(&id, TRANSFER).await.unwrap();
    assert_eq!(lost.arriving(&record).await.unwrap(), Arriving { entries: 0, keys: 1, known: 1 });
    assert_eq!(lost.take_in(&record).await.unwrap(), TakenIn { entries: 0, keys: 1, unsealed: 0 });
    assert_eq!(opened(&lost, &id).await.as_deref(), Some(KEY));
    assert_eq!(lost.entries(&place()).await.unwrap().len(), 1);

    // What has ended here is over, and what was destroyed on purpose isn't brought back.
    let ended = fresh("carry-ended").await;
    let id = sealed_entry(&ended).await;
    ended.ended(&id, Ending::Canceled, 5).await.unwrap();
    let destroyed = fresh("carry-destroyed").await;
    let gone = sealed_entry(&destroyed).await;
    destroyed.destroy_keys(&Whose::account_of(&place()), 5).await.unwrap();
    for (journal, id) in [(&ended, &id), (&destroyed, &gone)] {
        assert_eq!(journal.take_in(&record).await.unwrap(), TakenIn::default());
        assert_eq!(opened(journal, id).await, None);
    }
    assert_eq!(destroyed.entry(&gone).await.unwrap().custody(), Custody::Destroyed);

    // What a newer program has written under the same id isn't understood, and isn't overwritten.
    let newer = fresh("carry-newer").await;
    let (id, text) = raw::records("carry-keys").await.remove(0);
    let text = text.replacen("\"version\":1", "\"version\":9", 1);
    raw::put_record("carry-newer", &id, &text).await;
    assert_eq!(newer.take_in(&record).await.unwrap(), TakenIn::default());
    assert_eq!(raw::records("carry-newer").await, [(id, text)]);

    // The same transfer of another disk is no reason to put a key anywhere.
    let odd = fresh("carry-odd").await;
    let id = odd.intend(intent(77, 1_700_000_050)).await.unwrap();
    odd.created_key_lost(&id, TRANSFER).await.unwrap();
    assert_eq!(odd.take_in(&record).await.unwrap(), TakenIn::default());
    assert_eq!(opened(&odd, &id).await, None);
}

#[wasm_bindgen_test]
async fn keys_go_along_also_where_none_may_be_shown_and_are_not_shown_by_it() {
    let old = fresh("carry-policy").await;
    sealed_entry(&old).await;
    let scope = Scope::new();
    let own = scope.make(|reference| SignInJournal::new(old, false, reference));
    let out = own.move_out(&place(), "harbor".into()).await.unwrap();
    assert_eq!((out.entries, out.keys), (1, 1));
    assert!(!own.has_key(TRANSFER) && own.key_text(TRANSFER).is_empty());
    let Err(NotHere::Elsewhere(whose)) =
        own.look_at(&out.text, &Place { cloud: "c2".into(), ..place() }).await
    else {
        panic!("a record of another cloud was taken for one of this");
    };
    assert_eq!((whose.cloud.as_str(), whose.account.as_str()), ("otc", "harbor"));
}

#[wasm_bindgen_test]
async fn a_journal_that_is_gone_with_its_page_takes_nothing_in() {
    let old = fresh("carry-memory").await;
    sealed_entry(&old).await;
    let record = carried(&old).await;
    let page = Journal::in_memory();
    assert_eq!(page.take_in(&record).await, Err(JournalError::NoStorage));
    assert!(page.entries(&place()).await.unwrap().is_empty());
}

#[wasm_bindgen_test]
async fn a_key_goes_only_with_its_passkey_and_comes_to_the_passkey_that_is_here() {
    let (handle, secret) = (PasskeyHandle { credential: vec![1], salt: vec![2; 32] }, || {
        PasskeySecret::new(Uint8Array::from(&[7; 32][..]))
    });
    let old = fresh("carry-passkey").await;
    let id = sealed_entry(&old).await;
    old.set_passkey_up(&handle, &secret(), 5).await.unwrap();
    old.lock();
    assert_eq!(old.move_out(head(), &|_| None).await.err(), Some(JournalError::Locked));
    old.unlock(&secret()).await.unwrap();
    let record = carried(&old).await;

    let new = fresh("carry-to-passkey").await;
    new.set_passkey_up(&handle, &secret(), 5).await.unwrap();
    new.lock();
    assert_eq!(new.take_in(&record).await.unwrap().keys, 1, "nobody is asked for it");
    assert_eq!(new.open_key(&id).await.err(), Some(JournalError::Locked));
    new.unlock(&secret()).await.unwrap();
    assert_eq!(opened(&new, &id).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn a_key_that_does_not_open_keeps_nothing_else_from_going() {
    let old = fresh("carry-broken").await;
    sealed_entry(&old).await;
    let receipt = Receipt {
        place: place(),
        transfer: OTHER,
        disk: intent(2, 1).disk,
        transfer_name: String::new(),
        at: 1_700_000_100,
    };
    old.received(receipt).await.unwrap();
    let (id, text) = raw::records("carry-broken").await.remove(0);
    raw::put_record("carry-broken", &id, &text.replace("\"sealed\":\"", "\"sealed\":\"00")).await;
    let out = moved_out(&old).await;
    assert_eq!((out.entries, out.keys, out.unopened), (2, 0, 1));
    // A key that is in memory goes along without being opened.
    let out = old.move_out(head(), &|_| Some(key())).await.unwrap();
    assert_eq!((out.entries, out.keys, out.unopened), (2, 1, 0));
}

#[wasm_bindgen_test]
async fn the_file_opens_by_its_passphrase_alone_and_only_whole() {
    let old = fresh("carry-file").await;
    sealed_entry(&old).await;
    let text = moved_out(&old).await.text;
    let sealing = sealed_record::write(text, RwSignal::new(0.0)).await.unwrap().await;
    let SealedPackage { file, phrase } = sealing.unwrap();
    assert!(!String::from_utf8_lossy(&file).contains(KEY));
    let open = async |file: &[u8], phrase: &str| {
        let opening = sealed_record::read(file.to_vec(), Secret::new(phrase), RwSignal::new(0.0)).await;
        opening.unwrap().await
    };
    let text = open(&file, phrase.expose()).await.unwrap();
    assert_eq!(Carried::read(&text).unwrap().keys(), 1);
    assert_eq!(open(&file, "another phrase").await.err(), Some(OpenFailure::WrongPhrase));
    let mut changed = file.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(open(&changed, phrase.expose()).await.err(), Some(OpenFailure::Damaged));
    assert_eq!(open(&file[..file.len() - 1], phrase.expose()).await.err(), Some(OpenFailure::Damaged));
}
