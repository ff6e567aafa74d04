//! The journal: this browser's own record of what it created and accepted, because the cloud shows a key once and
//! keeps no history. The intent is written before a request leaves, the key is sealed before anything is painted, and
//! purged when its transfer has ended; the rest stays as the ledger. Nothing here calls a cloud, tells the time,
//! composes a sentence or logs.
//!
//! | module | what it knows |
//! |---|---|
//! | `entry` | what goes in and comes out |
//! | `record`, `words`, `steps` | how an entry is written down and what may happen to it |
//! | `safe` | how keys are sealed |
//! | `shelf`, `database` | where records are kept |
//! | `sending`, `ledger` | the journal's own calls, put together from these |

mod database;
mod entry;
mod hex;
mod ledger;
mod record;
mod safe;
mod sending;
mod shelf;
mod steps;
#[cfg(test)]
mod tests;
mod trouble;
mod words;

use std::cell::{Cell, RefCell};
use std::rc::Rc;

pub use entry::{Entry, EntryId, HandOverWay, Intent, Place, Receipt, Stage};
pub use trouble::JournalTrouble;

use database::Database;
use safe::Safe;
use shelf::Shelf;

/// The name of the database in the browser.
const NAME: &str = "evs-transfer-journal";

/// A handle on the journal; clones share one connection.
#[derive(Clone)]
pub struct Journal(Rc<Inner>);

struct Inner {
    shelf: Shelf,
    safe: Safe,
    unreadable: Cell<usize>,
}

impl Journal {
    /// Opens this browser's journal, and creates it on first use.
    ///
    /// # Errors
    /// `NoStorage` or `NoCrypto` where the browser offers no lasting and sealed place: go on with
    /// [`Journal::in_memory`] and say so.
    pub async fn open() -> Result<Self, JournalTrouble> {
        Self::open_named(NAME).await
    }

    /// A journal in a database of another name, so that tests don't meet.
    ///
    /// # Errors
    /// As [`Journal::open`].
    #[doc(hidden)]
    pub async fn open_named(name: &str) -> Result<Self, JournalTrouble> {
        let database = Database::open(name).await?;
        // A browser that opens a database but can't keep anything in it is as good as one without.
        let own = database.browser_key().await.map_err(|trouble| match trouble {
            JournalTrouble::NoCrypto => trouble,
            _ => JournalTrouble::NoStorage,
        })?;
        Ok(Self::of(Shelf::Browser(database), Safe::Browser(own)))
    }

    /// A journal that is gone with this page. It never touches the browser's storage.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::of(Shelf::Page(RefCell::new(Vec::new())), Safe::Page(RefCell::new(Vec::new())))
    }

    fn of(shelf: Shelf, safe: Safe) -> Self {
        Self(Rc::new(Inner { shelf, safe, unreadable: Cell::new(0) }))
    }

    /// Whether entries outlive the page.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        matches!(self.0.shelf, Shelf::Browser(_))
    }
}
