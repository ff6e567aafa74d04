//! What is left of history that a person had destroyed: how much that was and when, and nothing of what was in it. It stands
//! among the records; programs of the first version of records can't read it, and say so.

use serde::{Deserialize, Serialize};

use super::entry::{HistoryDestroyed, Place, Whose};
use super::error::JournalError;

/// The version of records that this came with.
const VERSION: u32 = 2;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    HistoryDestroyed,
}

/// Of whom, how much, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Tombstone {
    version: u32,
    tombstone: Kind,
    /// Cloud and account; `None`: everybody's.
    account: Option<(String, String)>,
    entries: usize,
    at: i64,
}

impl Tombstone {
    /// A new one, on top of what is left from earlier.
    pub(super) fn of(whose: &Whose, entries: usize, at: i64) -> Self {
        let account = match whose {
            Whose::Account { cloud, account_id } => Some((cloud.clone(), account_id.clone())),
            Whose::Browser => None,
        };
        Self { version: VERSION, tombstone: Kind::HistoryDestroyed, account, entries, at }
    }

    /// One in the place of two of the same account; `None` if they aren't.
    pub(super) fn joined(&self, earlier: &Self) -> Option<Self> {
        let entries = self.entries + earlier.entries;
        (self.account == earlier.account).then(|| Self { entries, ..self.clone() })
    }

    pub(super) fn read(text: &str) -> Result<Self, JournalError> {
        let tombstone: Self = serde_json::from_str(text).map_err(|_| JournalError::Unreadable)?;
        if tombstone.version == VERSION { Ok(tombstone) } else { Err(JournalError::Unreadable) }
    }

    pub(super) fn write(&self) -> Result<String, JournalError> {
        serde_json::to_string(self).map_err(|_| JournalError::Storage)
    }

    /// Whether it tells of this place's history, too.
    pub(super) fn is_of(&self, place: &Place) -> bool {
        let is_here =
            |(cloud, account): &(String, String)| *cloud == place.cloud && *account == place.account_id;
        self.account.as_ref().is_none_or(is_here)
    }

    pub(super) fn told(&self) -> HistoryDestroyed {
        HistoryDestroyed { entries: self.entries, at: self.at }
    }
}
