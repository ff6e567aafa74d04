//! The filters and the order of the table of disks: a signal each, and the query that they make.

use evs_domain::verdict::Outcome;
use evs_domain::view::{Query, SortBy};
use leptos::prelude::*;

/// The filters. `None` and an empty text mean "any".
#[derive(Clone, Copy)]
pub struct Filter {
    /// Parts of what is shown of a disk.
    pub text: RwSignal<String>,
    pub outcome: RwSignal<Option<Outcome>>,
    pub status: RwSignal<Option<String>>,
    pub disk_type: RwSignal<Option<String>>,
    pub zone: RwSignal<Option<String>>,
    pub sort: RwSignal<SortBy>,
    pub descending: RwSignal<bool>,
}

impl Filter {
    /// No filter, ordered by name.
    pub fn new() -> Self {
        let any = || RwSignal::new(None);
        Self {
            text: RwSignal::default(),
            outcome: RwSignal::new(None),
            status: any(),
            disk_type: any(),
            zone: any(),
            sort: RwSignal::new(SortBy::Name),
            descending: RwSignal::new(false),
        }
    }

    /// The query, tracked.
    pub fn query(&self) -> Query {
        Query {
            text: self.text.get(),
            outcome: self.outcome.get(),
            status: self.status.get(),
            disk_type: self.disk_type.get(),
            zone: self.zone.get(),
            sort: self.sort.get(),
            descending: self.descending.get(),
        }
    }

    /// Filters and orders as `query` says.
    pub fn apply(&self, query: Query) {
        let Query { text, outcome, status, disk_type, zone, sort, descending } = query;
        put(self.text, text);
        put(self.outcome, outcome);
        put(self.status, status);
        put(self.disk_type, disk_type);
        put(self.zone, zone);
        put(self.sort, sort);
        put(self.descending, descending);
    }

    /// Removes all filters; the order stays.
    pub fn clear(&self) {
        self.text.set(String::new());
        self.outcome.set(None);
        for field in [self.status, self.disk_type, self.zone] {
            field.set(None);
        }
    }

    /// Orders by a column, or reverses the order where it's that column already.
    pub fn order_by(&self, column: SortBy) {
        if self.sort.get_untracked() == column {
            self.descending.update(|descending| *descending = !*descending);
        } else {
            self.descending.set(false);
            self.sort.set(column);
        }
    }
}

fn put<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    if signal.with_untracked(|known| *known != value) {
        signal.set(value);
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self::new()
    }
}
