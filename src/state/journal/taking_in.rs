//! Taking a record in that another browser has carried here: what isn't here is added, each key sealed anew with what seals here. What
//! is here already stays as it is, but for a key that it lacks.

use std::collections::{HashMap, HashSet};

use super::Journal;
use super::carried::{Carried, CarriedEntry};
use super::database::Change;
use super::entry::{EntryId, Place};
use super::error::JournalError;
use super::record::{Mark, Record};

/// What taking a record in would change.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arriving {
    /// How many entries aren't here yet.
    pub entries: usize,
    /// How many keys aren't.
    pub keys: usize,
    /// How many entries are here already.
    pub known: usize,
}

/// What came of taking a record in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TakenIn {
    /// How many entries were added.
    pub entries: usize,
    /// How many keys were sealed here.
    pub keys: usize,
    /// How many keys couldn't be sealed. Taking the record in again tries them again.
    pub unsealed: usize,
}

/// What becomes of one carried entry.
enum Step {
    /// It's added, and then its key.
    Add,
    /// The entry with this id, which is here, gets its key.
    GiveKey(EntryId),
    /// Nothing: it's here.
    Leave,
}

/// By what an entry is known again that was written down by another browser: the place, the transfer, and for accepts, of which
/// there can be several, how far it has come.
type Same = (Place, String, Option<Mark>);

impl Journal {
    /// What taking this record in would change.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn arriving(&self, carried: &Carried) -> Result<Arriving, JournalError> {
        let steps = steps(&self.0.backend.all().await?, carried);
        let mut arriving = Arriving::default();
        for (step, entry) in steps.iter().zip(&carried.entries) {
            let is_new = matches!(step, Step::Add);
            arriving.entries += usize::from(is_new);
            arriving.known += usize::from(!is_new);
            arriving.keys += usize::from(entry.key.is_some() && !matches!(step, Step::Leave));
        }
        Ok(arriving)
    }

    /// Takes this record in. Doing it twice adds nothing.
    ///
    /// # Errors
    /// `NoStorage` where entries don't outlive the page. `Storage` or `Full`; nothing was added then.
    pub async fn take_in(&self, carried: &Carried) -> Result<TakenIn, JournalError> {
        if !self.is_lasting() {
            return Err(JournalError::NoStorage);
        }
        let mut decided = Vec::new();
        let add = &mut |lines: &[(String, String)]| {
            decided = steps(lines, carried);
            let new = decided.iter().zip(&carried.entries).filter(|(step, _)| matches!(step, Step::Add));
            new.map(|(_, entry)| Ok((entry.id.as_str().to_owned(), Change::Put(entry.record.write()?))))
                .collect()
        };
        let mut taken = TakenIn { entries: self.0.backend.change_all(add).await?, ..TakenIn::default() };
        // Sealing can't happen within a transaction, which would end meanwhile. Should it be cut short, the entry is here without
        // its key, and gets it the next time.
        for (step, CarriedEntry { id, key, .. }) in decided.iter().zip(&carried.entries) {
            let Some((transfer, key)) = key else { continue };
            let id = match step {
                Step::Add => id,
                Step::GiveKey(id) => id,
                Step::Leave => continue,
            };
            match self.created(id, *transfer, key).await {
                Ok(()) => taken.keys += 1,
                // Another tab was faster, or the transfer has ended meanwhile.
                Err(JournalError::WrongStage) => {}
                Err(_) => taken.unsealed += 1,
            }
        }
        Ok(taken)
    }
}

fn steps(lines: &[(String, String)], carried: &Carried) -> Vec<Step> {
    let ids: HashSet<&str> = lines.iter().map(|(id, _)| id.as_str()).collect();
    let read = lines.iter().filter_map(|(id, text)| Some((id, Record::read(text).ok()?)));
    let mut here: HashMap<Same, Option<(&String, Record)>> =
        read.filter_map(|(id, record)| Some((same(&record)?, Some((id, record))))).collect();
    let mut step = |entry: &CarriedEntry| {
        let same = same(&entry.record);
        if let Some(known) = same.as_ref().and_then(|same| here.get(same)) {
            let lacks = known
                .as_ref()
                .filter(|(_, record)| entry.key.is_some() && record.lacks_key_of(&entry.record));
            return lacks.map_or(Step::Leave, |(id, _)| Step::GiveKey(EntryId::stored((*id).clone())));
        }
        if ids.contains(entry.id.as_str()) {
            return Step::Leave;
        }
        // Should it be in the record twice, the first one counts.
        here.extend(same.map(|same| (same, None)));
        Step::Add
    };
    carried.entries.iter().map(&mut step).collect()
}

fn same(record: &Record) -> Option<Same> {
    let is_of_accept = matches!(record.stage, Mark::Received | Mark::Accepting | Mark::Refused);
    Some((record.place(), record.transfer.clone()?, is_of_accept.then_some(record.stage)))
}
