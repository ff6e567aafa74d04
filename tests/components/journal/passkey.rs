//! Sealing to a passkey, by the browser's own cryptography. The passkey's secret is given here; how a browser gets it is
//! tried by a journey.

use evs_transfer_console::state::authenticator::{PasskeyHandle, PasskeySecret};
use evs_transfer_console::state::journal::{EntryId, Journal, JournalError};
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::CryptoKey;

use super::raw::{self, ENTRIES, SEALING};
use super::{KEY, TRANSFER, fresh, intent, key, opened, place, sealed_entry};

fn handle() -> PasskeyHandle {
    PasskeyHandle { credential: vec![1, 2, 3], salt: vec![4; 32] }
}

fn secret(byte: u8) -> PasskeySecret {
    PasskeySecret::new(Uint8Array::from(&[byte; 32][..]))
}

async fn with_passkey(name: &str) -> (Journal, EntryId) {
    let journal = fresh(name).await;
    let id = sealed_entry(&journal).await;
    assert_eq!(journal.set_passkey_up(&handle(), &secret(7), 5).await, Ok(0));
    (journal, id)
}

async fn everything(name: &str) -> String {
    let mut all = String::new();
    for store in [ENTRIES, SEALING] {
        for value in raw::values(name, store).await {
            all.push_str(&value.as_string().unwrap_or_default());
        }
    }
    all
}

async fn key_objects(name: &str) -> usize {
    raw::values(name, SEALING).await.iter().filter(|value| value.is_instance_of::<CryptoKey>()).count()
}

async fn is_locked(journal: &Journal, id: &EntryId) -> bool {
    journal.open_key(id).await.err() == Some(JournalError::Locked)
}

#[wasm_bindgen_test]
async fn what_was_sealed_before_is_sealed_anew_and_nothing_in_the_browser_opens_it_without_the_passkey() {
    let (journal, id) = with_passkey("passkey").await;
    assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY), "it was just given");
    let later = Journal::open_named("passkey").await.unwrap();
    assert!(is_locked(&later, &id).await);
    assert_eq!(key_objects("passkey").await, 0, "there's no key object that could open anything");
    assert!(!everything("passkey").await.contains(KEY));
    later.unlock(&secret(7)).await.unwrap();
    assert_eq!(opened(&later, &id).await.as_deref(), Some(KEY));
    later.lock();
    assert!(is_locked(&later, &id).await, "as after signing out");
}

#[wasm_bindgen_test]
async fn sealing_needs_no_gesture_and_each_time_looks_otherwise() {
    let (journal, _) = with_passkey("passkey-seals").await;
    let later = Journal::open_named("passkey-seals").await.unwrap();
    for disk in [2, 3] {
        let id = later.intend(intent(disk, 2)).await.unwrap();
        later.created(&id, TRANSFER, &key()).await.unwrap();
        assert!(is_locked(&later, &id).await);
        assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY));
    }
    let texts = raw::values("passkey-seals", ENTRIES).await;
    let parts: Vec<_> = texts.iter().map(sealed_text).collect();
    assert!(parts.iter().enumerate().all(|(at, one)| parts[at + 1..].iter().all(|two| one != two)));
}

fn sealed_text(text: &JsValue) -> String {
    let record: serde_json::Value = serde_json::from_str(&text.as_string().unwrap()).unwrap();
    record["sealed"].as_str().unwrap().to_owned()
}

#[wasm_bindgen_test]
async fn another_passkey_opens_nothing_and_neither_does_what_was_changed() {
    let (_, id) = with_passkey("passkey-changed").await;
    let journal = Journal::open_named("passkey-changed").await.unwrap();
    assert_eq!(journal.unlock(&secret(8)).await, Err(JournalError::NotOpenable));
    assert!(is_locked(&journal, &id).await);
    let kept = raw::values("passkey-changed", SEALING).await;
    let lock = kept.iter().find_map(JsValue::as_string).unwrap();
    // Another public half, which somebody else has the private half of.
    let mut changed: serde_json::Value = serde_json::from_str(&lock).unwrap();
    let public = changed["public"].as_str().unwrap().to_owned();
    changed["public"] = format!("{}00", &public[..public.len() - 2]).into();
    raw::put("passkey-changed", SEALING, &"passkey".into(), &changed.to_string().into()).await;
    assert_eq!(journal.unlock(&secret(7)).await, Err(JournalError::NotOpenable));
    raw::put("passkey-changed", SEALING, &"passkey".into(), &lock.into()).await;
    journal.unlock(&secret(7)).await.unwrap();
    // A record that was moved to another account.
    let text = raw::only_text("passkey-changed").await;
    raw::put("passkey-changed", ENTRIES, &id.as_str().into(), &text.replacen("acc-1", "acc-2", 1).into())
        .await;
    assert_eq!(journal.open_key(&id).await.err(), Some(JournalError::NotOpenable));
}

#[wasm_bindgen_test]
async fn a_passkey_that_is_turned_off_leaves_keys_that_open_without_it() {
    let (journal, id) = with_passkey("passkey-off").await;
    let later = Journal::open_named("passkey-off").await.unwrap();
    assert_eq!(later.turn_passkey_off().await, Err(JournalError::Locked));
    assert_eq!(journal.turn_passkey_off().await, Ok(0));
    assert_eq!(journal.passkey().await, Ok(None));
    assert_eq!(opened(&later, &id).await.as_deref(), Some(KEY));
    assert_eq!(key_objects("passkey-off").await, 1);
    assert!(raw::only_text("passkey-off").await.starts_with("{\"version\":1,"));
}

