//! Destroying keys and history: what is told afterwards, what is left in storage, and what goes with it.

use evs_domain::transfer::{Custody, Ending};
use evs_transfer_console::state::journal::{Destroyed, Holdings, Journal, JournalError, Place, Whose};
use evs_transfer_console::state::sign_in_journal::Doomed;
use leptos::prelude::untrack;
use wasm_bindgen_test::wasm_bindgen_test;

use super::raw::{self, ENTRIES, SEALING};
use super::{KEY, TRANSFER, fresh, intent, key, of_sign_in, opened, place, sealed_entry};

fn own() -> Whose {
    Whose::account_of(&place())
}

fn other_place() -> Place {
    Place { account_id: "acc-2".into(), ..place() }
}

/// A key of another account in the same browser.
async fn others_key(journal: &Journal) -> evs_transfer_console::state::journal::EntryId {
    let mut intent = intent(2, 2);
    intent.place = other_place();
    let id = journal.intend(intent).await.unwrap();
    journal.created(&id, TRANSFER, &key()).await.unwrap();
    id
}

async fn keys_that_seal(name: &str) -> usize {
    let values = raw::values(name, SEALING).await;
    values.iter().filter(|value| wasm_bindgen::JsCast::is_instance_of::<web_sys::CryptoKey>(*value)).count()
}

#[wasm_bindgen_test]
async fn destroyed_keys_are_told_with_their_time_and_nothing_is_left_that_could_open_them() {
    let journal = fresh("destroy").await;
    let id = sealed_entry(&journal).await;
    let sealed = raw::only_text("destroy").await;
    let destroyed = journal.destroy_keys(&own(), 77).await;
    assert_eq!(destroyed, Ok(Destroyed { keys: 1, is_whole: true }));
    let entry = journal.entries(&place()).await.unwrap().remove(0);
    assert_eq!(
        (entry.custody(), entry.destroyed, entry.transfer),
        (Custody::Destroyed, Some(77), Some(TRANSFER))
    );
    assert_eq!(opened(&journal, &id).await, None);
    assert_eq!(keys_that_seal("destroy").await, 0);
    // Who has kept a copy of the record, as a browser's files may for a while, can't open it either.
    raw::put("destroy", ENTRIES, &id.as_str().into(), &sealed.into()).await;
    assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::NotOpenable));
    assert_eq!(
        Journal::open_named("destroy").await.unwrap().open_key(&id).await.err(),
        Some(JournalError::NotOpenable)
    );
}

