//! The journal's database in the browser: two stores, records as text and what seals them, and transactions that are over
//! only when they're on disk. What records mean is not known here.
//!
//! | module | what it knows |
//! |---|---|
//! | `connection` | opening, giving way to other tabs and coming back |
//! | `transaction` | one transaction |
//! | `sealing` | the store of what seals |
//! | `kept_keys` | in databases of that form: key objects under ids, which are taken out once |

mod connection;
mod kept_keys;
mod sealing;
mod transaction;

use std::future::Future;

pub(super) use sealing::{Sealing, SealingChange};

use super::deadline::{STEP_MS, within};
use super::error::JournalError;
use connection::Connection;
use transaction::{On, Open, answer};

/// Records as text, by entry id.
const ENTRIES: &str = "entries";
/// What seals keys.
const SEALING: &str = "sealing";

/// What is to become of a record.
pub(in crate::state) enum Change {
    /// Write this in its place.
    Put(String),
    /// Remove it.
    Delete,
}

/// Decides by a record's text what is to become of it. A reference to a trait object, so that the storage code exists once
/// in the program.
pub(in crate::state) type Edit<'a> = &'a mut dyn FnMut(&str) -> Result<Change, JournalError>;

/// Decides by all ids with their records what is to become of some of them.
pub(in crate::state) type EditAll<'a> =
    &'a mut dyn FnMut(&[(String, String)]) -> Result<Vec<(String, Change)>, JournalError>;

/// Decides by one record's text, or by there being none, what is to become of that record and of others.
pub(in crate::state) type EditFrom<'a> =
    &'a mut dyn FnMut(Option<&str>) -> Result<Vec<(String, Change)>, JournalError>;

/// A connection. It gives way when another tab needs a newer layout. Where that is one that isn't known here, every later
/// step fails with `Storage`.
pub(in crate::state) struct Database(Connection);

impl Database {
    /// Opens or creates the database called `name`.
    pub(super) async fn open(name: &str) -> Result<Self, JournalError> {
        Connection::open(name).await.map(Self)
    }

    pub(super) async fn add(&self, id: &str, text: &str) -> Result<(), JournalError> {
        in_time(async {
            let open = self.begin(On::Entries, true).await?;
            answer(open.store(ENTRIES)?.add_with_key(&text.into(), &id.into())).await?;
            open.finish().await
        })
        .await
    }

    pub(super) async fn read(&self, id: &str) -> Result<String, JournalError> {
        in_time(async { self.begin(On::Entries, false).await?.text(id).await }).await
    }

    /// Reads, changes and writes one record. With `sealed_by`, only while what seals is still that; else nothing is done,
    /// and the error is `SealingChanged`.
    pub(super) async fn change(
        &self,
        id: &str,
        sealed_by: Option<&str>,
        edit: Edit<'_>,
    ) -> Result<(), JournalError> {
        in_time(async {
            let open = self.begin(if sealed_by.is_some() { On::Both } else { On::Entries }, true).await?;
            if let Some(mark) = sealed_by
                && open.sealing().await?.mark != mark
            {
                return Err(JournalError::SealingChanged);
            }
            let change = edit(&open.text(id).await?)?;
            open.apply(id, change).await?;
            open.finish().await
        })
        .await
    }

    /// Reads one record, if it's there, and changes it and others.
    pub(super) async fn change_from(&self, id: &str, edit: EditFrom<'_>) -> Result<(), JournalError> {
        in_time(async {
            let open = self.begin(On::Entries, true).await?;
            let found = match open.text(id).await {
                Err(JournalError::NotFound) => None,
                found => Some(found?),
            };
            for (id, change) in edit(found.as_deref())? {
                open.apply(&id, change).await?;
            }
            open.finish().await
        })
        .await
    }

    /// Reads all records and changes some of them, and counts those.
    pub(super) async fn change_all(&self, edit: EditAll<'_>) -> Result<usize, JournalError> {
        in_time(async {
            let open = self.begin(On::Entries, true).await?;
            let changes = edit(&open.lines().await?)?;
            let count = changes.len();
            for (id, change) in changes {
                open.apply(&id, change).await?;
            }
            open.finish().await?;
            Ok(count)
        })
        .await
    }

    pub(super) async fn all(&self) -> Result<Vec<(String, String)>, JournalError> {
        in_time(async { self.begin(On::Entries, false).await?.lines().await }).await
    }

    async fn begin(&self, on: On, write: bool) -> Result<Open, JournalError> {
        let database = self.0.database().await?;
        Open::begin(&database, on, write)
    }
}

impl Open {
    async fn apply(&self, id: &str, change: Change) -> Result<(), JournalError> {
        let store = self.store(ENTRIES)?;
        let request = match change {
            Change::Put(text) => store.put_with_key(&text.into(), &id.into()),
            Change::Delete => store.delete(&id.into()),
        };
        answer(request).await.map(drop)
    }
}

/// A step, which fails when it takes too long. What it has begun is taken back, so that nothing of it comes about later.
async fn in_time<T>(step: impl Future<Output = Result<T, JournalError>>) -> Result<T, JournalError> {
    within(STEP_MS, step).await.unwrap_or(Err(JournalError::Storage))
}
