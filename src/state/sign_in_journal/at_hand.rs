//! Keys at hand: opened when a person asks for them, and in memory until they sign out.

use evs_domain::id::TransferId;
use leptos::prelude::*;

use super::SignInJournal;
use crate::state::journal::JournalError;

impl SignInJournal {
    /// Opens the sealed keys of these transfers. Those that aren't in this browser stay away. Gives back why one that is
    /// couldn't be opened.
    pub async fn open_keys(&self, transfers: &[TransferId]) -> Option<JournalError> {
        let mut why = None;
        for transfer in transfers {
            if self.has_key(*transfer) {
                continue;
            }
            let Some(entry) = untrack(|| self.entry_of(*transfer)) else { continue };
            match self.stored().open_key(&entry.id).await {
                Ok(Some(key)) if !self.closed.get_value() => {
                    self.keys.update_value(|keys| drop(keys.insert(*transfer, key)));
                }
                Ok(_) => {}
                Err(error) => why = Some(error),
            }
        }
        why
    }

    /// Whether the key of a transfer is at hand.
    pub fn has_key(&self, transfer: TransferId) -> bool {
        self.keys.with_value(|keys| keys.contains_key(&transfer))
    }

    /// The key of a transfer if it's at hand, else nothing. For showing and copying it, and for nothing else.
    pub fn key_text(&self, transfer: TransferId) -> String {
        self.keys
            .with_value(|keys| keys.get(&transfer).map(|key| key.expose().to_owned()))
            .unwrap_or_default()
    }
}
