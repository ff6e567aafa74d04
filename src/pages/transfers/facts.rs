//! Pending transfers as they're shown: each joined with its disk and with this browser's record of it. Values only.

use std::collections::HashMap;

use evs_domain::id::{DiskId, TransferId};
use evs_domain::inventory::Inventory;
use evs_domain::text::fold_into;
use evs_domain::transfer::{Custody, Transfer};

use crate::state::handing::Parcel;
use crate::state::journal::Entry;

/// What is known of a transfer's disk.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct DiskFacts {
    /// Its size in GiB.
    pub size_gib: u32,
    /// Its type.
    pub disk_type: String,
    /// Its availability zone.
    pub zone: String,
    /// Its status, word for word; empty when only this browser's record tells of the disk.
    pub status: String,
}

/// A pending transfer. Two that are equal look the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pending {
    /// Which.
    pub id: TransferId,
    /// Which disk.
    pub disk: DiskId,
    /// The transfer's name; may be empty. Foreign text.
    pub name: String,
    /// The disk's name; empty when there is none or the disk wasn't seen. Foreign text.
    pub disk_name: String,
    /// What is known of the disk.
    pub facts: Option<DiskFacts>,
    /// Since when it waits, in seconds since 1970.
    pub created: Option<i64>,
    /// Where its key is.
    pub custody: Custody,
}

impl Pending {
    fn of(transfer: &Transfer, inventory: &Inventory, entry: Option<&Entry>) -> Self {
        let disks = &inventory.disks;
        let seen = disks.row(transfer.disk).map(|row| {
            let facts = DiskFacts {
                size_gib: disks.size_gib(row),
                disk_type: disks.disk_type(row).to_owned(),
                zone: disks.zone(row).to_owned(),
                status: disks.status(row).to_owned(),
            };
            (disks.name(row).to_owned(), facts)
        });
        let recorded = || entry.map(|entry| (entry.disk_name.clone(), facts_of(entry)));
        let (disk_name, facts) = seen.or_else(recorded).unzip();
        Self {
            id: transfer.id,
            disk: transfer.disk,
            name: transfer.name.clone(),
            disk_name: disk_name.unwrap_or_default(),
            facts,
            // A cloud whose list leaves the time out, and a transfer made here: the record tells when.
            created: transfer.created.map(|time| time.0).or(entry.map(|entry| entry.at)),
            custody: entry.map_or(Custody::NotHere, Entry::custody),
        }
    }

    /// The transfer as the cloud listed it, as far as that matters to canceling.
    pub fn transfer(&self) -> Transfer {
        let created = self.created.map(evs_domain::time::Timestamp);
        Transfer { id: self.id, disk: self.disk, name: self.name.clone(), created }
    }

    /// What a hand-over tells of it.
    pub fn parcel(&self) -> Parcel {
        let facts = self.facts.clone();
        let facts = facts.unwrap_or(DiskFacts {
            size_gib: 0,
            disk_type: String::new(),
            zone: String::new(),
            status: String::new(),
        });
        Parcel {
            transfer: self.id,
            disk: self.disk,
            disk_name: self.disk_name.clone(),
            size_gib: facts.size_gib,
            disk_type: facts.disk_type,
            zone: facts.zone,
        }
    }

    fn matches(&self, words: &[String]) -> bool {
        let mut text = String::new();
        for part in [&self.disk_name, &self.name, &self.id.to_string(), &self.disk.to_string()] {
            fold_into(part, &mut text);
            text.push('\n');
        }
        words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// What this browser recorded of a disk.
pub fn facts_of(entry: &Entry) -> DiskFacts {
    DiskFacts {
        size_gib: entry.size_gib,
        disk_type: entry.disk_type.clone(),
        zone: entry.zone.clone(),
        status: String::new(),
    }
}

/// The pending transfers, joined.
pub fn pending(inventory: &Inventory, entries: &[Entry]) -> Vec<Pending> {
    let by_transfer: HashMap<TransferId, &Entry> =
        entries.iter().filter_map(|entry| Some((entry.transfer?, entry))).collect();
    let join = |transfer: &Transfer| Pending::of(transfer, inventory, by_transfer.get(&transfer.id).copied());
    inventory.transfers.iter().map(join).collect()
}

/// Those that match a search, in order of age. What has no time comes last either way.
pub fn select(mut all: Vec<Pending>, search: &str, oldest_first: bool) -> Vec<Pending> {
    let mut folded = String::new();
    fold_into(search, &mut folded);
    let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
    all.retain(|pending| pending.matches(&words));
    all.sort_by_key(|pending| match pending.created {
        None => (1, 0),
        Some(time) => (0, if oldest_first { time } else { -time }),
    });
    all
}
