//! What may happen to a record, and what may not. Pure: the caller reads and writes within one storage transaction.

use evs_domain::id::TransferId;
use evs_domain::transfer::Ending;

use super::codes::{read_ending, read_way, write_ending, write_way};
use super::entry::HandOverWay;
use super::error::JournalError;
use super::record::{Mark, Record, Sealed};

impl Record {
    /// The cloud answered with a transfer. `sealed` is the key as the key store made it; `None` if that failed.
    /// A key that is held already is never overwritten.
    pub(super) fn create(
        &mut self,
        transfer: TransferId,
        sealed: Option<Sealed>,
    ) -> Result<(), JournalError> {
        self.name_transfer(self.may_take_key(), transfer)?;
        self.stage = Mark::Created;
        (self.sealed, self.sealed_to) = sealed.map_or((None, None), |sealed| (Some(sealed.text), sealed.to));
        Ok(())
    }

    /// The cloud answered with a transfer whose key isn't kept, because the person wanted all keys destroyed.
    pub(super) fn create_destroyed(&mut self, transfer: TransferId, at: i64) -> Result<(), JournalError> {
        self.create(transfer, None)?;
        self.destroyed = Some(at);
        Ok(())
    }

    fn may_take_key(&self) -> bool {
        let is_open = matches!(self.stage, Mark::Intended | Mark::KeyLost | Mark::Created);
        is_open && self.sealed.is_none() && self.destroyed.is_none()
    }

    /// Whether it's of the same transfer and disk as this one, exists, and has no key, for another reason than that it was
    /// destroyed on purpose.
    pub(super) fn lacks_key_of(&self, other: &Self) -> bool {
        self.transfer.is_some() && self.is_bound_like(other) && self.may_take_key()
    }

    /// The key is destroyed on purpose. Gives back what was sealed; `None`: there's none, and nothing changes.
    pub(super) fn destroy(&mut self, at: i64) -> Option<String> {
        let sealed = self.sealed.take()?;
        self.sealed_to = None;
        self.destroyed = Some(at);
        Some(sealed)
    }

    /// The key is sealed otherwise from now on. What was changed or has ended meanwhile stays as it is.
    pub(super) fn seal_anew(&mut self, before: &str, sealed: Sealed) {
        if self.sealed.as_deref() == Some(before) {
            (self.sealed, self.sealed_to) = (Some(sealed.text), sealed.to);
        }
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

    /// The person takes their word back that it was handed over. What was seen of it stays.
    pub(super) fn take_back(&mut self) -> Result<(), JournalError> {
        if self.stage != Mark::Created || self.sealed.is_none() {
            return Err(JournalError::WrongStage);
        }
        let is_word = |text: &String| read_way(text).is_some_and(|(way, _)| way == HandOverWay::Confirmed);
        self.handed_over.retain(|text| !is_word(text));
        Ok(())
    }

    /// The transfer is over: the key goes. Gives back what was sealed. The first clear ending stands.
    pub(super) fn end(&mut self, ending: Ending, at: i64) -> Result<Option<String>, JournalError> {
        if matches!(self.stage, Mark::Received | Mark::Accepting | Mark::Refused) {
            return Err(JournalError::WrongStage);
        }
        let known = self.ending.as_deref().and_then(read_ending);
        if known.is_none_or(|(known, _)| known == Ending::Unclear) {
            self.ending = Some(write_ending(ending, at));
        }
        self.stage = Mark::Ended;
        self.sealed_to = None;
        Ok(self.sealed.take())
    }

    /// Whether the entry may vanish: only while nothing is known to have come of it.
    pub(super) fn may_withdraw(&self) -> Result<(), JournalError> {
        let is_open = matches!(self.stage, Mark::Intended | Mark::Accepting);
        if is_open { Ok(()) } else { Err(JournalError::WrongStage) }
    }

    /// Whether it is history only.
    pub(super) fn is_over(&self) -> bool {
        matches!(self.stage, Mark::Ended | Mark::Received | Mark::Refused)
    }
}
