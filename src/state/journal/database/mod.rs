//! The journal's database in the browser: two stores, records as text and this browser's key as a key object, and
//! transactions that are over only when they're on disk. What records mean is not known here.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, DomException, IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use super::deadline::{STEP_MS, within};
use super::error::JournalError;
use super::key_store::{as_browser_key, new_browser_key};

/// Records as text, by entry id.
const ENTRIES: &str = "entries";
/// The one key object that seals.
const SEALING: &str = "sealing";
/// Its name in that store.
const OWN_KEY: &str = "own";
/// Raised when stores change.
const LAYOUT: u32 = 1;

/// What is to become of a record.
pub(super) enum Change {
    /// Write this in its place.
    Put(String),
    /// Remove it.
    Delete,
}

/// Decides by a record's text what is to become of it. A reference to a trait object, so that the storage code exists once
/// in the program.
pub(super) type Edit<'a> = &'a mut dyn FnMut(&str) -> Result<Change, JournalError>;

/// A connection. It gives way when another tab needs a newer layout; every later step then fails with `Storage`.
pub(super) struct Database {
    raw: IdbDatabase,
    _gives_way: Closure<dyn FnMut()>,
}

impl Drop for Database {
    fn drop(&mut self) {
        self.raw.set_onversionchange(None);
        self.raw.close();
    }
}

impl Database {
    /// Opens or creates the database called `name`.
    pub(super) async fn open(name: &str) -> Result<Self, JournalError> {
        let raw = connect(name).await.ok_or(JournalError::NoStorage)?;
        let closing = raw.clone();
        let gives_way = Closure::<dyn FnMut()>::new(move || closing.close());
        raw.set_onversionchange(Some(gives_way.as_ref().unchecked_ref()));
        Ok(Self { raw, _gives_way: gives_way })
    }

    /// This browser's key; made on first use. When two tabs make one at once, the first to store it wins.
    pub(super) async fn browser_key(&self) -> Result<CryptoKey, JournalError> {
        if let Some(key) = self.stored_key(None).await? {
            return Ok(key);
        }
        let fresh = new_browser_key().await?;
        self.stored_key(Some(&fresh)).await?.ok_or(JournalError::NoCrypto)
    }

    /// The key in the store, after storing `fresh` there if there is none.
    async fn stored_key(&self, fresh: Option<&CryptoKey>) -> Result<Option<CryptoKey>, JournalError> {
        let open = self.begin(SEALING, fresh.is_some())?;
        let found = as_browser_key(answer(open.store.get(&OWN_KEY.into())).await?);
        if let (None, Some(fresh)) = (&found, fresh) {
            answer(open.store.put_with_key(fresh, &OWN_KEY.into())).await?;
        }
        open.finish().await?;
        Ok(found.or_else(|| fresh.cloned()))
    }

    pub(super) async fn add(&self, id: &str, text: &str) -> Result<(), JournalError> {
        in_time(async {
            let open = self.begin(ENTRIES, true)?;
            answer(open.store.add_with_key(&text.into(), &id.into())).await?;
            open.finish().await
        })
        .await
    }

    pub(super) async fn read(&self, id: &str) -> Result<String, JournalError> {
        in_time(async { self.begin(ENTRIES, false)?.text(id).await }).await
    }

    pub(super) async fn change(&self, id: &str, edit: Edit<'_>) -> Result<(), JournalError> {
        in_time(async {
            let open = self.begin(ENTRIES, true)?;
            let change = match edit(&open.text(id).await?)? {
                Change::Put(text) => open.store.put_with_key(&text.into(), &id.into()),
                Change::Delete => open.store.delete(&id.into()),
            };
            answer(change).await?;
            open.finish().await
        })
        .await
    }

