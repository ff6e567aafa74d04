//! The journal: this browser's own record of what it created and accepted, because the cloud shows a key once and
//! keeps no history. The intent is written before a request leaves, the key is sealed before anything is painted, and
//! purged when its transfer has ended; the rest stays as the ledger. Nothing here calls a cloud, tells the time,
//! composes a sentence or logs.
//!
//! | module | what it knows |
//! |---|---|
//! | `entry`, `whose` | what goes in and comes out |
//! | `record`, `codes`, `steps` | how an entry is written down and what may happen to it |
//! | `tombstone` | what is left of history that was destroyed |
//! | `key_store`, `passkey`, `cipher` | how keys are sealed: with this browser's own key, or to a passkey |
//! | `backend`, `database` | where records, and what seals, are kept |
//! | `deadline` | how long storage may take |
//! | `keeping` | whether the browser promises to keep them |
//! | `sender`, `accepting`, `ledger`, `destroying` | the journal's own calls, put together from these |

mod accepting;
pub(super) mod backend;
mod cipher;
mod codes;
pub(super) mod database;
pub(super) mod deadline;
mod destroying;
mod entry;
mod error;
mod keeping;
mod key_store;
mod ledger;
mod passkey;
mod record;
mod sender;
mod steps;
#[cfg(test)]
mod tests;
mod tombstone;
mod whose;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use futures::channel::oneshot;
use wasm_bindgen_futures::spawn_local;

pub use destroying::Destroyed;
pub use entry::{AcceptIntent, Entry, EntryId, HandOverWay, HistoryDestroyed, Intent, Place, Receipt, Stage};
pub use error::JournalError;
pub use keeping::Keeping;
pub use passkey::Passkey;
pub use whose::{Holdings, Whose};

use backend::Backend;
use database::Database;
use deadline::{OPENING_MS, within};
use key_store::KeyStore;
use tombstone::Tombstone;

/// The name of the database in the browser.
const NAME: &str = "evs-transfer-journal";

/// A handle on the journal; clones share one connection.
#[derive(Clone)]
pub struct Journal(Rc<Inner>);

struct Inner {
    backend: Backend,
    keys: KeyStore,
    /// The name of its database, if it has one.
    name: Option<String>,
    unreadable: Cell<usize>,
    tombstones: RefCell<Vec<Tombstone>>,
}

impl Journal {
    /// Opens this browser's journal, and creates it on first use.
    ///
    /// # Errors
    /// `NoStorage` or `NoCrypto` where the browser offers no lasting and sealed place, or doesn't answer within seconds: go on
    /// with [`Journal::in_memory`] and say so.
    pub async fn open() -> Result<Self, JournalError> {
        Self::open_named(NAME).await
    }

    /// A journal in a database of another name, so that tests don't meet.
    ///
    /// # Errors
    /// As [`Journal::open`].
    #[doc(hidden)]
    pub async fn open_named(name: &str) -> Result<Self, JournalError> {
        let (opened, opening) = oneshot::channel();
        let name = name.to_owned();
        // In a task of its own, which also ends when nobody waits any longer: a connection that comes late is closed again,
        // and stands in no other tab's way.
        spawn_local(async move {
            let _late = opened.send(Self::open_whole(&name).await);
        });
        match within(OPENING_MS, opening).await {
            Some(Ok(journal)) => journal,
            // The browser neither opens the database nor says that it can't, or another tab keeps it from opening.
            Some(Err(_)) | None => Err(JournalError::NoStorage),
        }
    }

    async fn open_whole(name: &str) -> Result<Self, JournalError> {
        let database = Database::open(name).await?;
        // A browser that opens a database but can't keep anything in it is as good as one without. One in which a passkey
        // was set up has kept something.
        let sealing = database.sealing().await.map_err(|_| JournalError::NoStorage)?;
        if sealing.passkey.is_none() {
            database.sealing_with_own().await.map_err(|error| match error {
                JournalError::NoCrypto => error,
                _ => JournalError::NoStorage,
            })?;
        }
        let keys = KeyStore::Browser(RefCell::new(None));
        Ok(Self::of(Backend::Browser(database), keys, Some(name.to_owned())))
    }

    /// A journal that is gone with this page. It never touches the browser's storage.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::of(Backend::in_memory(), KeyStore::Page(RefCell::new(Vec::new())), None)
    }

    fn of(backend: Backend, keys: KeyStore, name: Option<String>) -> Self {
        Self(Rc::new(Inner { backend, keys, name, unreadable: Cell::new(0), tombstones: RefCell::default() }))
    }

    /// The name of its database in the browser; `None` for one that is gone with this page.
    #[must_use]
    pub fn database_name(&self) -> Option<&str> {
        self.0.name.as_deref()
    }

    /// Whether entries outlive the page.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        matches!(self.0.backend, Backend::Browser(_))
    }
}
