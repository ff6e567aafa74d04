//! What may happen to a record, and what may not. Pure: the caller reads and writes within one storage transaction.

use evs_domain::id::TransferId;
use evs_domain::transfer::Ending;

use super::codes::{read_ending, write_ending, write_way};
use super::entry::HandOverWay;
use super::error::JournalError;
use super::record::{Mark, Record};

impl Record {
    /// The cloud answered with a transfer. `sealed` is the key as the key store keeps it; `None` if that failed.
    /// A key that is held already is never overwritten.
    pub(super) fn create(
        &mut self,
        transfer: TransferId,
        sealed: Option<String>,
    ) -> Result<(), JournalError> {
        let open =
            matches!(self.stage, Mark::Intended | Mark::KeyLost | Mark::Created) && self.sealed.is_none();
        self.name_transfer(open, transfer)?;
        self.stage = Mark::Created;
        self.sealed = sealed;
        Ok(())
    }

    /// A transfer of ours was found whose key nobody caught.
    pub(super) fn lose_key(&mut self, transfer: TransferId) -> Result<(), JournalError> {
        self.name_transfer(matches!(self.stage, Mark::Intended | Mark::KeyLost), transfer)?;
        self.stage = Mark::KeyLost;
        Ok(())
    }

    fn name_transfer(&mut self, allowed: bool, transfer: TransferId) -> Result<(), JournalError> {
        let text = transfer.to_string();
        let same = self.transfer.as_ref().is_none_or(|known| *known == text);
        if !allowed || !same {
            return Err(JournalError::WrongStage);
        }
        self.transfer = Some(text);
        Ok(())
    }

    /// A person got at what the recipient needs. Allowed after the end, too: another tab may have concluded that
    /// meanwhile, and the ledger is to tell every reveal.
    pub(super) fn hand_over(&mut self, way: HandOverWay, at: i64) -> Result<(), JournalError> {
        if !matches!(self.stage, Mark::Created | Mark::Ended) {
            return Err(JournalError::WrongStage);
        }
        self.handed_over.push(write_way(way, at));
        Ok(())
    }

    /// The transfer is over: the key goes. Gives back what was sealed. The first clear ending stands.
    pub(super) fn end(&mut self, ending: Ending, at: i64) -> Result<Option<String>, JournalError> {
        if self.stage == Mark::Received {
            return Err(JournalError::WrongStage);
        }
        let known = self.ending.as_deref().and_then(read_ending);
        if known.is_none_or(|(known, _)| known == Ending::Unclear) {
            self.ending = Some(write_ending(ending, at));
        }
        self.stage = Mark::Ended;
        Ok(self.sealed.take())
    }

    /// Whether the entry may vanish: only while nothing is known to have come of it.
    pub(super) fn may_withdraw(&self) -> Result<(), JournalError> {
        if self.stage == Mark::Intended { Ok(()) } else { Err(JournalError::WrongStage) }
    }

    /// Whether it is history only.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.stage, Mark::Ended | Mark::Received)
    }
}
