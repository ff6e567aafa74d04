//! The journal's database in the browser: two stores, records as text and this browser's key as a key object, and
//! transactions that are over only when they're on disk. What records mean is not known here.

use idb::{DatabaseEvent, Factory, ObjectStore, ObjectStoreParams, Transaction};
use js_sys::{Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CryptoKey, DomException, IdbDatabase, IdbTransaction};

use super::safe::{as_browser_key, new_browser_key};
use super::shelf::{Change, Step};
use super::trouble::JournalTrouble;

/// Records as text, by entry id.
const ENTRIES: &str = "entries";
/// The one key object that seals.
const SEALING: &str = "sealing";
/// Its name in that store.
const OWN_KEY: &str = "own";
/// Raised when stores change.
const LAYOUT: u32 = 1;

/// A connection. It gives way when another tab needs a newer layout; every later step then fails with `Storage`.
pub(super) struct Database(IdbDatabase);

impl Drop for Database {
    fn drop(&mut self) {
        self.0.close();
    }
}

impl Database {
    /// Opens or creates the database called `name`.
    pub(super) async fn open(name: &str) -> Result<Self, JournalTrouble> {
        let connect = async {
            #[expect(clippy::disallowed_methods, reason = "the journal's database is opened here")]
            let mut request = Factory::new()?.open(name, Some(LAYOUT))?;
            request.on_upgrade_needed(|event| {
                // A store that can't be made shows at the first transaction, which then fails.
                if let Ok(database) = event.database() {
                    let _ = database.create_object_store(ENTRIES, ObjectStoreParams::new());
                    let _ = database.create_object_store(SEALING, ObjectStoreParams::new());
                }
            });
            request.await
        };
        let raw = IdbDatabase::from(connect.await.map_err(|_: idb::Error| JournalTrouble::NoStorage)?);
        let closing = raw.clone();
        let mut listening = idb::Database::from(raw.clone());
        listening.on_version_change(move |_| closing.close());
        listening.forget_callbacks();
        Ok(Self(raw))
    }

    /// This browser's key; made on first use. When two tabs make one at once, the first to store it wins.
    pub(super) async fn browser_key(&self) -> Result<CryptoKey, JournalTrouble> {
        if let Some(key) = self.stored_key(None).await? {
            return Ok(key);
        }
        let fresh = new_browser_key().await?;
        self.stored_key(Some(&fresh)).await?.ok_or(JournalTrouble::NoCrypto)
    }

    /// The key in the store, after storing `fresh` there if there is none.
    async fn stored_key(&self, fresh: Option<&CryptoKey>) -> Result<Option<CryptoKey>, JournalTrouble> {
        let open = self.begin(SEALING, fresh.is_some())?;
        let found = open.store.get(JsValue::from(OWN_KEY)).map_err(failed)?.await.map_err(failed)?;
        let found = found.and_then(as_browser_key);
        if let (None, Some(fresh)) = (&found, fresh) {
            open.store.put(fresh, Some(&OWN_KEY.into())).map_err(failed)?.await.map_err(failed)?;
        }
        open.finish().await?;
        Ok(found.or_else(|| fresh.cloned()))
    }

    pub(super) async fn add(&self, id: &str, text: &str) -> Result<(), JournalTrouble> {
        let open = self.begin(ENTRIES, true)?;
        open.store.add(&text.into(), Some(&id.into())).map_err(failed)?.await.map_err(failed)?;
        open.finish().await
    }

    pub(super) async fn read(&self, id: &str) -> Result<String, JournalTrouble> {
        self.begin(ENTRIES, false)?.text(id).await
    }

    pub(super) async fn change(&self, id: &str, step: Step<'_>) -> Result<(), JournalTrouble> {
        let open = self.begin(ENTRIES, true)?;
        match step(&open.text(id).await?)? {
            Change::Put(text) => {
                open.store.put(&text.into(), Some(&id.into())).map_err(failed)?.await.map_err(failed)?;
            }
            Change::Delete => open.store.delete(JsValue::from(id)).map_err(failed)?.await.map_err(failed)?,
        }
        open.finish().await
    }

    pub(super) async fn sweep(&self, doomed: &dyn Fn(&str) -> bool) -> Result<usize, JournalTrouble> {
        let open = self.begin(ENTRIES, true)?;
        let mut swept = 0;
        for (id, _) in open.lines().await?.iter().filter(|(id, text)| !id.is_empty() && doomed(text)) {
            open.store.delete(JsValue::from(id)).map_err(failed)?.await.map_err(failed)?;
            swept += 1;
        }
        open.finish().await?;
        Ok(swept)
    }

    pub(super) async fn all(&self) -> Result<Vec<(String, String)>, JournalTrouble> {
        self.begin(ENTRIES, false)?.lines().await
    }

    /// Begins a transaction on one store. `idb` can't ask for durability, so this call goes around it.
    fn begin(&self, store: &str, write: bool) -> Result<Open, JournalTrouble> {
        let begin = || {
            let options = Object::new();
            Reflect::set(&options, &"durability".into(), &"strict".into())?;
            let mode = if write { "readwrite" } else { "readonly" };
            let method: Function = Reflect::get(&self.0, &"transaction".into())?.dyn_into()?;
            method.call3(&self.0, &store.into(), &mode.into(), &options)?.dyn_into::<IdbTransaction>()
        };
        let raw = begin().map_err(|_: JsValue| JournalTrouble::Storage)?;
        let store = Transaction::from(raw.clone()).object_store(store).map_err(failed)?;
        Ok(Open { raw, store })
    }
}

/// A transaction under way, on one store. Between its requests only they may be awaited, or it ends by itself.
struct Open {
    raw: IdbTransaction,
    store: ObjectStore,
}

impl Open {
    async fn text(&self, id: &str) -> Result<String, JournalTrouble> {
        let found = self.store.get(JsValue::from(id)).map_err(failed)?.await.map_err(failed)?;
        found.ok_or(JournalTrouble::NotFound)?.as_string().ok_or(JournalTrouble::Unreadable)
    }

    async fn lines(&self) -> Result<Vec<(String, String)>, JournalTrouble> {
        // Both requests stand in one transaction and go by key, so their answers match line by line.
        let ids = self.store.get_all_keys(None, None).map_err(failed)?.await.map_err(failed)?;
        let texts = self.store.get_all(None, None).map_err(failed)?.await.map_err(failed)?;
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        Ok(ids.into_iter().map(text).zip(texts.into_iter().map(text)).collect())
    }

    /// Waits until everything is on disk.
    async fn finish(self) -> Result<(), JournalTrouble> {
        let ended = Transaction::from(self.raw.clone()).await.map_err(failed)?;
        if ended.is_committed() { Ok(()) } else { Err(kind(self.raw.error())) }
    }
}

fn failed(error: idb::Error) -> JournalTrouble {
    match error {
        idb::Error::DomException(exception) => kind(Some(exception)),
        _ => JournalTrouble::Storage,
    }
}

fn kind(exception: Option<DomException>) -> JournalTrouble {
    match exception {
        Some(exception) if exception.name() == "QuotaExceededError" => JournalTrouble::Full,
        _ => JournalTrouble::Storage,
    }
}
