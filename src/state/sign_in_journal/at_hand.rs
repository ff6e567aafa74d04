//! Keys at hand: opened when a person asks for them, and in memory until they sign out or the page is locked.

use evs_domain::id::TransferId;
use evs_domain::secret::AuthKey;
use leptos::prelude::*;

use super::SignInJournal;
use crate::state::journal::JournalError;
use crate::state::keys_at_hand::KeysAtHand;

impl SignInJournal {
    /// Opens the sealed keys of these transfers. Those that aren't in this browser stay away, and all where none may be shown.
    /// Gives back why one that is couldn't be opened.
    pub async fn open_keys(&self, transfers: &[TransferId]) -> Option<JournalError> {
        let mut why = None;
        for transfer in transfers.iter().filter(|_| self.may_show_keys()) {
            if self.has_key(*transfer) {
                continue;
            }
            let Some(entry) = untrack(|| self.entry_of(*transfer)) else { continue };
            match self.stored().open_key(&entry.id).await {
                Ok(Some(key)) if !self.closed.get_value() => {
                    self.keys.update_value(|keys| keys.put(*transfer, key, true));
                }
                Ok(_) => {}
                Err(error) => why = Some(error),
            }
        }
        why
    }

    /// Whether the key of a transfer is at hand.
    pub fn has_key(&self, transfer: TransferId) -> bool {
        self.keys.with_value(|keys| keys.get(transfer).is_some())
    }

    /// The key of a transfer if it's at hand, else nothing. For showing and copying it, and for nothing else.
    pub fn key_text(&self, transfer: TransferId) -> String {
        self.keys.with_value(|keys| keys.get(transfer).map(|key| key.expose().to_owned())).unwrap_or_default()
    }

    /// The keys of these transfers, to be sealed for their recipient and for nothing else: also where none may be shown. Those that
    /// aren't in this browser are left out.
    ///
    /// # Errors
    /// Why one that is couldn't be opened.
    pub async fn keys_to_seal(
        &self,
        transfers: &[TransferId],
    ) -> Result<Vec<(TransferId, AuthKey)>, JournalError> {
        let mut keys = Vec::new();
        for transfer in transfers {
            if let Some(key) = self.keys.with_value(|keys| keys.get(*transfer).cloned()) {
                keys.push((*transfer, key));
                continue;
            }
            let Some(entry) = untrack(|| self.entry_of(*transfer)) else { continue };
            keys.extend(self.stored().open_key(&entry.id).await?.map(|key| (*transfer, key)));
        }
        Ok(keys)
    }

    /// The key of a transfer, to be sent to the cloud that made it and for nothing else. `None` where it isn't in this browser, or
    /// can't be opened.
    pub async fn key_to_send(&self, transfer: TransferId) -> Option<AuthKey> {
        let keys = self.keys_to_seal(&[transfer]).await.unwrap_or_default();
        keys.into_iter().next().map(|(_, key)| key)
    }

    /// The page is locked: no key is at hand until it's unlocked, and what the passkey gave is dropped.
    pub fn lock(&self) {
        self.stored().lock();
        self.keys.update_value(KeysAtHand::lock);
    }

    /// The page isn't locked any more: what was at hand is opened again, as far as that takes no passkey.
    pub async fn unlock(&self) {
        let transfers = self.keys.try_update_value(KeysAtHand::unlock).unwrap_or_default();
        self.open_keys(&transfers).await;
    }
}
