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

/// How often a key is sealed anew when another tab has exchanged what it was sealed with.
const TRIES: u32 = 4;

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
        // never changes, so it may be read before; what it's sealed with may have, and then it's sealed anew.
        let record = Record::read(&self.0.backend.read(id.as_str()).await?)?;
        let binding = record.binding(&transfer.to_string())?;
        let mut tries = 0;
        loop {
            tries += 1;
            let sealing = self.0.keys.seal(self.0.backend.database(), &binding, key).await;
            let (sealed, sealed_by) = match sealing {
                Ok((sealed, by)) => (Some(sealed), by),
                Err(JournalError::SealingChanged) if tries < TRIES => continue,
                Err(_) => (None, None),
            };
            let step = &mut |record: &mut Record| record.create(transfer, sealed.clone());
            let writing = self.step(id, sealed_by.as_deref(), step).await;
            if writing == Err(JournalError::SealingChanged) && tries < TRIES {
                continue;
            }
            return match (writing, sealed) {
                (Ok(()), Some(_)) => Ok(()),
                (Ok(()), None) => Err(JournalError::NotSealed),
                (Err(error), sealed) => {
                    if let Some(sealed) = sealed {
                        self.0.keys.discard(&sealed.text);
                    }
                    Err(error)
                }
            };
        }
    }

    /// The cloud answered when the person had all keys destroyed already: notes the transfer, and that its key was. `at` in
    /// seconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `WrongStage` if a key is held or the transfer is over.
    pub async fn created_and_destroyed(
        &self,
        id: &EntryId,
        transfer: TransferId,
        at: i64,
    ) -> Result<(), JournalError> {
        self.step(id, None, &mut |record| record.create_destroyed(transfer, at)).await
    }

    /// A transfer of ours was found on the disk, and its key went by.
    ///
    /// # Errors
    /// `WrongStage` if the key is held or the transfer is over.
    pub async fn created_key_lost(&self, id: &EntryId, transfer: TransferId) -> Result<(), JournalError> {
        self.step(id, None, &mut |record| record.lose_key(transfer)).await
    }

    /// The request had no effect: the entry vanishes.
    ///
    /// # Errors
    /// `WrongStage` once anything is known to have come of it.
    pub async fn withdraw(&self, id: &EntryId) -> Result<(), JournalError> {
        let step = &mut |text: &str| Record::read(text)?.may_withdraw().map(|()| Change::Delete);
        self.0.backend.change(id.as_str(), None, step).await
    }

    /// The key, if the journal holds it.
    ///
    /// # Errors
    /// `Locked` if a passkey has to be given first. `NotOpenable` if the record or its seal was changed, or what sealed it
    /// isn't in this browser.
    pub async fn open_key(&self, id: &EntryId) -> Result<Option<AuthKey>, JournalError> {
        let record = Record::read(&self.0.backend.read(id.as_str()).await?)?;
        let (Some(transfer), Some(sealed)) = (&record.transfer, record.sealed()) else { return Ok(None) };
        self.0.keys.open(self.0.backend.database(), &record.binding(transfer)?, &sealed).await.map(Some)
    }

    /// A person got at what the recipient needs; `at` in seconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `WrongStage` unless the transfer was created with its key.
    pub async fn handed_over(&self, id: &EntryId, how: HandOverWay, at: i64) -> Result<(), JournalError> {
        self.step(id, None, &mut |record| record.hand_over(how, at)).await
    }

    /// The person takes their word back that it was handed over.
    ///
    /// # Errors
    /// `WrongStage` unless its key is still sealed here.
    pub async fn taken_back(&self, id: &EntryId) -> Result<(), JournalError> {
        self.step(id, None, &mut Record::take_back).await
    }

    /// The transfer is over: purges the key and keeps the rest. `at` in seconds since 1970-01-01T00:00:00Z. A second
    /// call changes the ending only if the first one was unclear.
    ///
    /// # Errors
    /// `WrongStage` on a receipt.
    pub async fn ended(&self, id: &EntryId, ending: Ending, at: i64) -> Result<(), JournalError> {
        let mut purged = None;
        self.step(id, None, &mut |record| {
            purged = record.end(ending, at)?;
            Ok(())
        })
        .await?;
        if let Some(sealed) = purged {
            self.0.keys.discard(&sealed);
            // The key is gone with its record either way.
            let _kept = self.discard_own_key(false).await;
        }
        Ok(())
    }

    /// Applies a step to one record; with `sealed_by`, only while what seals is still that.
    pub(super) async fn step(
        &self,
        id: &EntryId,
        sealed_by: Option<&str>,
        step: &mut dyn FnMut(&mut Record) -> Result<(), JournalError>,
    ) -> Result<(), JournalError> {
        let change = &mut |text: &str| {
            let mut record = Record::read(text)?;
            step(&mut record)?;
            record.write().map(Change::Put)
        };
        self.0.backend.change(id.as_str(), sealed_by, change).await
    }
}
