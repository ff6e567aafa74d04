//! Records that somebody changed, and things in storage that were never records.

use evs_transfer_console::state::journal::{Journal, JournalError, Place};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

use super::raw::{self, ENTRIES, SEALING};
use super::{KEY, fresh, intent, opened, place, sealed_entry};

#[wasm_bindgen_test]
async fn a_key_opens_nowhere_but_where_it_was_sealed() {
    let journal = fresh("tampered").await;
    let id = sealed_entry(&journal).await;
    let text = raw::only_text("tampered").await;
    for (from, to) in [
        ("\"cloud\":\"otc\"", "\"cloud\":\"evil\""),
        ("\"region\":\"eu-de\"", "\"region\":\"eu-nl\""),
        ("\"account_id\":\"acc-1\"", "\"account_id\":\"acc-2\""),
        ("\"project_id\":\"prj-1\"", "\"project_id\":\"prj-2\""),
        ("00000000-0000-0000-0000-0000cac5d2c5", "00000000-0000-0000-0000-0000cac5d2c6"),
        ("00000000-0000-0000-0000-000000000001", "00000000-0000-0000-0000-000000000002"),
    ] {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        raw::put("tampered", ENTRIES, &id.as_str().into(), &changed.into()).await;
        assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::NotOpenable), "{to}");
    }
    raw::put("tampered", ENTRIES, &id.as_str().into(), &text.into()).await;
    assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn a_seal_with_a_changed_digit_or_no_form_does_not_open() {
    let journal = fresh("broken-seal").await;
    let id = sealed_entry(&journal).await;
    let text = raw::only_text("broken-seal").await;
    let mut record: serde_json::Value = serde_json::from_str(&text).unwrap();
    let sealed = record["sealed"].as_str().unwrap().to_owned();
    let flipped = format!("{}{}", if sealed.starts_with('0') { '1' } else { '0' }, &sealed[1..]);
    for broken in [flipped.as_str(), &sealed[..sealed.len() - 2], "", ".", "abc", "zz.zz"] {
        record["sealed"] = broken.into();
        raw::put("broken-seal", ENTRIES, &id.as_str().into(), &record.to_string().into()).await;
        assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::NotOpenable), "{broken}");
    }
}

#[wasm_bindgen_test]
async fn a_key_sealed_by_another_browser_key_does_not_open() {
    let journal = fresh("other-browser").await;
    let id = sealed_entry(&journal).await;
    drop(journal);
    raw::put("other-browser", SEALING, &"own".into(), &"not a key".into()).await;
    let journal = Journal::open_named("other-browser").await.unwrap();
    assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::NotOpenable));
    let entries = journal.entries(&place()).await.unwrap();
    assert_eq!(entries[0].id, id, "what isn't secret is still there");
}

#[wasm_bindgen_test]
async fn garbage_is_skipped_counted_and_left_alone() {
    let journal = fresh("garbage").await;
    let id = journal.intend(intent(1, 1)).await.unwrap();
    let good = raw::only_text("garbage").await;
    let garbage = [
        ("a", JsValue::from("no json")),
        ("b", JsValue::from("{\"version\":1}")),
        ("c", JsValue::from(good.replacen("\"version\":1", "\"version\":99", 1))),
        ("d", JsValue::from(42)),
        ("e", JsValue::NULL),
    ];
    for (id, value) in &garbage {
        raw::put("garbage", ENTRIES, &(*id).into(), value).await;
    }
    raw::put("garbage", ENTRIES, &7.into(), &good.into()).await;
    let entries = journal.entries(&place()).await.unwrap();
    assert_eq!(entries.iter().map(|entry| entry.id.clone()).collect::<Vec<_>>(), [id]);
    assert_eq!(journal.unreadable(), 6);
    assert_eq!(journal.forget_ended(&place(), "milo", 50).await, Ok(0));
    assert_eq!(raw::values("garbage", ENTRIES).await.len(), 7);
}

#[wasm_bindgen_test]
async fn a_record_of_a_newer_version_is_not_touched_by_any_step() {
    let journal = fresh("newer").await;
    let id = sealed_entry(&journal).await;
    let newer = raw::only_text("newer").await.replacen("\"version\":1", "\"version\":2", 1);
    raw::put("newer", ENTRIES, &id.as_str().into(), &newer.clone().into()).await;
    assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::Unreadable));
    let ending = evs_domain::transfer::Ending::Gone;
    assert_eq!(journal.ended(&id, ending, 1).await, Err(JournalError::Unreadable));
    assert_eq!(journal.withdraw(&id).await, Err(JournalError::Unreadable));
    assert_eq!(raw::only_text("newer").await, newer);
}

#[wasm_bindgen_test]
async fn an_entry_moved_to_another_place_shows_there_and_opens_nothing() {
    let journal = fresh("moved").await;
    let id = sealed_entry(&journal).await;
    let moved = raw::only_text("moved").await.replacen("acc-1", "acc-2", 1);
    raw::put("moved", ENTRIES, &id.as_str().into(), &moved.into()).await;
    let there = Place { account_id: "acc-2".into(), ..place() };
    assert_eq!(journal.entries(&there).await.unwrap().len(), 1);
    assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::NotOpenable));
}
