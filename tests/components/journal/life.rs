//! Entries from the first to the last step, in the browser's database and in memory.

use evs_domain::disks::DiskInfo;
use evs_domain::id::{DiskId, TransferId};
use evs_domain::transfer::{Custody, Ending};
use evs_transfer_console::state::journal::{HandOverWay, Journal, JournalError, Place, Receipt, Stage};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{KEY, TRANSFER, fresh, intent, key, opened, place, sealed_entry};

#[wasm_bindgen_test]
async fn the_key_comes_back_after_the_journal_was_reopened() {
    let journal = fresh("reopened").await;
    let id = sealed_entry(&journal).await;
    drop(journal);

    let journal = Journal::open_named("reopened").await.unwrap();
    assert!(journal.is_lasting());
    let entries = journal.entries(&place()).await.unwrap();
    assert_eq!((entries[0].id.clone(), entries[0].transfer), (id.clone(), Some(TRANSFER)));
    assert_eq!(entries[0].custody(), Custody::SealedHere);
    assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn an_intent_without_an_answer_is_found_again_and_can_be_withdrawn() {
    let journal = fresh("interrupted").await;
    journal.intend(intent(1, 10)).await.unwrap();
    drop(journal);

    let journal = Journal::open_named("interrupted").await.unwrap();
    let entries = journal.entries(&place()).await.unwrap();
    assert_eq!((entries.len(), entries[0].stage, entries[0].disk.id), (1, Stage::Intended, DiskId(1)));
    assert_eq!(opened(&journal, &entries[0].id).await, None);
    journal.withdraw(&entries[0].id).await.unwrap();
    assert!(journal.entries(&place()).await.unwrap().is_empty());
    assert_eq!(journal.withdraw(&entries[0].id).await, Err(JournalError::NotFound));
}

#[wasm_bindgen_test]
async fn two_tabs_see_each_others_entries_and_open_each_others_keys() {
    super::raw::delete("two-tabs").await;
    // Both at once, so that both try to make this browser's key.
    let (one, two) = futures::join!(Journal::open_named("two-tabs"), Journal::open_named("two-tabs"));
    let (one, two) = (one.unwrap(), two.unwrap());
    let id = sealed_entry(&one).await;
    assert_eq!(opened(&two, &id).await.as_deref(), Some(KEY));
    let late = two.intend(intent(2, 1_800_000_000)).await.unwrap();
    let seen: Vec<_> = one.entries(&place()).await.unwrap().into_iter().map(|entry| entry.id).collect();
    assert_eq!(seen, [late, id], "newest first");
}

#[wasm_bindgen_test]
async fn steps_of_two_tabs_at_once_do_not_undo_each_other() {
    let one = fresh("race").await;
    let two = Journal::open_named("race").await.unwrap();
    let id = sealed_entry(&one).await;
    let (left, right) = futures::join!(
        one.handed_over(&id, HandOverWay::Revealed, 1),
        two.handed_over(&id, HandOverWay::CopiedKey, 2)
    );
    assert_eq!((left, right), (Ok(()), Ok(())));
    assert_eq!(one.entries(&place()).await.unwrap()[0].handed_over.len(), 2);
}

#[wasm_bindgen_test]
async fn the_journal_in_memory_lives_the_same_life() {
    let journal = Journal::in_memory();
    assert!(!journal.is_lasting());
    whole_life(&journal).await;
    assert!(Journal::in_memory().entries(&place()).await.unwrap().is_empty(), "nothing was kept anywhere");
}

#[wasm_bindgen_test]
async fn the_lasting_journal_lives_a_whole_life() {
    whole_life(&fresh("whole-life").await).await;
}

async fn whole_life(journal: &Journal) {
    let id = sealed_entry(journal).await;
    assert_eq!(
        journal.created(&id, TRANSFER, &key()).await,
        Err(JournalError::WrongStage),
        "a held key is not replaced"
    );
    assert_eq!(opened(journal, &id).await.as_deref(), Some(KEY));
    journal.handed_over(&id, HandOverWay::CopiedBoth, 20).await.unwrap();
    assert_eq!(journal.entries(&place()).await.unwrap()[0].custody(), Custody::HandedOver);
    assert_eq!(opened(journal, &id).await.as_deref(), Some(KEY));

    journal.ended(&id, Ending::Gone, 30).await.unwrap();
    assert_eq!(opened(journal, &id).await, None);
    let lost = journal.intend(intent(2, 40)).await.unwrap();
    journal.created_key_lost(&lost, TransferId(2)).await.unwrap();
    journal.received(receipt()).await.unwrap();

    let entries = journal.entries(&place()).await.unwrap();
    assert_eq!(
        entries.iter().map(|entry| entry.stage).collect::<Vec<_>>(),
        [Stage::Received, Stage::Ended { ending: Ending::Gone, at: 30 }, Stage::KeyLost]
    );
    assert_eq!(entries[1].handed_over, [(HandOverWay::CopiedBoth, 20)]);

    let elsewhere = Place { region: "eu-nl".into(), ..place() };
    assert!(journal.entries(&elsewhere).await.unwrap().is_empty());
    assert_eq!(journal.forget_ended(&elsewhere, "milo", 50).await, Ok(0));
    assert_eq!(journal.forget_ended(&place(), "milo", 50).await, Ok(2));
    let left = journal.entries(&place()).await.unwrap();
    assert_eq!((left.len(), left[0].id.clone(), left[0].custody()), (1, lost, Custody::Lost));
}

fn receipt() -> Receipt {
    Receipt {
        place: place(),
        transfer: TransferId(3),
        disk: DiskInfo {
            id: DiskId(3),
            name: "theirs".into(),
            size_gib: 10,
            disk_type: "SAS".into(),
            zone: "eu-de-02".into(),
            snapshots: None,
        },
        transfer_name: "to you".into(),
        at: 1_900_000_000,
    }
}

#[wasm_bindgen_test]
async fn a_word_that_it_was_handed_over_is_taken_back_while_nothing_else_says_so_and_the_key_is_here() {
    let journal = fresh("taken-back").await;
    let id = sealed_entry(&journal).await;
    let entry = async || journal.entries(&place()).await.unwrap().remove(0);
    journal.handed_over(&id, HandOverWay::CopiedLink, 1).await.unwrap();
    journal.handed_over(&id, HandOverWay::Confirmed, 2).await.unwrap();
    assert!(entry().await.may_be_taken_back() && entry().await.custody() == Custody::HandedOver);
    journal.taken_back(&id).await.unwrap();
    assert_eq!(entry().await.custody(), Custody::SealedHere);
    assert_eq!(entry().await.handed_over, [(HandOverWay::CopiedLink, 1)], "what was seen stays");

    journal.handed_over(&id, HandOverWay::Confirmed, 3).await.unwrap();
    journal.handed_over(&id, HandOverWay::Revealed, 4).await.unwrap();
    assert!(!entry().await.may_be_taken_back(), "the key was seen");
    journal.ended(&id, Ending::Gone, 5).await.unwrap();
    assert_eq!(journal.taken_back(&id).await, Err(JournalError::WrongStage));
}
