//! One transaction on the journal's stores, from its beginning until it's on disk. What is written in it isn't known here.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{DomException, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use super::{ENTRIES, SEALING};
use crate::state::journal::error::JournalError;

/// Which stores a transaction is on.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum On {
    Entries,
    Both,
}

/// A transaction under way. Between its requests only they may be awaited, or it ends by itself. One that is dropped before
/// its end is taken back.
pub(super) struct Open {
    raw: IdbTransaction,
    done: JsFuture,
    is_over: bool,
}

impl Drop for Open {
    fn drop(&mut self) {
        if !self.is_over {
            // It may have ended by itself; then there's nothing to take back.
            let _ended = self.raw.abort();
        }
    }
}

impl Open {
    /// Begins one. Bindings know its third parameter only as an unstable one, so the method is called by its name.
    pub(super) fn begin(database: &IdbDatabase, on: On, write: bool) -> Result<Self, JournalError> {
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let mode = if write { "readwrite" } else { "readonly" };
            let stores = match on {
                On::Entries => Array::of1(&ENTRIES.into()),
                On::Both => Array::of2(&ENTRIES.into(), &SEALING.into()),
            };
            let method: Function = Reflect::get(database, &"transaction".into())?.dyn_into()?;
            let raw = method.call3(database, &stores, &mode.into(), &options)?;
            let raw = raw.dyn_into::<IdbTransaction>()?;
            let done = settled(|done, failed| {
                raw.set_oncomplete(Some(done));
                raw.set_onabort(Some(failed));
            });
            Ok(Self { raw, done, is_over: false })
        };
        begin().map_err(|_: JsValue| JournalError::Storage)
    }

    pub(super) fn store(&self, name: &str) -> Result<IdbObjectStore, JournalError> {
        self.raw.object_store(name).map_err(|_| JournalError::Storage)
    }

    /// A record.
    pub(super) async fn text(&self, id: &str) -> Result<String, JournalError> {
        let found = answer(self.store(ENTRIES)?.get(&id.into())).await?;
        if found.is_undefined() {
            return Err(JournalError::NotFound);
        }
        found.as_string().ok_or(JournalError::Unreadable)
    }

    /// All ids with their records.
    pub(super) async fn lines(&self) -> Result<Vec<(String, String)>, JournalError> {
        let store = self.store(ENTRIES)?;
        // Both requests stand in one transaction and go by key, so their answers match line by line.
        let ids: Array = answer(store.get_all_keys()).await?.unchecked_into();
        let texts: Array = answer(store.get_all()).await?.unchecked_into();
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(ids.iter().map(text).zip(texts.iter().map(text)).collect())
    }

    /// Waits until everything is on disk.
    pub(super) async fn finish(mut self) -> Result<(), JournalError> {
        let done = (&mut self.done).await;
        self.is_over = true;
        done.map(drop).map_err(|_| kind(self.raw.error()))
    }
}

/// What a request is answered with.
pub(super) async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, JournalError> {
    let request = request.map_err(|thrown| kind(thrown.dyn_into().ok()))?;
    let answered = settled(|done, failed| {
        request.set_onsuccess(Some(done));
        request.set_onerror(Some(failed));
    });
    match answered.await {
        Ok(_) => request.result().map_err(|_| JournalError::Storage),
        Err(_) => Err(kind(request.error().ok().flatten())),
    }
}

/// A future of two events, of which one will come: the good one and the bad one. `listen` hangs up the functions that wait
/// for them.
fn settled(listen: impl Fn(&Function, &Function)) -> JsFuture {
    JsFuture::from(Promise::new(&mut |done, failed| listen(&done, &failed)))
}

fn kind(exception: Option<DomException>) -> JournalError {
    match exception {
        Some(exception) if exception.name() == "QuotaExceededError" => JournalError::Full,
        _ => JournalError::Storage,
    }
}
