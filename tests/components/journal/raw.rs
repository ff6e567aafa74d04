//! The journal's database as somebody would see it who gets at this browser's storage, bypassing the journal.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbFactory, IdbObjectStore, IdbRequest};

pub(crate) const ENTRIES: &str = "entries";
pub(crate) const SEALING: &str = "sealing";

fn factory() -> IdbFactory {
    web_sys::window().unwrap().indexed_db().unwrap().unwrap()
}

async fn answer(request: &IdbRequest) -> JsValue {
    let answered = Promise::new(&mut |done, failed| {
        request.set_onsuccess(Some(&done));
        request.set_onerror(Some(&failed));
    });
    JsFuture::from(answered).await.unwrap();
    request.result().unwrap()
}

/// Waits until nobody has the database open any more, and removes it.
pub(crate) async fn delete(name: &str) {
    answer(&factory().delete_database(name).unwrap()).await;
}

/// Opens a database with this version, or with the one it has. A new one has no stores.
pub(crate) async fn open(name: &str, version: Option<u32>) -> IdbDatabase {
    let request = match version {
        Some(version) => factory().open_with_u32(name, version).unwrap(),
        None => factory().open(name).unwrap(),
    };
    answer(&request).await.unchecked_into()
}

fn store(database: &IdbDatabase, store: &str, mode: &str) -> IdbObjectStore {
    let begin: Function = Reflect::get(database, &"transaction".into()).unwrap().dyn_into().unwrap();
    let transaction = begin.call2(database, &store.into(), &mode.into()).unwrap();
    transaction.unchecked_into::<web_sys::IdbTransaction>().object_store(store).unwrap()
}

/// Every value of a store.
pub(crate) async fn values(name: &str, of: &str) -> Vec<JsValue> {
    let database = open(name, None).await;
    let values = answer(&store(&database, of, "readonly").get_all().unwrap()).await;
    database.close();
    values.unchecked_into::<Array>().to_vec()
}

/// Writes one value, whatever it may be.
pub(crate) async fn put(name: &str, to: &str, id: &JsValue, value: &JsValue) {
    let database = open(name, None).await;
    let store = store(&database, to, "readwrite");
    let over = Promise::new(&mut |done, failed| {
        store.transaction().set_oncomplete(Some(&done));
        store.transaction().set_onabort(Some(&failed));
    });
    store.put_with_key(value, id).unwrap();
    JsFuture::from(over).await.unwrap();
    database.close();
}

/// The ids of all records, with their texts.
pub(crate) async fn records(name: &str) -> Vec<(String, String)> {
    let database = open(name, None).await;
    let entries = store(&database, ENTRIES, "readonly");
    let (ids, texts) = (entries.get_all_keys().unwrap(), entries.get_all().unwrap());
    let (ids, texts) = (answer(&ids).await, answer(&texts).await);
    database.close();
    let all = |values: JsValue| values.unchecked_into::<Array>().to_vec();
    let text = |value: JsValue| value.as_string().unwrap();
    all(ids).into_iter().map(text).zip(all(texts).into_iter().map(text)).collect()
}

/// Writes one record.
pub(crate) async fn put_record(name: &str, id: &str, text: &str) {
    put(name, ENTRIES, &id.into(), &text.into()).await;
}

/// Whether there is a database of this name.
pub(crate) async fn exists(name: &str) -> bool {
    let list: Function = Reflect::get(&factory(), &"databases".into()).unwrap().unchecked_into();
    let all: Promise = list.call0(&factory()).unwrap().unchecked_into();
    let all: Array = JsFuture::from(all).await.unwrap().unchecked_into();
    all.iter().any(|one| Reflect::get(&one, &"name".into()).unwrap() == name)
}

/// The texts of all records.
pub(crate) async fn texts(name: &str) -> Vec<String> {
    values(name, ENTRIES).await.iter().filter_map(JsValue::as_string).collect()
}

/// The only record's text.
pub(crate) async fn only_text(name: &str) -> String {
    let values = values(name, ENTRIES).await;
    assert_eq!(values.len(), 1);
    values[0].as_string().unwrap()
}

/// Whether the browser gives out the bytes of a key object.
pub(crate) async fn can_be_read_out(key: &JsValue) -> bool {
    let subtle = web_sys::window().unwrap().crypto().unwrap().subtle();
    let export: Function = Reflect::get(&subtle, &"exportKey".into()).unwrap().dyn_into().unwrap();
    let promise: Promise = export.call2(&subtle, &"raw".into(), key).unwrap().dyn_into().unwrap();
    JsFuture::from(promise).await.is_ok()
}
