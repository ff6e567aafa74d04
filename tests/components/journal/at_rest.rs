//! What lies in the browser's storage: no key in any spelling, none at all after the end, and a sealing key that
//! nobody can read out.

use evs_domain::transfer::Ending;
use evs_transfer_console::state::journal::{HandOverWay, Journal};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::CryptoKey;

use super::raw::{self, ENTRIES, SEALING};
use super::{KEY, TRANSFER, fresh, intent, key, sealed_entry};

/// Everything in the database as one text.
async fn everything(name: &str) -> String {
    let mut all = String::new();
    for store in [ENTRIES, SEALING] {
        for value in raw::values(name, store).await {
            all.push_str(&String::from(js_sys::JSON::stringify(&value).unwrap()));
        }
    }
    all
}

fn spellings() -> [String; 4] {
    let hex: String = KEY.bytes().map(|byte| format!("{byte:02x}")).collect();
    let base64 = web_sys::window().unwrap().btoa(KEY).unwrap();
    [KEY.to_owned(), hex.to_uppercase(), hex, base64.trim_end_matches('=').to_owned()]
}

#[wasm_bindgen_test]
async fn the_key_is_nowhere_in_storage_in_any_spelling() {
    let journal = fresh("at-rest").await;
    let id = sealed_entry(&journal).await;
    journal.open_key(&id).await.unwrap();
    journal.handed_over(&id, HandOverWay::Revealed, 1).await.unwrap();
    let all = everything("at-rest").await;
    assert!(all.contains("00000000-0000-0000-0000-0000cac5d2c5"), "the search has something to search in");
    for spelling in spellings() {
        assert!(!all.contains(&spelling));
    }
}

#[wasm_bindgen_test]
async fn the_sealing_key_is_one_per_browser_and_cannot_be_read_out() {
    drop(fresh("sealing-key").await);
    drop(Journal::open_named("sealing-key").await.unwrap());
    let keys = raw::values("sealing-key", SEALING).await;
    assert_eq!(keys.len(), 1);
    let own: &CryptoKey = wasm_bindgen::JsCast::dyn_ref(&keys[0]).unwrap();
    assert!(!own.extractable());
    assert!(!raw::can_be_read_out(&keys[0]).await);
}

#[wasm_bindgen_test]
async fn a_sealing_key_that_was_put_there_and_can_be_read_out_is_not_used() {
    drop(fresh("readable-key").await);
    let readable = readable_key().await;
    assert!(raw::can_be_read_out(&readable).await);
    raw::put("readable-key", SEALING, &"own".into(), &readable).await;
    drop(Journal::open_named("readable-key").await.unwrap());
    assert!(!raw::can_be_read_out(&raw::values("readable-key", SEALING).await[0]).await);
}

async fn readable_key() -> JsValue {
    let subtle = web_sys::window().unwrap().crypto().unwrap().subtle();
    let uses = js_sys::Array::of2(&"encrypt".into(), &"decrypt".into());
    let cipher = web_sys::AesKeyGenParams::new("AES-GCM", 256);
    let made = subtle.generate_key_with_object(&cipher, true, &uses).unwrap();
    wasm_bindgen_futures::JsFuture::from(made).await.unwrap()
}

#[wasm_bindgen_test]
async fn the_end_purges_the_sealed_key_from_storage() {
    let journal = fresh("purge").await;
    let id = sealed_entry(&journal).await;
    let sealed = sealed_part(&raw::only_text("purge").await).unwrap();
    journal.ended(&id, Ending::Canceled, 2).await.unwrap();
    let text = raw::only_text("purge").await;
    assert_eq!(sealed_part(&text), None);
    assert!(!text.contains(&sealed) && text.contains("canceled"));
}

#[wasm_bindgen_test]
async fn the_same_key_sealed_twice_never_looks_the_same() {
    let journal = fresh("nonce").await;
    for disk in [1, 1] {
        let id = journal.intend(intent(disk, 1)).await.unwrap();
        journal.created(&id, TRANSFER, &key()).await.unwrap();
    }
    let sealed: Vec<_> = raw::values("nonce", ENTRIES)
        .await
        .iter()
        .map(|value| sealed_part(&value.as_string().unwrap()).unwrap())
        .collect();
    let (one, two) = (sealed[0].split_once('.').unwrap(), sealed[1].split_once('.').unwrap());
    assert!(one.0 != two.0 && one.1 != two.1);
}

fn sealed_part(text: &str) -> Option<String> {
    let record: serde_json::Value = serde_json::from_str(text).unwrap();
    record["sealed"].as_str().map(str::to_owned)
}
