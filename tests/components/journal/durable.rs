//! What a resolved step promises: the browser was asked to put it on disk, and has done so.

use evs_transfer_console::state::journal::HandOverWay;
use js_sys::{Array, Function};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen_test::wasm_bindgen_test;

use super::{TRANSFER, fresh, intent, key};

// A module of its own, because the page of the tests lets no text be run as a script.
#[wasm_bindgen(inline_js = "
export function watch(notes) {
  const proto = IDBDatabase.prototype, original = proto.transaction;
  proto.transaction = function (...parameters) {
    const begun = original.apply(this, parameters);
    const note = () => notes.push(`${begun.mode} ${begun.durability}`);
    if (begun.mode === 'readwrite') begun.addEventListener('complete', note);
    return begun;
  };
  return () => { proto.transaction = original; };
}")]
extern "C" {
    fn watch(notes: &Array) -> Function;
}

/// Notes mode and durability of every write transaction of this page that has completed, until it's dropped.
struct Watch(Array, Function);

impl Watch {
    fn begin() -> Self {
        let notes = Array::new();
        let undo = watch(&notes);
        Self(notes, undo)
    }

    fn completed(&self) -> Vec<String> {
        self.0.iter().map(|note| note.as_string().unwrap()).collect()
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.1.call0(&wasm_bindgen::JsValue::NULL).unwrap();
    }
}

#[wasm_bindgen_test]
async fn a_step_has_resolved_when_it_is_on_disk_and_not_before() {
    let journal = fresh("durable").await;
    let watch = Watch::begin();
    let id = journal.intend(intent(1, 1)).await.unwrap();
    assert_eq!(watch.completed(), ["readwrite strict"]);
    journal.created(&id, TRANSFER, &key()).await.unwrap();
    assert_eq!(watch.completed().len(), 2);
    journal.handed_over(&id, HandOverWay::Revealed, 2).await.unwrap();
    assert_eq!(watch.completed(), ["readwrite strict"; 3]);
}
