//! Taking one account's record along to another browser: what goes with it, each key opened for that alone. Nothing changes here.

use evs_domain::handover::package::fits_on_a_line;
use evs_domain::id::TransferId;
use evs_domain::secret::{AuthKey, Secret};

use super::Journal;
use super::carried::{Carried, CarriedEntry, CarriedHead};
use super::entry::EntryId;
use super::error::JournalError;
use super::record::Record;
use super::whose::Whose;

/// So many bytes of records go along, and more only of what has a key. The file takes a little more.
const ROOM: usize = 3 << 20;

/// A record that is ready to be sealed.
pub struct MovedOut {
    /// It, with keys in the clear.
    pub text: Secret,
    /// How many entries are in it.
    pub entries: usize,
    /// How many keys.
    pub keys: usize,
    /// How many keys couldn't be opened: their entries are in it without them.
    pub unopened: usize,
    /// How many entries of history stay behind for want of room: the oldest.
    pub left_out: usize,
}

impl Journal {
    /// What is here of this account, in all its projects, with its keys. `at_hand` gives a key that is in memory already.
    ///
    /// # Errors
    /// `Locked` if a passkey has to be given first. `Storage`.
    pub async fn move_out(
        &self,
        head: CarriedHead,
        at_hand: &dyn Fn(TransferId) -> Option<AuthKey>,
    ) -> Result<MovedOut, JournalError> {
        let whose = Whose::Account { cloud: head.cloud.clone(), account_id: head.account_id.clone() };
        let (mut entries, mut unopened, mut left_out, mut size) = (Vec::new(), 0, 0, 0);
        // The newest first: what has no room is the oldest.
        for (id, text) in self.0.backend.all().await?.into_iter().rev().filter(|(id, _)| !id.is_empty()) {
            let Some(record) = Record::read(&text).ok().filter(|record| whose.has(&record.place())) else {
                continue;
            };
            if !record.may_be_carried() {
                continue;
            }
            size += text.len();
            if size > ROOM && record.is_over() {
                left_out += 1;
                continue;
            }
            let key = self.key_to_carry(&record, at_hand).await;
            let key = match key {
                Err(JournalError::NotOpenable) => {
                    unopened += 1;
                    None
                }
                key => key?,
            };
            entries.push(CarriedEntry { id: EntryId::stored(id), record: record.without_key(), key });
        }
        entries.reverse();
        let carried = Carried { head, entries };
        Ok(MovedOut {
            text: carried.write()?,
            entries: carried.entries(),
            keys: carried.keys(),
            unopened,
            left_out,
        })
    }

    async fn key_to_carry(
        &self,
        record: &Record,
        at_hand: &dyn Fn(TransferId) -> Option<AuthKey>,
    ) -> Result<Option<(TransferId, AuthKey)>, JournalError> {
        let transfer = record.transfer.as_deref().and_then(TransferId::parse);
        let Some(transfer) = transfer.filter(|_| record.may_hold_key()) else { return Ok(None) };
        let key = match (at_hand(transfer), record.sealed()) {
            (Some(key), _) => key,
            (None, Some(sealed)) => {
                let binding = record.binding(&transfer.to_string())?;
                self.0.keys.open(self.0.backend.database(), &binding, &sealed).await?
            }
            (None, None) => return Ok(None),
        };
        if fits_on_a_line(&key) { Ok(Some((transfer, key))) } else { Err(JournalError::NotOpenable) }
    }
}
