//! The keys of transfers that are at hand: in this page's memory, to be shown and copied. While the page is locked none is,
//! and where the policy says so none ever is. How keys are sealed is the journal's.

use std::collections::{HashMap, HashSet};

use evs_domain::id::TransferId;
use evs_domain::secret::AuthKey;

/// The keys at hand.
pub struct KeysAtHand {
    keys: HashMap<TransferId, AuthKey>,
    /// Those that no journal has sealed: what is dropped of them is lost.
    only_here: HashSet<TransferId>,
    /// While the page is locked, those that would be at hand.
    away: Option<HashSet<TransferId>>,
    may_be_plain: bool,
}

impl KeysAtHand {
    /// None yet. `may_be_plain`: whether keys may be shown and copied at all.
    pub fn none(may_be_plain: bool) -> Self {
        Self { keys: HashMap::new(), only_here: HashSet::new(), away: None, may_be_plain }
    }

    /// Whether keys may be shown and copied at all.
    pub fn may_be_plain(&self) -> bool {
        self.may_be_plain
    }

    /// Puts a key at hand. One that is sealed isn't while the page is locked.
    pub fn put(&mut self, transfer: TransferId, key: AuthKey, is_sealed: bool) {
        if !self.may_be_plain {
            return;
        }
        match &mut self.away {
            Some(away) if is_sealed => drop(away.insert(transfer)),
            _ => {
                self.keys.insert(transfer, key);
                if !is_sealed {
                    self.only_here.insert(transfer);
                }
            }
        }
    }

    /// The transfer has ended.
    pub fn remove(&mut self, transfer: TransferId) {
        self.keys.remove(&transfer);
        self.only_here.remove(&transfer);
        if let Some(away) = &mut self.away {
            away.remove(&transfer);
        }
    }

    /// The key, if it's at hand.
    pub fn get(&self, transfer: TransferId) -> Option<&AuthKey> {
        self.keys.get(&transfer).filter(|_| self.away.is_none())
    }

    /// The page is locked: what can be opened again is dropped.
    pub fn lock(&mut self) {
        let Self { keys, only_here, away, .. } = self;
        let sealed = keys.keys().filter(|transfer| !only_here.contains(*transfer)).copied();
        away.get_or_insert_default().extend(sealed);
        keys.retain(|transfer, _| only_here.contains(transfer));
    }

    /// The page isn't locked any more. Says which keys would be at hand.
    pub fn unlock(&mut self) -> Vec<TransferId> {
        self.away.take().unwrap_or_default().into_iter().collect()
    }

    /// Drops all.
    pub fn clear(&mut self) {
        *self = Self::none(self.may_be_plain);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEALED: TransferId = TransferId(1);
    const UNSEALED: TransferId = TransferId(2);
    const LATE: TransferId = TransferId(3);

    fn key() -> AuthKey {
        AuthKey::parse("9266c59563c84664").unwrap()
    }

    #[test]
    fn a_locked_page_has_only_what_would_be_lost_and_shows_not_even_that() {
        let mut keys = KeysAtHand::none(true);
        keys.put(SEALED, key(), true);
        keys.put(UNSEALED, key(), false);
        keys.lock();
        keys.put(LATE, key(), true);
        assert!([SEALED, UNSEALED, LATE].iter().all(|transfer| keys.get(*transfer).is_none()));
        assert_eq!(keys.keys.keys().collect::<Vec<_>>(), [&UNSEALED]);
        let mut again = keys.unlock();
        again.sort_by_key(|transfer| transfer.0);
        assert_eq!(again, [SEALED, LATE], "these have to be opened");
        assert!(keys.get(UNSEALED).is_some());
    }

    #[test]
    fn a_transfer_that_ends_while_the_page_is_locked_is_not_opened_afterwards() {
        let mut keys = KeysAtHand::none(true);
        keys.put(SEALED, key(), true);
        keys.lock();
        keys.remove(SEALED);
        assert!(keys.unlock().is_empty());
    }

    #[test]
    fn where_the_policy_forbids_it_no_key_is_ever_at_hand() {
        let mut keys = KeysAtHand::none(false);
        keys.put(SEALED, key(), true);
        keys.put(UNSEALED, key(), false);
        assert!(keys.keys.is_empty() && keys.get(UNSEALED).is_none());
    }
}
