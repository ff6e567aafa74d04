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
//! | `beside` | a database of its own for what others keep in the same way |
//! | `tab_keys` | a database beside it: keys that seal something for one tab |
//! | `deadline` | how long storage may take |
//! | `keeping` | whether the browser promises to keep them |
//! | `recipients` | a database beside it: keys that open sealed packages, and whom one has sealed to |
//! | `carried`, `moving_out`, `taking_in` | one account's record on its way to another browser, put together and taken in |
//! | `sender`, `accepting`, `ledger`, `destroying` | the journal's own calls, put together from these |

mod accepting;
pub(super) mod backend;
mod beside;
mod carried;
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
mod moving_out;
mod passkey;
mod recipients;
mod record;
mod sender;
mod steps;
mod tab_keys;
mod taking_in;
#[cfg(test)]
mod tests;
mod tombstone;
mod whose;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub use carried::{Carried, CarriedHead, CarriedProblem};
pub use destroying::Destroyed;
pub use entry::{AcceptIntent, Entry, EntryId, HandOverWay, HistoryDestroyed, Intent, Place, Receipt, Stage};
pub use error::JournalError;
pub use keeping::Keeping;
pub use moving_out::MovedOut;
pub use passkey::Passkey;
pub use recipients::{KnownRecipient, OwnKey, RecipientStore};
pub use taking_in::{Arriving, TakenIn};
pub use whose::{Holdings, Whose};

pub(in crate::state) use backend::Backend;
pub(in crate::state) use codes::{read_checks, write_checks};
pub(in crate::state) use database::Change;
pub(in crate::state) use tab_keys::TabKeys;

use beside::Beside;
use database::Database;
use deadline::opened_in_time;
use key_store::KeyStore;
use tombstone::Tombstone;

/// The name of the database in the browser.
const NAME: &str = "evs-transfer-journal";
/// The name of the one beside it.
const BESIDE: &str = "evs-transfer-runs";

/// A handle on the journal; clones share one connection.
#[derive(Clone)]
pub struct Journal(Rc<Inner>);

struct Inner {
    backend: Backend,
    beside: Beside,
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
        Self::open_both(NAME, BESIDE).await
    }

    /// A journal in a database of another name, so that tests don't meet.
    ///
    /// # Errors
    /// As [`Journal::open`].
    #[doc(hidden)]
    pub async fn open_named(name: &str) -> Result<Self, JournalError> {
        Self::open_both(name, &format!("{name}-runs")).await
    }

    async fn open_both(name: &str, beside: &str) -> Result<Self, JournalError> {
        let (name, beside) = (name.to_owned(), Beside::in_browser(beside));
        opened_in_time(async move { Self::open_whole(&name, beside).await }).await
    }

    async fn open_whole(name: &str, beside: Beside) -> Result<Self, JournalError> {
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
        Ok(Self::of(Backend::Browser(database), beside, keys, Some(name.to_owned())))
    }

    /// A journal that is gone with this page. It never touches the browser's storage.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::of(Backend::in_page(), Beside::in_page(), KeyStore::Page(RefCell::new(Vec::new())), None)
    }

    fn of(backend: Backend, beside: Beside, keys: KeyStore, name: Option<String>) -> Self {
        let (unreadable, tombstones) = (Cell::new(0), RefCell::default());
        Self(Rc::new(Inner { backend, beside, keys, name, unreadable, tombstones }))
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