    pub(super) async fn sweep(&self, doomed: &dyn Fn(&str) -> bool) -> Result<usize, JournalError> {
        in_time(async {
            let open = self.begin(ENTRIES, true)?;
            let mut swept = 0;
            for (id, _) in open.lines().await?.iter().filter(|(id, text)| !id.is_empty() && doomed(text)) {
                answer(open.store.delete(&id.into())).await?;
                swept += 1;
            }
            open.finish().await?;
            Ok(swept)
        })
        .await
    }

    pub(super) async fn all(&self) -> Result<Vec<(String, String)>, JournalError> {
        in_time(async { self.begin(ENTRIES, false)?.lines().await }).await
    }

    /// Begins a transaction on one store. Bindings know its third parameter only as an unstable one, so the method is
    /// called by its name.
    fn begin(&self, store: &str, write: bool) -> Result<Open, JournalError> {
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let mode = if write { "readwrite" } else { "readonly" };
            let method: Function = Reflect::get(&self.raw, &"transaction".into())?.dyn_into()?;
            let raw = method.call3(&self.raw, &store.into(), &mode.into(), &options)?;
            let raw = raw.dyn_into::<IdbTransaction>()?;
            let store = raw.object_store(store)?;
            Ok(Open {
                done: settled(|done, failed| {
                    raw.set_oncomplete(Some(done));
                    raw.set_onabort(Some(failed));
                }),
                raw,
                store,
                is_over: false,
            })
        };
        begin().map_err(|_: JsValue| JournalError::Storage)
    }
}

/// A connection to the database, whose stores are made if it's new. `None` where the browser has no place for it.
async fn connect(name: &str) -> Option<IdbDatabase> {
    #[expect(clippy::disallowed_methods, reason = "the journal's database is opened here")]
    let request = web_sys::window()?.indexed_db().ok()??.open_with_u32(name, LAYOUT).ok()?;
    let opening = request.clone();
    let make_stores = Closure::<dyn FnMut()>::new(move || {
        // A store that can't be made shows at the first transaction, which then fails.
        if let Some(database) = opening.result().ok().and_then(|made| made.dyn_into::<IdbDatabase>().ok()) {
            let _ = database.create_object_store(ENTRIES);
            let _ = database.create_object_store(SEALING);
        }
    });
    request.set_onupgradeneeded(Some(make_stores.as_ref().unchecked_ref()));
    answer(Ok(request.into())).await.ok()?.dyn_into().ok()
}

/// A step, which fails when it takes too long. What it has begun is taken back, so that nothing of it comes about later.
async fn in_time<T>(step: impl Future<Output = Result<T, JournalError>>) -> Result<T, JournalError> {
    within(STEP_MS, step).await.unwrap_or(Err(JournalError::Storage))
}

/// A transaction under way, on one store. Between its requests only they may be awaited, or it ends by itself. One that is
/// dropped before its end is taken back.
struct Open {
    raw: IdbTransaction,
    store: IdbObjectStore,
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
    async fn text(&self, id: &str) -> Result<String, JournalError> {
        let found = answer(self.store.get(&id.into())).await?;
        if found.is_undefined() {
            return Err(JournalError::NotFound);
        }
        found.as_string().ok_or(JournalError::Unreadable)
    }

    async fn lines(&self) -> Result<Vec<(String, String)>, JournalError> {
        // Both requests stand in one transaction and go by key, so their answers match line by line.
        let ids: Array = answer(self.store.get_all_keys()).await?.unchecked_into();
        let texts: Array = answer(self.store.get_all()).await?.unchecked_into();
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(ids.iter().map(text).zip(texts.iter().map(text)).collect())
    }

    /// Waits until everything is on disk.
    async fn finish(mut self) -> Result<(), JournalError> {
        let done = (&mut self.done).await;
        self.is_over = true;
        done.map(drop).map_err(|_| kind(self.raw.error()))
    }
}

/// What a request is answered with.
async fn answer(request: Result<IdbRequest, JsValue>) -> Result<JsValue, JournalError> {
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
