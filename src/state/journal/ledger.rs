//! Looking back: the entries of one place, receipts, and clearing what is over. Keys have no part in this.

use super::Journal;
use super::entry::{Entry, EntryId, HistoryDestroyed, Place, Receipt};
use super::error::JournalError;
use super::record::Record;
use super::tombstone::Tombstone;

impl Journal {
    /// Writes down a disk that was accepted here.
    ///
    /// # Errors
    /// `Storage` or `Full`.
    pub async fn received(&self, receipt: Receipt) -> Result<EntryId, JournalError> {
        let id = EntryId::fresh(receipt.at);
        self.0.backend.add(id.as_str(), &Record::received(receipt).write()?).await?;
        Ok(id)
    }

    /// The entries of one place, newest first, from all tabs. Records that can't be read are left out and counted.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn entries(&self, place: &Place) -> Result<Vec<Entry>, JournalError> {
        let mut unreadable = 0;
        let mut entries = Vec::new();
        let mut tombstones = Vec::new();
        for (id, text) in self.0.backend.all().await?.into_iter().rev() {
            match Record::read(&text) {
                // Under an id that isn't text, no later step could find it.
                Ok(record) if !id.is_empty() => {
                    let here = Some(record).filter(|record| record.place() == *place);
                    entries.extend(here.and_then(|record| record.entry(EntryId::stored(id))));
                }
                _ => match Tombstone::read(&text) {
                    Ok(tombstone) => tombstones.push(tombstone),
                    Err(_) => unreadable += 1,
                },
            }
        }
        self.0.unreadable.set(unreadable);
        self.0.tombstones.replace(tombstones);
        Ok(entries)
    }

    /// One entry.
    ///
    /// # Errors
    /// `NotFound`, `Unreadable` or `Storage`.
    pub async fn entry(&self, id: &EntryId) -> Result<Entry, JournalError> {
        let record = Record::read(&self.0.backend.read(id.as_str()).await?)?;
        record.entry(id.clone()).ok_or(JournalError::Unreadable)
    }

    /// How many records the last [`Journal::entries`] couldn't read. Whose they are can't be told, so all count.
    #[must_use]
    pub fn unreadable(&self) -> usize {
        self.0.unreadable.get()
    }

    /// Forgets what is over in one place, ended transfers and receipts, and leaves one line that says so: when, how many, and
    /// who did it; `at` in seconds since 1970-01-01T00:00:00Z. Gives back how many that were; where there were none, nothing changes.
    ///
    /// # Errors
    /// `Storage` or `Full`; nothing is gone then.
    pub async fn forget_ended(&self, place: &Place, by: &str, at: i64) -> Result<usize, JournalError> {
        let mut entries = 0;
        let over =
            |text: &str| Record::read(text).is_ok_and(|record| record.is_over() && record.place() == *place);
        let sweep = &mut |lines: &[(String, String)]| {
            entries = 0;
            Tombstone::in_place_of(lines, over, |gone| {
                entries = gone;
                Tombstone::cleared(place, by, gone, at)
            })
        };
        self.0.backend.change_all(sweep).await?;
        Ok(entries)
    }

    /// What the last [`Journal::entries`] found of history of this place that was destroyed.
    #[must_use]
    pub fn destroyed_history(&self, place: &Place) -> Vec<HistoryDestroyed> {
        let tombstones = self.0.tombstones.borrow();
        tombstones.iter().filter(|tombstone| tombstone.is_of(place)).map(Tombstone::told).collect()
    }
}