#[wasm_bindgen_test]
async fn after_destroying_a_new_key_is_sealed_as_ever() {
    let journal = fresh("destroy-and-go-on").await;
    sealed_entry(&journal).await;
    journal.destroy_keys(&own(), 77).await.unwrap();
    let id = journal.intend(intent(3, 3)).await.unwrap();
    journal.created(&id, TRANSFER, &key()).await.unwrap();
    assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY));
    let reopened = Journal::open_named("destroy-and-go-on").await.unwrap();
    assert_eq!(opened(&reopened, &id).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn another_accounts_keys_stay_and_open() {
    let journal = fresh("destroy-own").await;
    sealed_entry(&journal).await;
    let others = others_key(&journal).await;
    let destroyed = journal.destroy_keys(&own(), 77).await.unwrap();
    assert_eq!(destroyed, Destroyed { keys: 1, is_whole: true });
    assert_eq!(opened(&journal, &others).await.as_deref(), Some(KEY));
    assert_eq!(keys_that_seal("destroy-own").await, 1);
    assert_eq!(journal.destroy_keys(&Whose::Browser, 78).await.unwrap().keys, 1);
    assert_eq!(keys_that_seal("destroy-own").await, 0);
}

#[wasm_bindgen_test]
async fn a_tab_that_seals_while_another_one_discards_what_seals_loses_no_key() {
    let one = fresh("destroy-race").await;
    let two = Journal::open_named("destroy-race").await.unwrap();
    sealed_entry(&one).await;
    let late = two.intend(intent(2, 2)).await.unwrap();
    let (key, own) = (key(), own());
    let (destroyed, created) = futures::join!(one.destroy_keys(&own, 77), two.created(&late, TRANSFER, &key));
    assert!(destroyed.is_ok());
    assert_eq!(created, Ok(()));
    // Whichever came first: the late key is destroyed with the others, or it opens, in every tab.
    let late_entry = one.entries(&place()).await.unwrap().into_iter().find(|entry| entry.id == late).unwrap();
    for tab in [&one, &two, &Journal::open_named("destroy-race").await.unwrap()] {
        match late_entry.custody() {
            Custody::Destroyed => assert_eq!(opened(tab, &late).await, None),
            _ => assert_eq!(opened(tab, &late).await.as_deref(), Some(KEY)),
        }
    }
    // The other tab was told to let go of the database, and goes on all the same.
    let next = two.intend(intent(4, 4)).await.unwrap();
    two.created(&next, TRANSFER, &key).await.unwrap();
    assert_eq!(opened(&one, &next).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn the_last_end_discards_what_sealed_where_no_older_tab_can_be_there() {
    let journal = fresh("last-end").await;
    let first = sealed_entry(&journal).await;
    journal.ended(&first, Ending::Gone, 2).await.unwrap();
    assert_eq!(keys_that_seal("last-end").await, 1, "an older tab may hold it in its memory");
    sealed_entry(&journal).await;
    journal.destroy_keys(&own(), 3).await.unwrap();
    let second = sealed_entry(&journal).await;
    let third = sealed_entry(&journal).await;
    journal.ended(&second, Ending::Gone, 4).await.unwrap();
    assert_eq!(opened(&journal, &third).await.as_deref(), Some(KEY), "it's needed still");
    journal.ended(&third, Ending::Gone, 5).await.unwrap();
    assert_eq!(keys_that_seal("last-end").await, 0);
}

#[wasm_bindgen_test]
async fn destroyed_history_leaves_a_line_with_a_number_and_a_time_for_each_time() {
    let journal = fresh("history").await;
    let pending = sealed_entry(&journal).await;
    for (disk, at) in [(2, 2), (3, 3)] {
        let id = journal.intend(intent(disk, at)).await.unwrap();
        journal.created(&id, TRANSFER, &key()).await.unwrap();
        journal.ended(&id, Ending::Gone, 9).await.unwrap();
    }
    let holdings = journal.holdings(&own()).await.unwrap();
    assert_eq!(holdings, Holdings { kept: 1, handed_over: 0, history: 2 });
    assert_eq!(journal.destroy_history(&own(), 50).await, Ok(2));
    assert_eq!(journal.destroy_history(&own(), 60).await, Ok(0), "nothing is left to tell of");
    journal.ended(&pending, Ending::Gone, 10).await.unwrap();
    assert_eq!(journal.destroy_history(&own(), 70).await, Ok(1));
    assert!(journal.entries(&place()).await.unwrap().is_empty());
    let told = journal.destroyed_history(&place());
    assert_eq!(told.iter().map(|gone| (gone.entries, gone.at)).collect::<Vec<_>>(), [(1, 70), (2, 50)]);
    assert_eq!(journal.unreadable(), 0);
    assert!(journal.destroyed_history(&other_place()).is_empty());
    let texts = raw::values("history", raw::ENTRIES).await;
    let has = |part: &str| texts.iter().any(|text| text.as_string().unwrap().contains(part));
    assert!(texts.len() == 2 && !has("disk 2") && !has("move"));
}

#[wasm_bindgen_test]
async fn cleared_history_leaves_a_line_for_each_time_that_tells_who_in_that_project_alone() {
    let journal = fresh("cleared").await;
    let elsewhere = Place { project_id: "p2".into(), ..place() };
    for (by, at, n) in [("milo", 50, 2), ("mara", 60, 1), ("milo", 70, 1)] {
        for disk in 0..n {
            let id = journal.intend(intent(disk, at)).await.unwrap();
            journal.created(&id, TRANSFER, &key()).await.unwrap();
            journal.ended(&id, Ending::Gone, at).await.unwrap();
        }
        assert_eq!(journal.forget_ended(&place(), by, at).await, Ok(n as usize));
        assert_eq!(journal.forget_ended(&place(), by, at + 1).await, Ok(0), "nothing is left to tell of");
    }
    assert!(journal.entries(&place()).await.unwrap().is_empty());
    let mut told = journal.destroyed_history(&place());
    told.sort_by_key(|gone| gone.at);
    let told: Vec<_> = told.iter().map(|gone| (gone.by.as_deref(), gone.entries, gone.at)).collect();
    assert_eq!(told, [(Some("milo"), 2, 50), (Some("mara"), 1, 60), (Some("milo"), 1, 70)]);
    assert_eq!(journal.unreadable(), 0);
    assert!(journal.destroyed_history(&elsewhere).is_empty());
}

#[wasm_bindgen_test]
async fn a_storage_that_refuses_destroys_nothing_and_says_so() {
    let journal = fresh("destroy-refused").await;
    let id = sealed_entry(&journal).await;
    raw::delete("destroy-refused").await;
    assert_eq!(journal.destroy_keys(&own(), 77).await.err(), Some(JournalError::Storage));
    assert_eq!(journal.destroy_history(&own(), 77).await.err(), Some(JournalError::Storage));
    assert!(journal.open_key(&id).await.is_err());
}

#[wasm_bindgen_test]
async fn keys_that_come_after_all_were_destroyed_are_not_kept() {
    let kept = fresh("late-keys").await;
    let (_owner, journal) = of_sign_in(kept.clone());
    journal.open_place(place()).await;
    let id = journal.intend(intent(1, 1)).await.unwrap();
    journal.destroy(Doomed::KeysAndHistory).await.unwrap();
    journal.close();
    journal.created(&id, TRANSFER, key()).await;
    assert!(!untrack(|| journal.has_key(TRANSFER)));
    let entry = kept.entries(&place()).await.unwrap().remove(0);
    assert_eq!((entry.custody(), opened(&kept, &id).await), (Custody::Destroyed, None));
}

#[wasm_bindgen_test]
async fn what_lives_in_the_page_only_is_destroyed_alike() {
    let journal = Journal::in_memory();
    let id = sealed_entry(&journal).await;
    assert_eq!(journal.destroy_keys(&own(), 7).await.unwrap().keys, 1);
    assert_eq!(opened(&journal, &id).await, None);
    assert_eq!(journal.entries(&place()).await.unwrap()[0].custody(), Custody::Destroyed);
}
