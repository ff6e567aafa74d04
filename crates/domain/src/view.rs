//! Which disks a person wants to see, and in which order: a list of rows made from a query. The table draws a window of it.

use std::cmp::Ordering;

use crate::disks::{DiskColumns, Symbol};
use crate::inventory::Inventory;
use crate::verdict::{Judge, Outcome};

/// By which column rows are ordered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum SortBy {
    /// By name, without regard to case; rows without a name last.
    #[default]
    Name,
    /// By size.
    Size,
    /// By type.
    Type,
    /// By availability zone.
    Zone,
    /// By status.
    Status,
    /// By creation time.
    Created,
    /// Those that can go first.
    Verdict,
}

/// What to show.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Query {
    /// Part of a name or id; several words must all occur.
    pub text: String,
    /// Only this verdict.
    pub outcome: Option<Outcome>,
    /// Only this status.
    pub status: Option<String>,
    /// Only this type.
    pub disk_type: Option<String>,
    /// Only this zone.
    pub zone: Option<String>,
    /// The order.
    pub sort: SortBy,
    /// Whether the order is turned round.
    pub descending: bool,
}

impl Query {
    /// Whether it leaves anything out.
    pub fn is_narrow(&self) -> bool {
        !self.text.trim().is_empty()
            || self.outcome.is_some()
            || self.status.is_some()
            || self.disk_type.is_some()
            || self.zone.is_some()
    }

    /// The rows to show, in order.
    pub fn select(&self, inventory: &Inventory, judge: &Judge) -> Vec<u32> {
        let Some(filter) = Filter::of(self, &inventory.disks) else { return Vec::new() };
        let mut rows: Vec<u32> =
            (0..inventory.disks.len() as u32).filter(|row| filter.matches(*row, inventory, judge)).collect();
        let disks = &inventory.disks;
        let rank = |row: u32| match inventory.outcome(row, judge) {
            Outcome::Eligible => 0,
            Outcome::Undecided => 1,
            Outcome::Blocked => 2,
        };
        let by = self.sort;
        // One sort for all columns: each further one would be compiled anew, five kilobytes apiece.
        rows.sort_by(|a, b| {
            let (a, b) = (*a, *b);
            match by {
                SortBy::Name => by_name(disks, a, b),
                SortBy::Size => disks.size_gib(a).cmp(&disks.size_gib(b)),
                SortBy::Type => disks.disk_type(a).cmp(disks.disk_type(b)),
                SortBy::Zone => disks.zone(a).cmp(disks.zone(b)),
                SortBy::Status => disks.status(a).cmp(disks.status(b)),
                SortBy::Created => disks.created(a).cmp(&disks.created(b)),
                SortBy::Verdict => rank(a).cmp(&rank(b)),
            }
        });
        if self.descending {
            rows.reverse();
        }
        rows
    }
}

fn by_name(disks: &DiskColumns, a: u32, b: u32) -> Ordering {
    disks
        .name(a)
        .is_empty()
        .cmp(&disks.name(b).is_empty())
        .then_with(|| disks.search_text(a).cmp(disks.search_text(b)))
}

/// A query made ready: words folded, choices looked up once.
struct Filter {
    words: Vec<String>,
    outcome: Option<Outcome>,
    status: Option<Symbol>,
    disk_type: Option<Symbol>,
    zone: Option<Symbol>,
}

impl Filter {
    /// `None` when a chosen status, type or zone doesn't occur: nothing can match.
    fn of(query: &Query, disks: &DiskColumns) -> Option<Self> {
        let choice = |wanted: &Option<String>| match wanted {
            None => Some(None),
            Some(word) => disks.symbol(word).map(Some),
        };
        Some(Self {
            words: query.text.split_whitespace().map(str::to_lowercase).collect(),
            outcome: query.outcome,
            status: choice(&query.status)?,
            disk_type: choice(&query.disk_type)?,
            zone: choice(&query.zone)?,
        })
    }

    fn matches(&self, row: u32, inventory: &Inventory, judge: &Judge) -> bool {
        let disks = &inventory.disks;
        let chosen = |wanted: Option<Symbol>, is: Option<Symbol>| wanted.is_none() || wanted == is;
        chosen(self.status, disks.status_symbol(row))
            && chosen(self.disk_type, disks.type_symbol(row))
            && chosen(self.zone, disks.zone_symbol(row))
            && self.words.iter().all(|word| disks.search_text(row).contains(word.as_str()))
            && self.outcome.is_none_or(|wanted| inventory.outcome(row, judge) == wanted)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disks::{CloudKind, RawDisk};
    use crate::rules::RuleTable;

    fn names(query: Query) -> Vec<String> {
        let mut inventory = Inventory::default();
        let disks = [
            ("beta", "SSD", 10, "available"),
            ("Alpha", "SAS", 30, "in-use"),
            ("", "SSD", 20, "available"),
            ("alphabet", "SSD", 5, "available"),
        ];
        for (at, (name, disk_type, size_gib, status)) in disks.into_iter().enumerate() {
            let id = format!("00000000-0000-0000-0000-00000000000{at}");
            let raw = RawDisk { id: &id, name, disk_type, size_gib, status, ..RawDisk::default() };
            inventory.disks.push(&raw, CloudKind::OpenStack, "p");
        }
        inventory.join();
        let rows = query.select(&inventory, &Judge::new(RuleTable::find("cinder")));
        rows.into_iter().map(|row| inventory.disks.name(row).to_owned()).collect()
    }

    #[test]
    fn names_are_sorted_without_regard_to_case_and_the_nameless_come_last() {
        assert_eq!(names(Query::default()), ["Alpha", "alphabet", "beta", ""]);
    }

    #[test]
    fn every_word_has_to_occur_in_name_or_id() {
        assert_eq!(names(Query { text: "ALPHA 0003".into(), ..Query::default() }), ["alphabet"]);
    }

    #[test]
    fn choices_narrow_together() {
        let query =
            Query { disk_type: Some("SSD".into()), text: "a".into(), sort: SortBy::Size, ..Query::default() };
        assert_eq!(names(query), ["alphabet", "beta"]);
        assert!(names(Query { zone: Some("nowhere".into()), ..Query::default() }).is_empty());
    }
}
