//! What is carried of one account's record from one browser to another: versioned JSON text, and reading it back without trusting
//! it. It's a secret until it's sealed, and is taken whole or not at all. What is put into it and taken out of it isn't decided here;
//! `docs/record-format.md` tells the form to those who read one without this program.

use std::collections::HashSet;

use evs_domain::handover::package::fits_on_a_line;
use evs_domain::id::TransferId;
use evs_domain::secret::{AuthKey, Secret};
use serde::{Deserialize, Deserializer};

use super::entry::{EntryId, Place};
use super::error::JournalError;
use super::record::{Mark, Record};
use super::whose::Whose;

/// The version written.
const VERSION: u32 = 1;

/// Whose record it is, and when it was taken out of its browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarriedHead {
    /// When, in seconds since 1970-01-01T00:00:00Z.
    pub made: i64,
    /// The cloud's id in the list of clouds.
    pub cloud: String,
    /// The account's id.
    pub account_id: String,
    /// What the account is called there. Foreign text.
    pub account: String,
}

/// One account's record on its way.
pub struct Carried {
    /// Whose it is.
    pub head: CarriedHead,
    pub(super) entries: Vec<CarriedEntry>,
}

/// One entry, and its key where it has one.
pub(super) struct CarriedEntry {
    pub id: EntryId,
    /// Without what seals a key.
    pub record: Record,
    pub key: Option<(TransferId, AuthKey)>,
}

/// Why a text is no record that can be taken in. It's refused as a whole then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CarriedProblem {
    /// It's something else, or not as this console writes it.
    NotARecord,
    /// It's of a later version of this console.
    LaterVersion,
}

impl CarriedHead {
    /// Whether it's the account's that this place belongs to.
    pub fn is_of(&self, place: &Place) -> bool {
        (&self.cloud, &self.account_id) == (&place.cloud, &place.account_id)
    }
}

impl Carried {
    /// How many entries there are.
    pub fn entries(&self) -> usize {
        self.entries.len()
    }

    /// How many of them have a key.
    pub fn keys(&self) -> usize {
        self.entries.iter().filter(|entry| entry.key.is_some()).count()
    }

    /// Reads what [`Carried::write`] writes. Whoever knows the passphrase may have written something else.
    ///
    /// # Errors
    /// Why it can't be used.
    pub fn read(text: &Secret) -> Result<Self, CarriedProblem> {
        let not_a_record = |_| CarriedProblem::NotARecord;
        let text = text.expose();
        let Version { evs_transfer_record } = serde_json::from_str(text).map_err(not_a_record)?;
        if evs_transfer_record > VERSION {
            return Err(CarriedProblem::LaterVersion);
        }
        let written: Written = serde_json::from_str(text).map_err(not_a_record)?;
        written.checked().ok_or(CarriedProblem::NotARecord)
    }

    /// The text, to be sealed at once.
    ///
    /// # Errors
    /// `Storage` when an entry can't be written down.
    pub(super) fn write(&self) -> Result<Secret, JournalError> {
        let failed = |_| JournalError::Storage;
        let CarriedHead { made, cloud, account_id, account } = &self.head;
        let quoted = |text: &str| serde_json::to_string(text).map_err(failed);
        let head = format!(
            "{{\"evs_transfer_record\":{VERSION},\"made\":{made},\"cloud\":{},\"account_id\":{},\"account\":{},\"entries\":[",
            quoted(cloud)?,
            quoted(account_id)?,
            quoted(account)?,
        );
        let records = self.entries.iter().map(|entry| entry.record.write());
        let records = records.collect::<Result<Vec<_>, _>>()?;
        // As long as it gets from the start, so that no copy of a key is left where it was shorter.
        let mut out = String::with_capacity(head.len() + END.len() + self.room(&records));
        out.push_str(&head);
        for (at, (CarriedEntry { id, key, .. }, record)) in self.entries.iter().zip(&records).enumerate() {
            out.push_str(if at == 0 { "\n" } else { ",\n" });
            out.push_str("{\"id\":\"");
            out.push_str(id.as_str());
            out.push_str("\",\"entry\":");
            out.push_str(record);
            if let Some((_, key)) = key {
                out.push_str(",\"key\":\"");
                push_key(key, &mut out);
                out.push('"');
            }
            out.push('}');
        }
        out.push_str(END);
        Ok(Secret::new(out))
    }

