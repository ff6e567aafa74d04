//! Destroying keys and history on purpose. A key's entry stays and tells when its key was destroyed; of history one line is
//! left. What is destroyed can't be opened any more by anybody, but what a browser has deleted can be found in its files for
//! a while; so the key that sealed it is discarded as well, as soon as nothing is sealed with it.

use evs_domain::transfer::Custody;

use super::Journal;
use super::database::{Change, Sealing, SealingChange};
use super::entry::EntryId;
use super::error::JournalError;
use super::record::Record;
use super::tombstone::Tombstone;
use super::whose::{Holdings, Whose};

/// What was destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Destroyed {
    /// How many keys.
    pub keys: usize,
    /// Whether nothing is left of what sealed them, unless something else is sealed with it. It's left where a tab of an
    /// older program doesn't let go of it.
    pub is_whole: bool,
}

impl Journal {
    /// How much this browser holds of theirs.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn holdings(&self, whose: &Whose) -> Result<Holdings, JournalError> {
        let mut holdings = Holdings::default();
        for (_, text) in self.0.backend.all().await? {
            let Some(record) = of(whose, &text) else { continue };
            let custody = record.entry(EntryId::stored(String::new())).map(|entry| entry.custody());
            holdings.history += usize::from(record.is_over());
            if record.sealed.is_some() {
                let is_handed_over = custody == Some(Custody::HandedOver);
                holdings.handed_over += usize::from(is_handed_over);
                holdings.kept += usize::from(!is_handed_over);
            }
        }
        Ok(holdings)
    }

    /// Destroys all of their sealed keys; `at` in seconds since 1970-01-01T00:00:00Z. It can't be undone.
    ///
    /// # Errors
    /// `Storage` or `Full`; no key is destroyed then.
    pub async fn destroy_keys(&self, whose: &Whose, at: i64) -> Result<Destroyed, JournalError> {
        self.destroy_where(at, &|record| whose.has(&record.place())).await
    }

    pub(super) async fn destroy_where(
        &self,
        at: i64,
        doomed: &dyn Fn(&Record) -> bool,
    ) -> Result<Destroyed, JournalError> {
        let mut gone = Vec::new();
        let destroy = &mut |lines: &[(String, String)]| {
            gone.clear();
            let mut changes = Vec::new();
            for (id, text) in lines.iter().filter(|(id, _)| !id.is_empty()) {
                let Some(mut record) = Record::read(text).ok().filter(doomed) else { continue };
                if let Some(sealed) = record.destroy(at) {
                    gone.push(sealed);
                    changes.push((id.clone(), Change::Put(record.write()?)));
                }
            }
            Ok(changes)
        };
        let keys = self.0.backend.change_all(destroy).await?;
        gone.iter().for_each(|sealed| self.0.keys.discard(sealed));
        Ok(Destroyed { keys, is_whole: self.discard_own_key(true).await.is_ok() })
    }

    /// Destroys their history and leaves one line that says so; `at` in seconds since 1970-01-01T00:00:00Z. Gives back how
    /// many entries that were; where there were none, nothing changes.
    ///
    /// # Errors
    /// `Storage` or `Full`; nothing is destroyed then.
    pub async fn destroy_history(&self, whose: &Whose, at: i64) -> Result<usize, JournalError> {
        let mut entries = 0;
        let destroy = &mut |lines: &[(String, String)]| {
            entries = 0;
            let is_doomed = |text: &str| of(whose, text).is_some_and(|record| record.is_over());
            Tombstone::in_place_of(lines, is_doomed, |gone| {
                entries = gone;
                Tombstone::of(whose, gone, at)
            })
        };
        self.0.backend.change_all(destroy).await?;
        Ok(entries)
    }

    /// Discards this browser's own key where nothing is sealed with it. `firmly`: programs that would go on sealing with it
    /// are shut out first; else it's left as long as there may be some.
    pub(super) async fn discard_own_key(&self, firmly: bool) -> Result<(), JournalError> {
        let Some(database) = self.0.backend.database() else { return Ok(()) };
        let is_needed = |lines: &[(String, String)]| lines.iter().any(|(_, text)| needs_own_key(text));
        if database.sealing().await?.own.is_none() || is_needed(&database.all().await?) {
            return Ok(());
        }
        if !database.is_alone() {
            if !firmly {
                return Ok(());
            }
            database.be_alone().await?;
        }
        let discard = &mut |_: &Sealing, lines: &[(String, String)]| {
            (!is_needed(lines)).then_some(SealingChange::DiscardOwn)
        };
        database.change_sealing(discard).await.map(drop)
    }
}

/// The record, if it's one of theirs.
fn of(whose: &Whose, text: &str) -> Option<Record> {
    Record::read(text).ok().filter(|record| whose.has(&record.place()))
}

/// What can't be read may be a newer program's, and need it.
fn needs_own_key(text: &str) -> bool {
    match Record::read(text) {
        Ok(record) => record.sealed.is_some() && record.sealed_to.is_none(),
        Err(_) => Tombstone::read(text).is_err(),
    }
}
