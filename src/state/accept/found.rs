//! What was found in a pasted text, for telling the person. Nothing here knows where it went.

use evs_domain::handover::paste::{Guess, Unread};

/// What was found in a pasted text.
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// How many transfer ids.
    pub ids: usize,
    /// How many keys.
    pub keys: usize,
    /// Whether it was a sealed package, of which nothing is known before it's opened.
    pub is_sealed: bool,
    /// Whether the keys came without transfer IDs, and were given to the transfers in the order of the list.
    pub by_order: bool,
    /// What may be keys: to be offered, and used only when the person says so.
    pub guesses: Vec<Guess>,
    /// What was seen and found no place.
    pub unread: Unread,
}

impl Found {
    /// Whether nothing was found that could be filled in.
    pub fn is_nothing(&self) -> bool {
        self.ids == 0 && self.keys == 0 && !self.is_sealed
    }

    /// Whether the text has nothing more to tell, so that it may go.
    pub fn is_all(&self) -> bool {
        !self.is_nothing() && self.guesses.is_empty() && self.unread == Unread::default()
    }

    /// Counts a key, if there is one: as found, if it had a place.
    pub(super) fn count_key(&mut self, placed: Option<bool>) {
        match placed {
            Some(true) => self.keys += 1,
            Some(false) => self.unread.keys += 1,
            None => {}
        }
    }
}

/// What is told of a package that was opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenedPackage {
    /// How many transfers it held.
    pub transfers: usize,
    /// How many more in it can't be used.
    pub left_out: usize,
    /// What its sender added, as they wrote it; empty when nothing.
    pub note: String,
}