    pub(super) fn room(&self, records: &[String]) -> usize {
        const EACH: usize = 40;
        let of_entry = |(entry, record): (&CarriedEntry, &String)| {
            let key = entry.key.as_ref().map_or(0, |(_, key)| 2 * key.0.len());
            EACH + entry.id.as_str().len() + record.len() + key
        };
        self.entries.iter().zip(records).map(of_entry).sum()
    }
}

const END: &str = "\n]}\n";

/// A key in JSON. One that fits on a line has nothing in it but these that JSON writes otherwise.
fn push_key(key: &AuthKey, out: &mut String) {
    for c in key.expose().chars() {
        if matches!(c, '"' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
}

/// The version alone, whatever else there is.
#[derive(Deserialize)]
struct Version {
    evs_transfer_record: u32,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(rename = "evs_transfer_record")]
    _version: u32,
    made: i64,
    cloud: String,
    account_id: String,
    account: String,
    entries: Vec<WrittenEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenEntry {
    id: String,
    entry: Record,
    #[serde(default, deserialize_with = "key")]
    key: Option<AuthKey>,
}

/// A key, wrapped at once: it's wiped also where what follows can't be read.
fn key<'de, D: Deserializer<'de>>(from: D) -> Result<Option<AuthKey>, D::Error> {
    String::deserialize(from).map(|text| Some(AuthKey(Secret::new(text))))
}

impl Written {
    fn checked(self) -> Option<Carried> {
        let Self { made, cloud, account_id, account, entries, .. } = self;
        let whose = Whose::Account { cloud: cloud.clone(), account_id: account_id.clone() };
        let mut seen = HashSet::new();
        let entry = |written: WrittenEntry| {
            let is_new = seen.insert(written.id.clone());
            written.checked().filter(|entry| is_new && whose.has(&entry.record.place()))
        };
        let entries = entries.into_iter().map(entry).collect::<Option<Vec<_>>>()?;
        Some(Carried { head: CarriedHead { made, cloud, account_id, account }, entries })
    }
}

impl WrittenEntry {
    fn checked(self) -> Option<CarriedEntry> {
        let Self { id, entry: record, key } = self;
        if !is_id(&id) || !record.is_whole() || !record.may_be_carried() || record.sealed.is_some() {
            return None;
        }
        let key = match key {
            None => None,
            Some(key) if record.may_hold_key() && fits_on_a_line(&key) => {
                Some((TransferId::parse(record.transfer.as_deref()?)?, key))
            }
            Some(_) => return None,
        };
        Some(CarriedEntry { id: EntryId::stored(id), record, key })
    }
}

/// Whether it's as [`EntryId::fresh`] makes them.
fn is_id(id: &str) -> bool {
    let lengths = id.split('-').map(str::len);
    lengths.eq([11, 8, 8]) && id.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit())
}

impl Record {
    /// Whether something is known to have come of it. What is open is settled by the browser that has sent it.
    pub(super) fn may_be_carried(&self) -> bool {
        !matches!(self.stage, Mark::Intended | Mark::Accepting)
    }

    /// Whether its key may be somewhere.
    pub(super) fn may_hold_key(&self) -> bool {
        self.stage == Mark::Created && self.destroyed.is_none()
    }

    /// The same without what seals its key.
    pub(super) fn without_key(mut self) -> Self {
        (self.sealed, self.sealed_to) = (None, None);
        self
    }
}
