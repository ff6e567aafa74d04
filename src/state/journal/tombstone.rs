//! What is left of history that a person had destroyed: how much that was and when, who has done it where that's known, and nothing
//! of what was in it. It stands
//! among the records; programs of the first version of records can't read it, and say so.

use serde::{Deserialize, Serialize};

use super::database::Change;
use super::entry::{EntryId, HistoryDestroyed, Place};
use super::error::JournalError;
use super::whose::Whose;

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
    /// The one project of the account whose history it was, and who has cleared it; `None`: all of them, when signing out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    cleared: Option<Cleared>,
    entries: usize,
    at: i64,
}

/// Where, and by whom.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Cleared {
    region: String,
    project: String,
    /// The user's name.
    by: String,
}

impl Cleared {
    fn is_at(&self, place: &Place) -> bool {
        self.region == place.region && self.project == place.project_id
    }
}

impl Tombstone {
    /// A new one. What is left from earlier stays beside it.
    pub(super) fn of(whose: &Whose, entries: usize, at: i64) -> Self {
        let account = match whose {
            Whose::Account { cloud, account_id } => Some((cloud.clone(), account_id.clone())),
            Whose::Browser => None,
        };
        Self { version: VERSION, tombstone: Kind::HistoryDestroyed, account, cleared: None, entries, at }
    }

    /// One of a single place, whose history this user has cleared.
    pub(super) fn cleared(place: &Place, by: &str, entries: usize, at: i64) -> Self {
        let (region, project) = (place.region.clone(), place.project_id.clone());
        let cleared = Some(Cleared { region, project, by: by.to_owned() });
        Self { cleared, ..Self::of(&Whose::account_of(place), entries, at) }
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
            && self.cleared.as_ref().is_none_or(|cleared| cleared.is_at(place))
    }

    pub(super) fn told(&self) -> HistoryDestroyed {
        let by = self.cleared.as_ref().map(|cleared| cleared.by.clone());
        HistoryDestroyed { entries: self.entries, at: self.at, by }
    }

    /// What to change in the journal so that this stays of so many of its lines. What earlier ones tell isn't touched: each time
    /// has a line of its own.
    pub(super) fn in_place_of(
        lines: &[(String, String)],
        doomed: impl Fn(&str) -> bool,
        line_for: impl FnOnce(usize) -> Self,
    ) -> Result<Vec<(String, Change)>, JournalError> {
        let gone = lines.iter().filter(|(id, text)| !id.is_empty() && doomed(text));
        let mut changes: Vec<_> = gone.map(|(id, _)| (id.clone(), Change::Delete)).collect();
        if changes.is_empty() {
            return Ok(changes);
        }
        let line = line_for(changes.len());
        changes.push((EntryId::fresh(line.at).as_str().to_owned(), Change::Put(line.write()?)));
        Ok(changes)
    }
}
