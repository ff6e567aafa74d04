//! What the person wants to see of the disks: one signal per field of the filter, and the query they add up to.

use evs_domain::verdict::Outcome;
use evs_domain::view::{Query, SortBy};
use leptos::prelude::*;

/// The filter's fields. Empty texts mean "any".
#[derive(Clone, Copy)]
pub struct Filter {
    /// Part of a name or id.
    pub text: RwSignal<String>,
    /// The verdict's word: see [`outcome_word`].
    pub outcome: RwSignal<String>,
    /// A status.
    pub status: RwSignal<String>,
    /// A type.
    pub disk_type: RwSignal<String>,
    /// A zone.
    pub zone: RwSignal<String>,
    /// The column that orders.
    pub sort: RwSignal<SortBy>,
    /// Whether the order is turned round.
    pub descending: RwSignal<bool>,
}

impl Filter {
    /// Everything, by name.
    pub fn new() -> Self {
        let empty = || RwSignal::new(String::new());
        Self {
            text: empty(),
            outcome: empty(),
            status: empty(),
            disk_type: empty(),
            zone: empty(),
            sort: RwSignal::new(SortBy::Name),
            descending: RwSignal::new(false),
        }
    }

    /// What the fields add up to, tracked.
    pub fn query(&self) -> Query {
        let choice = |field: RwSignal<String>| Some(field.get()).filter(|text| !text.is_empty());
        Query {
            text: self.text.get(),
            outcome: self.outcome.with(|word| outcome_of(word)),
            status: choice(self.status),
            disk_type: choice(self.disk_type),
            zone: choice(self.zone),
            sort: self.sort.get(),
            descending: self.descending.get(),
        }
    }

    /// Shows everything; the order stays.
    pub fn clear(&self) {
        for field in [self.text, self.outcome, self.status, self.disk_type, self.zone] {
            field.set(String::new());
        }
    }

    /// Orders by a column, or turns the order round where it's that column already.
    pub fn order_by(&self, column: SortBy) {
        if self.sort.get_untracked() == column {
            self.descending.update(|descending| *descending = !*descending);
        } else {
            self.descending.set(false);
            self.sort.set(column);
        }
    }
}

impl Default for Filter {
    fn default() -> Self {
        Self::new()
    }
}

/// The word by which a verdict is chosen.
pub fn outcome_word(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Eligible => "eligible",
        Outcome::Blocked => "blocked",
        Outcome::Undecided => "undecided",
    }
}

fn outcome_of(word: &str) -> Option<Outcome> {
    [Outcome::Eligible, Outcome::Blocked, Outcome::Undecided]
        .into_iter()
        .find(|outcome| outcome_word(*outcome) == word)
}
