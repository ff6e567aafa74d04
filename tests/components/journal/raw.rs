//! The journal's database as somebody would see it who gets at this browser's storage, bypassing the journal.

use idb::{Database, Factory, TransactionMode};
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

pub(super) const ENTRIES: &str = "entries";
pub(super) const SEALING: &str = "sealing";

pub(super) async fn delete(name: &str) {
    Factory::new().unwrap().delete(name).unwrap().await.unwrap();
}

async fn open(name: &str) -> Database {
    Factory::new().unwrap().open(name, None).unwrap().await.unwrap()
}

/// Every value of a store.
pub(super) async fn values(name: &str, store: &str) -> Vec<JsValue> {
    let database = open(name).await;
    let transaction = database.transaction(&[store], TransactionMode::ReadOnly).unwrap();
    let values = transaction.object_store(store).unwrap().get_all(None, None).unwrap().await.unwrap();
    database.close();
    values
}

/// Writes one value, whatever it may be.
pub(super) async fn put(name: &str, store: &str, id: &JsValue, value: &JsValue) {
    let database = open(name).await;
    let transaction = database.transaction(&[store], TransactionMode::ReadWrite).unwrap();
    transaction.object_store(store).unwrap().put(value, Some(id)).unwrap().await.unwrap();
    assert!(transaction.await.unwrap().is_committed());
    database.close();
}

/// The only record's text.
pub(super) async fn only_text(name: &str) -> String {
    let values = values(name, ENTRIES).await;
    assert_eq!(values.len(), 1);
    values[0].as_string().unwrap()
}

/// Whether the browser gives out the bytes of a key object.
pub(super) async fn can_be_read_out(key: &JsValue) -> bool {
    let subtle = web_sys::window().unwrap().crypto().unwrap().subtle();
    let export: Function = Reflect::get(&subtle, &"exportKey".into()).unwrap().dyn_into().unwrap();
    let promise: Promise = export.call2(&subtle, &"raw".into(), key).unwrap().dyn_into().unwrap();
    JsFuture::from(promise).await.is_ok()
}
