//! What this browser holds of the account that one is signed in to, and destroying it before one signs out.

use evs_domain::ledger::Kind;
use leptos::prelude::*;

use super::SignInJournal;
use crate::state::clock::now;
use crate::state::journal::{Destroyed, HistoryDestroyed, Holdings, JournalError, Place, Whose};
use crate::state::ledger::Owner;

/// What is to be destroyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Doomed {
    /// The sealed keys.
    Keys,
    /// The sealed keys, and the history.
    KeysAndHistory,
}

/// What this browser holds, and what it's sealed with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// How much.
    pub holdings: Holdings,
    /// Whether keys are sealed to a passkey.
    pub has_passkey: bool,
}

impl SignInJournal {
    /// What this browser holds of the account. A journal that ends with the page holds nothing, and one that can't be read
    /// isn't guessed about.
    pub async fn held(&self) -> Held {
        let mut held = Held::default();
        if !self.is_lasting() {
            return held;
        }
        for whose in self.accounts() {
            let Ok(holdings) = self.stored().holdings(&whose).await else { return Held::default() };
            held.holdings = held.holdings.with(holdings);
        }
        held.has_passkey = self.stored().passkey().await.is_ok_and(|passkey| passkey.is_some());
        held
    }

    /// Destroys what this browser holds of the account. Keys whose answers come later aren't kept either.
    ///
    /// # Errors
    /// When the journal couldn't. A part may be destroyed by then.
    pub async fn destroy(&self, doomed: Doomed) -> Result<Destroyed, JournalError> {
        self.drops_late_keys.set_value(true);
        let destroyed = self.destroy_all(doomed).await;
        self.drops_late_keys.set_value(destroyed.is_ok());
        self.reload().await;
        destroyed
    }

    async fn destroy_all(&self, doomed: Doomed) -> Result<Destroyed, JournalError> {
        let mut all = Destroyed { keys: 0, is_whole: true };
        for whose in self.accounts() {
            let destroyed = self.stored().destroy_keys(&whose, now()).await?;
            all = Destroyed { keys: all.keys + destroyed.keys, is_whole: all.is_whole && destroyed.is_whole };
            let Some(place) = self.place_of(&whose) else { continue };
            if doomed == Doomed::KeysAndHistory {
                self.stored().destroy_history(&whose, now()).await?;
                self.forget_runs_of(&whose).await;
                self.ledger().destroy(&Owner::of(&place), now()).await?;
            }
            let whole_account = Place { region: String::new(), project_id: String::new(), ..place };
            self.note_count(&whole_account, Kind::KeyDestroyed, destroyed.keys);
        }
        Ok(all)
    }

    /// What was destroyed of the history of this place. Tracked.
    pub fn destroyed_history(&self, place: &Place) -> Vec<HistoryDestroyed> {
        self.entries.track();
        self.stored().destroyed_history(place)
    }

    /// A place of this account.
    fn place_of(&self, whose: &Whose) -> Option<Place> {
        self.places.get_value().into_iter().find(|place| whose.has(place))
    }

    /// The accounts that one has worked in during this sign-in: mostly one.
    pub fn accounts(&self) -> Vec<Whose> {
        let mut accounts = Vec::new();
        for place in self.places.get_value() {
            let account = Whose::account_of(&place);
            if !accounts.contains(&account) {
                accounts.push(account);
            }
        }
        accounts
    }
}
