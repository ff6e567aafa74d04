//! Which disks a person wants to see, and in which order: a list of rows made from a query. The table draws a window of it.
//!
//! `words` is what searching finds, `address` how a query stands in the page's address.

mod address;
mod words;

use std::cmp::Ordering;

use crate::disks::{DiskColumns, Symbol};
use crate::inventory::Inventory;
use crate::verdict::{Judge, Outcome};
pub use words::Said;
use words::Words;

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
    /// Parts of what is shown of a disk: its name, id, type, zone, status, tags, or a reason. Several words must all occur.
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

    /// How many choices leave something out, without what is searched and the verdict.
    pub fn choices(&self) -> usize {
        [&self.status, &self.disk_type, &self.zone].into_iter().flatten().count()
    }

    /// The rows to show, in order. `said` tells which reasons have a word in them, in the reader's language.
    pub fn select(&self, inventory: &Inventory, judge: &Judge, said: &dyn Fn(&str) -> Said) -> Vec<u32> {
        let Some(filter) = Filter::of(self, &inventory.disks, said) else { return Vec::new() };
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
    words: Words,
    outcome: Option<Outcome>,
    status: Option<Symbol>,
    disk_type: Option<Symbol>,
    zone: Option<Symbol>,
}

impl Filter {
    /// `None` when a chosen status, type or zone doesn't occur: nothing can match.
    fn of(query: &Query, disks: &DiskColumns, said: &dyn Fn(&str) -> Said) -> Option<Self> {
        let choice = |wanted: &Option<String>| match wanted {
            None => Some(None),
            Some(word) => disks.symbol(word).map(Some),
        };
        Some(Self {
            words: Words::of(&query.text, disks, said),
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
            && self.outcome.is_none_or(|wanted| inventory.outcome(row, judge) == wanted)
            && self.words.are_in(row, inventory, judge)
    }
}

#[cfg(test)]
mod tests;
