//! Where records are kept, as text under ids: the browser's database, or this page's memory. What the text means is
//! not known here, but that a change of it is all or nothing.

use std::cell::RefCell;

use super::database::{Change, Database, Edit, EditAll, EditFrom};
use super::deadline::opened_in_time;
use super::error::JournalError;

/// One of the two homes of records.
pub(in crate::state) enum Backend {
    /// IndexedDB: outlives the page, shared by all tabs.
    Browser(Database),
    /// Memory of this page: ids and records, by id.
    Page(RefCell<Vec<(String, String)>>),
}

impl Backend {
    /// The browser's database of this name, which is made if there's none.
    ///
    /// # Errors
    /// `NoStorage` where there's no place for it, or the browser doesn't answer within seconds.
    pub(in crate::state) async fn open(name: &str) -> Result<Self, JournalError> {
        let name = name.to_owned();
        opened_in_time(async move { Database::open(&name).await.map(Self::Browser) }).await
    }

    /// In this page's memory, and empty.
    pub(in crate::state) fn in_page() -> Self {
        Self::Page(RefCell::new(Vec::new()))
    }

    /// Adds a record under an id that isn't taken. Resolves when it's safe on disk.
    pub(in crate::state) async fn add(&self, id: &str, text: &str) -> Result<(), JournalError> {
        match self {
            Self::Browser(database) => database.add(id, text).await,
            Self::Page(memory) => {
                let mut memory = memory.borrow_mut();
                let at = memory.partition_point(|(known, _)| known.as_str() < id);
                memory.insert(at, (id.to_owned(), text.to_owned()));
                Ok(())
            }
        }
    }

    /// The record, or `NotFound`.
    pub(in crate::state) async fn read(&self, id: &str) -> Result<String, JournalError> {
        match self {
            Self::Browser(database) => database.read(id).await,
            Self::Page(memory) => {
                let memory = memory.borrow();
                Ok(memory[find(&memory, id)?].1.clone())
            }
        }
    }

    /// Reads, changes and writes one record in one transaction; nobody gets in between, not from another tab either. With
    /// `sealed_by`, only while what seals is still that. Resolves when it's safe on disk.
    pub(in crate::state) async fn change(
        &self,
        id: &str,
        sealed_by: Option<&str>,
        edit: Edit<'_>,
    ) -> Result<(), JournalError> {
        match self {
            Self::Browser(database) => database.change(id, sealed_by, edit).await,
            Self::Page(memory) => {
                let mut memory = memory.borrow_mut();
                let at = find(&memory, id)?;
                let change = edit(&memory[at].1)?;
                apply(&mut memory, id, change);
                Ok(())
            }
        }
    }

    /// Reads one record, `None` if there's none, and writes what `edit` makes of it, under other ids too, in one transaction.
    /// Nothing else is read, however much there is. Resolves when it's safe on disk.
    pub(in crate::state) async fn change_from(
        &self,
        id: &str,
        edit: EditFrom<'_>,
    ) -> Result<(), JournalError> {
        match self {
            Self::Browser(database) => database.change_from(id, edit).await,
            Self::Page(memory) => {
                let mut memory = memory.borrow_mut();
                let at = find(&memory, id).ok();
                let changes = edit(at.map(|at| memory[at].1.as_str()))?;
                changes.into_iter().for_each(|(id, change)| apply(&mut memory, &id, change));
                Ok(())
            }
        }
    }

    /// All ids with their records, by id, which is oldest first. An id or a record that isn't text comes as empty text.
    pub(in crate::state) async fn all(&self) -> Result<Vec<(String, String)>, JournalError> {
        match self {
            Self::Browser(database) => database.all().await,
            Self::Page(memory) => Ok(memory.borrow().clone()),
        }
    }

    /// Reads all records and changes those that `edit` names, in one transaction, and counts them.
    pub(in crate::state) async fn change_all(&self, edit: EditAll<'_>) -> Result<usize, JournalError> {
        match self {
            Self::Browser(database) => database.change_all(edit).await,
            Self::Page(memory) => {
                let mut memory = memory.borrow_mut();
                let changes = edit(&memory)?;
                let count = changes.len();
                changes.into_iter().for_each(|(id, change)| apply(&mut memory, &id, change));
                Ok(count)
            }
        }
    }

    /// The browser's database, where that is the home.
    pub(super) fn database(&self) -> Option<&Database> {
        match self {
            Self::Browser(database) => Some(database),
            Self::Page(_) => None,
        }
    }
}

fn apply(memory: &mut Vec<(String, String)>, id: &str, change: Change) {
    let at = memory.binary_search_by(|(known, _)| known.as_str().cmp(id));
    match (at, change) {
        (Ok(at), Change::Put(text)) => memory[at].1 = text,
        (Err(at), Change::Put(text)) => memory.insert(at, (id.to_owned(), text)),
        (Ok(at), Change::Delete) => drop(memory.remove(at)),
        (Err(_), Change::Delete) => {}
    }
}

fn find(memory: &[(String, String)], id: &str) -> Result<usize, JournalError> {
    memory.iter().position(|(known, _)| known == id).ok_or(JournalError::NotFound)
}
