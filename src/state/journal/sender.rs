//! The sender's calls on the journal, in the order of a transfer's life. Each resolves when its step is safe on disk,
//! and leaves the entry as it was when it fails.

use evs_domain::id::TransferId;
use evs_domain::secret::AuthKey;
use evs_domain::transfer::Ending;

use super::Journal;
use super::database::Change;
use super::entry::{EntryId, HandOverWay, Intent};
use super::error::JournalError;
use super::record::Record;

impl Journal {
    /// Writes down what is about to be asked for. Send the request only after this has resolved.
    ///
    /// # Errors
    /// `Storage` or `Full`.
    pub async fn intend(&self, intent: Intent) -> Result<EntryId, JournalError> {
        let id = EntryId::fresh(intent.at);
        self.0.backend.add(id.as_str(), &Record::intended(intent).write()?).await?;
        Ok(id)
    }

    /// The cloud answered: seals the key into the entry. Paint nothing before this has resolved.
    ///
    /// # Errors
    /// `NotSealed`: the transfer is recorded, its key is not. Anything else: neither is. In both cases the caller
    /// holds the only copy of the key.
    pub async fn created(
        &self,
        id: &EntryId,
        transfer: TransferId,
        key: &AuthKey,
    ) -> Result<(), JournalError> {
        // Sealing can't happen within a storage transaction, which would end meanwhile. What the key is bound to
        // never changes, so it may be read before.
        let record = Record::read(&self.0.backend.read(id.as_str()).await?)?;
        let sealing = self.0.keys.seal(&record.binding(&transfer.to_string())?, key).await;
        let sealed = sealing.as_ref().ok();
        let writing = self.step(id, &mut |record| record.create(transfer, sealed.cloned())).await;
        if let (Err(_), Some(sealed)) = (&writing, sealed) {
            self.0.keys.discard(sealed);
        }
        writing.and(sealing.map(drop))
    }

    /// A transfer of ours was found on the disk, and its key went by.
    ///
    /// # Errors
    /// `WrongStage` if the key is held or the transfer is over.
    pub async fn created_key_lost(&self, id: &EntryId, transfer: TransferId) -> Result<(), JournalError> {
        self.step(id, &mut |record| record.lose_key(transfer)).await
    }

    /// The request had no effect: the entry vanishes.
    ///
    /// # Errors
    /// `WrongStage` once anything is known to have come of it.
    pub async fn withdraw(&self, id: &EntryId) -> Result<(), JournalError> {
        let step = &mut |text: &str| Record::read(text)?.may_withdraw().map(|()| Change::Delete);
        self.0.backend.change(id.as_str(), step).await
    }

    /// The key, if the journal holds it.
    ///
    /// # Errors
    /// `NotOpenable` if the record or its seal was changed, or the seal is another browser's.
    pub async fn open_key(&self, id: &EntryId) -> Result<Option<AuthKey>, JournalError> {
        let record = Record::read(&self.0.backend.read(id.as_str()).await?)?;
        let (Some(transfer), Some(sealed)) = (&record.transfer, &record.sealed) else { return Ok(None) };
        self.0.keys.open(&record.binding(transfer)?, sealed).await.map(Some)
    }

    /// A person got at what the recipient needs; `at` in seconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `WrongStage` unless the transfer was created with its key.
    pub async fn handed_over(&self, id: &EntryId, how: HandOverWay, at: i64) -> Result<(), JournalError> {
        self.step(id, &mut |record| record.hand_over(how, at)).await
    }

    /// The transfer is over: purges the key and keeps the rest. `at` in seconds since 1970-01-01T00:00:00Z. A second
    /// call changes the ending only if the first one was unclear.
    ///
    /// # Errors
    /// `WrongStage` on a receipt.
    pub async fn ended(&self, id: &EntryId, ending: Ending, at: i64) -> Result<(), JournalError> {
        let mut purged = None;
        self.step(id, &mut |record| {
            purged = record.end(ending, at)?;
            Ok(())
        })
        .await?;
        if let Some(sealed) = purged {
            self.0.keys.discard(&sealed);
        }
        Ok(())
    }

    /// Applies a step to one record.
    async fn step(
        &self,
        id: &EntryId,
        step: &mut dyn FnMut(&mut Record) -> Result<(), JournalError>,
    ) -> Result<(), JournalError> {
        let change = &mut |text: &str| {
            let mut record = Record::read(text)?;
            step(&mut record)?;
            record.write().map(Change::Put)
        };
        self.0.backend.change(id.as_str(), change).await
    }
}
