//! Pending transfers as they're shown: each joined with its disk and with this browser's record of it. Values only.

use std::collections::{BTreeMap, HashMap};

use evs_domain::disks::DiskInfo;
use evs_domain::id::TransferId;
use evs_domain::inventory::Inventory;
use evs_domain::template::campaign_of;
use evs_domain::text::fold_into;
use evs_domain::transfer::{Custody, Transfer};

use crate::state::hand_over::HandOverItem;
use crate::state::journal::Entry;
use crate::state::ledger::Told;
use crate::state::project::{Obstacle, ProjectState};

/// A pending transfer. Two that are equal look the same.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Pending {
    /// Which.
    pub id: TransferId,
    /// Its disk: as it was listed, else as this browser recorded it, else only its id.
    pub disk: DiskInfo,
    /// The disk's status, word for word; empty when it wasn't listed.
    pub disk_status: String,
    /// The transfer's name; may be empty. Foreign text.
    pub name: String,
    /// Since when it waits, in seconds since 1970.
    pub created: Option<i64>,
    /// Where its key is.
    pub custody: Custody,
    /// When its key was destroyed here, and whether it was handed over before.
    pub destroyed: Option<(i64, bool)>,
    /// Why nobody can accept it any more, or should.
    pub obstacle: Option<Obstacle>,
    /// What the other side says of it, and when that was noted.
    pub told: Option<(Told, i64)>,
}

impl Pending {
    fn of(transfer: &Transfer, project: ProjectState, inventory: &Inventory, entry: Option<&Entry>) -> Self {
        let disks = &inventory.disks;
        let row = disks.row(transfer.disk);
        let recorded = || entry.map(|entry| entry.disk.clone());
        let disk = row.map(|row| disks.info(row)).or_else(recorded);
        Self {
            id: transfer.id,
            disk: disk.unwrap_or_else(|| DiskInfo::bare(transfer.disk)),
            disk_status: row.map(|row| disks.status(row).to_owned()).unwrap_or_default(),
            name: transfer.name.clone(),
            // A cloud whose list leaves the time out, and a transfer made here: the record tells when.
            created: transfer.created.map(|time| time.0).or(entry.map(|entry| entry.at)),
            custody: entry.map_or(Custody::NotHere, Entry::custody),
            destroyed: entry.and_then(|entry| Some((entry.destroyed?, entry.is_handed_over()))),
            obstacle: project.obstacle_of(transfer),
            told: project.journal().told_of(transfer.id),
        }
    }

    /// Whether the recipient says that they don't want it.
    pub fn is_unwanted(&self) -> bool {
        matches!(self.told, Some((Told::Declined, _)))
    }

    /// The transfer as the cloud listed it, as far as that matters to canceling.
    pub fn transfer(&self) -> Transfer {
        let created = self.created.map(evs_domain::time::Timestamp);
        Transfer { id: self.id, disk: self.disk.id, name: self.name.clone(), created }
    }

    /// What a hand-over tells of it.
    pub fn hand_over_item(&self) -> HandOverItem {
        HandOverItem { transfer: self.id, disk: self.disk.clone() }
    }

    /// Whether it has waited since `old_before` or longer, in seconds since 1970.
    pub fn is_old(&self, old_before: Option<i64>) -> bool {
        self.created.zip(old_before).is_some_and(|(created, old_before)| created <= old_before)
    }

    fn matches(&self, words: &[String]) -> bool {
        let mut text = String::new();
        for part in [&self.disk.name, &self.name, &self.id.to_string(), &self.disk.id.to_string()] {
            fold_into(part, &mut text);
            text.push('\n');
        }
        words.iter().all(|word| text.contains(word.as_str()))
    }
}

/// The pending transfers, joined. Tracked.
pub fn pending(project: ProjectState, inventory: &Inventory, entries: &[Entry]) -> Vec<Pending> {
    let by_transfer: HashMap<TransferId, &Entry> =
        entries.iter().filter_map(|entry| Some((entry.transfer?, entry))).collect();
    let join = |transfer: &Transfer| {
        Pending::of(transfer, project, inventory, by_transfer.get(&transfer.id).copied())
    };
    inventory.transfers.iter().map(join).collect()
}

/// The campaigns that transfers belong to by their names, with how many each has.
pub fn campaigns(all: &[Pending]) -> Vec<(String, usize)> {
    let mut counts = BTreeMap::<&str, usize>::new();
    for campaign in all.iter().filter_map(|pending| campaign_of(&pending.name)) {
        *counts.entry(campaign).or_default() += 1;
    }
    counts.into_iter().map(|(campaign, count)| (campaign.to_owned(), count)).collect()
}

/// Those of a campaign, if one is chosen, that match a search, in order of age. What isn't wanted comes first either way, then what
/// has waited since before `old_before`, in seconds since 1970; what has no time comes last.
pub fn select(
    mut all: Vec<Pending>,
    search: &str,
    campaign: Option<&str>,
    oldest_first: bool,
    old_before: Option<i64>,
) -> Vec<Pending> {
    let mut folded = String::new();
    fold_into(search, &mut folded);
    let words: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
    all.retain(|pending| {
        pending.matches(&words) && (campaign.is_none() || campaign_of(&pending.name) == campaign)
    });
    all.sort_by_key(|pending| match pending.created {
        _ if pending.is_unwanted() => (0, 0),
        None => (3, 0),
        Some(time) => (1 + u8::from(!pending.is_old(old_before)), if oldest_first { time } else { -time }),
    });
    all
}

#[cfg(test)]
mod tests {
    use evs_domain::id::DiskId;

    use super::*;

    fn named(n: u8, name: &str) -> Pending {
        Pending {
            id: TransferId(n.into()),
            disk: DiskInfo::bare(DiskId(n.into())),
            disk_status: String::new(),
            name: name.to_owned(),
            created: Some(n.into()),
            custody: Custody::NotHere,
            destroyed: None,
            obstacle: None,
            told: None,
        }
    }

    #[test]
    fn campaigns_are_counted_and_one_can_be_chosen() {
        let all = vec![named(1, "[q3] b"), named(2, "plain"), named(3, "[q3] a"), named(4, "[archive] c")];
        assert_eq!(campaigns(&all), [("archive".to_owned(), 1), ("q3".to_owned(), 2)]);
        let shown = |search: &str, campaign| -> Vec<u128> {
            select(all.clone(), search, campaign, true, None).iter().map(|one| one.id.0).collect()
        };
        assert_eq!(shown("", Some("q3")), [1, 3]);
        assert_eq!(shown("a", Some("q3")), [3]);
        assert_eq!(shown("", None), [1, 2, 3, 4]);
        let mut unwanted = all.clone();
        unwanted[2].told = Some((Told::Declined, 9));
        unwanted[0].told = Some((Told::Accepted, 9));
        assert_eq!(select(unwanted, "", None, false, None)[0].id, TransferId(3));
    }

    #[test]
    fn what_is_old_comes_first_in_either_order() {
        let all: Vec<Pending> = (1..=4).map(|n| named(n, "")).collect();
        let shown = |oldest_first, old_before| -> Vec<u128> {
            select(all.clone(), "", None, oldest_first, old_before).iter().map(|one| one.id.0).collect()
        };
        assert_eq!(shown(false, Some(2)), [2, 1, 4, 3]);
        assert_eq!(shown(true, Some(2)), [1, 2, 3, 4]);
        assert_eq!(shown(false, None), [4, 3, 2, 1]);
    }
}
