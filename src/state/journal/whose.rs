//! Whose keys and history, and how much of both this browser holds.

use super::entry::Place;

/// Whose keys and history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Those of one account of a cloud, in all regions and projects.
    Account {
        /// The cloud's id in the list of clouds.
        cloud: String,
        /// The account's id.
        account_id: String,
    },
    /// Everybody's who has used this browser.
    Browser,
}

impl Whose {
    /// The account's that this place belongs to.
    pub fn account_of(place: &Place) -> Self {
        Self::Account { cloud: place.cloud.clone(), account_id: place.account_id.clone() }
    }

    /// Whether this place is one of theirs.
    pub fn has(&self, place: &Place) -> bool {
        match self {
            Self::Account { .. } => *self == Self::account_of(place),
            Self::Browser => true,
        }
    }

    /// Whether the account with this cloud's id and this id is theirs.
    pub fn has_account(&self, (of, id): &(String, String)) -> bool {
        match self {
            Self::Account { cloud, account_id } => cloud == of && account_id == id,
            Self::Browser => true,
        }
    }
}

/// How much this browser holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Holdings {
    /// Sealed keys that aren't handed over.
    pub kept: usize,
    /// Sealed keys that are handed over, of transfers that are pending as far as it's known.
    pub handed_over: usize,
    /// Entries of what is over.
    pub history: usize,
}

impl Holdings {
    /// Both together.
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            kept: self.kept + other.kept,
            handed_over: self.handed_over + other.handed_over,
            history: self.history + other.history,
        }
    }

    /// How many sealed keys that are.
    pub fn keys(self) -> usize {
        self.kept + self.handed_over
    }

    /// Whether there's nothing.
    pub fn is_nothing(self) -> bool {
        self == Self::default()
    }
}