#[wasm_bindgen_test]
async fn setting_up_that_was_cut_short_leaves_every_key_openable_and_goes_on_later() {
    let (journal, id) = with_passkey("passkey-cut").await;
    let before = fresh("passkey-cut-before").await;
    let old = sealed_entry(&before).await;
    // As after a crash between the two steps: the passkey is set up, and the record is still sealed as before.
    for value in raw::values("passkey-cut", SEALING).await {
        if let Some(lock) = value.as_string() {
            raw::put("passkey-cut-before", SEALING, &"passkey".into(), &lock.into()).await;
        }
    }
    drop(before);
    let later = Journal::open_named("passkey-cut-before").await.unwrap();
    assert_eq!(opened(&later, &old).await.as_deref(), Some(KEY));
    assert_eq!(later.seal_anew().await, Ok(0));
    assert!(is_locked(&later, &old).await);
    later.unlock(&secret(7)).await.unwrap();
    assert_eq!(opened(&later, &old).await.as_deref(), Some(KEY));
    assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn turning_off_that_was_cut_short_keeps_the_passkey_for_what_needs_it() {
    let (journal, id) = with_passkey("passkey-off-cut").await;
    let kept = raw::values("passkey-off-cut", SEALING).await;
    let lock = kept.iter().find_map(JsValue::as_string).unwrap();
    let retiring = lock.replacen("\"retiring\":false", "\"retiring\":true", 1);
    raw::put("passkey-off-cut", SEALING, &"passkey".into(), &retiring.into()).await;
    drop(journal);
    let later = Journal::open_named("passkey-off-cut").await.unwrap();
    assert_eq!(later.seal_anew().await, Ok(1), "it can't be opened without the passkey");
    let new = later.intend(intent(2, 2)).await.unwrap();
    later.created(&new, TRANSFER, &key()).await.unwrap();
    assert_eq!(opened(&later, &new).await.as_deref(), Some(KEY), "nothing more is sealed to it");
    let passkey = later.passkey().await.unwrap().unwrap();
    assert_eq!((passkey.is_retiring, passkey.keys, passkey.handle), (true, 1, handle()));
    later.unlock(&secret(7)).await.unwrap();
    assert_eq!(later.turn_passkey_off().await, Ok(0));
    assert_eq!((later.passkey().await, opened(&later, &id).await.as_deref()), (Ok(None), Some(KEY)));
}

#[wasm_bindgen_test]
async fn a_lost_passkey_is_given_up_with_what_is_sealed_to_it_and_nothing_else() {
    use evs_domain::transfer::Custody;
    let (journal, id) = with_passkey("passkey-lost").await;
    drop(journal);
    let later = Journal::open_named("passkey-lost").await.unwrap();
    assert_eq!(later.give_passkey_up(9).await.unwrap().keys, 1);
    assert_eq!(later.passkey().await, Ok(None));
    let entry = later.entries(&place()).await.unwrap().remove(0);
    assert_eq!((entry.id.clone(), entry.custody(), entry.destroyed), (id, Custody::Destroyed, Some(9)));
    let new = later.intend(intent(2, 2)).await.unwrap();
    later.created(&new, TRANSFER, &key()).await.unwrap();
    assert_eq!(opened(&later, &new).await.as_deref(), Some(KEY));
}

#[wasm_bindgen_test]
async fn two_tabs_set_up_one_passkey_and_a_tab_that_was_sealing_meanwhile_seals_to_it() {
    let one = fresh("passkey-tabs").await;
    let two = Journal::open_named("passkey-tabs").await.unwrap();
    let late = two.intend(intent(2, 2)).await.unwrap();
    let (handle, secret, key) = (handle(), secret(7), key());
    let (set_up, created) =
        futures::join!(one.set_passkey_up(&handle, &secret, 5), two.created(&late, TRANSFER, &key));
    assert_eq!(created, Ok(()));
    assert!(set_up.is_ok());
    one.seal_anew().await.unwrap();
    assert_eq!(opened(&one, &late).await.as_deref(), Some(KEY));
    assert!(is_locked(&two, &late).await);
    assert_eq!(two.set_passkey_up(&handle, &secret, 6).await, Err(JournalError::WrongStage));
}

#[wasm_bindgen_test]
async fn a_passkey_that_a_newer_program_has_set_up_is_not_guessed_about() {
    let (journal, id) = with_passkey("passkey-newer").await;
    let kept = raw::values("passkey-newer", SEALING).await;
    let lock = kept.iter().find_map(JsValue::as_string).unwrap();
    let newer = lock.replacen("\"version\":1", "\"version\":2", 1);
    raw::put("passkey-newer", SEALING, &"passkey".into(), &newer.into()).await;
    assert_eq!(journal.passkey().await.err(), Some(JournalError::Unreadable));
    let late = journal.intend(intent(2, 2)).await.unwrap();
    assert_eq!(
        journal.created(&late, TRANSFER, &key()).await,
        Err(JournalError::NotSealed),
        "and that is said"
    );
    assert_eq!(opened(&journal, &id).await.as_deref(), Some(KEY), "what was given to this page opens");
}
