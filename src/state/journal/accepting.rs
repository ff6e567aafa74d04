//! The recipient's calls on the journal: an accept that is about to leave, and what became of it. There is never a key in it, and of
//! the disk nothing but what the cloud has shown, and its id.

use evs_domain::disks::DiskInfo;
use evs_domain::refusal::Refusal;

use super::Journal;
use super::codes::write_refusal;
use super::entry::{AcceptIntent, EntryId};
use super::error::JournalError;
use super::record::{Mark, Record};

impl Journal {
    /// Writes down an accept that is about to be sent. Send the request only after this has resolved.
    ///
    /// # Errors
    /// `Storage` or `Full`.
    pub async fn intend_accept(&self, intent: AcceptIntent) -> Result<EntryId, JournalError> {
        let id = EntryId::fresh(intent.at);
        self.0.backend.add(id.as_str(), &Record::accepting(intent).write()?).await?;
        Ok(id)
    }

    /// The same for an accept that was sent before without coming to a good end; `at` in seconds since 1970-01-01T00:00:00Z.
    ///
    /// # Errors
    /// `WrongStage` if the disk was accepted.
    pub async fn accept_again(&self, id: &EntryId, at: i64) -> Result<(), JournalError> {
        self.step(id, None, &mut |record| record.accept_again(at)).await
    }

    /// The cloud refused, and nothing came of it.
    ///
    /// # Errors
    /// `WrongStage` if the disk was accepted.
    pub async fn refused(&self, id: &EntryId, why: Refusal) -> Result<(), JournalError> {
        self.step(id, None, &mut |record| record.refuse(why)).await
    }

    /// The disk is accepted; `at` in seconds since 1970-01-01T00:00:00Z. A second call changes what is known of the disk, and not
    /// the time.
    ///
    /// # Errors
    /// `WrongStage` on an entry that is no accept.
    pub async fn accepted(&self, id: &EntryId, disk: &DiskInfo, at: i64) -> Result<(), JournalError> {
        self.step(id, None, &mut |record| record.receive(disk.clone(), at)).await
    }
}

impl Record {
    pub(super) fn accept_again(&mut self, at: i64) -> Result<(), JournalError> {
        self.leave_open(Mark::Accepting)?;
        self.refusal = None;
        self.at = at;
        Ok(())
    }

    pub(super) fn refuse(&mut self, why: Refusal) -> Result<(), JournalError> {
        self.leave_open(Mark::Refused)?;
        self.refusal = Some(write_refusal(why));
        Ok(())
    }

    pub(super) fn receive(&mut self, disk: DiskInfo, at: i64) -> Result<(), JournalError> {
        if self.stage != Mark::Received {
            self.leave_open(Mark::Received)?;
            self.refusal = None;
            self.at = at;
        }
        self.set_disk(disk);
        Ok(())
    }

    fn leave_open(&mut self, stage: Mark) -> Result<(), JournalError> {
        if !matches!(self.stage, Mark::Accepting | Mark::Refused) {
            return Err(JournalError::WrongStage);
        }
        self.stage = stage;
        Ok(())
    }
}
