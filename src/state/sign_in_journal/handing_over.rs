//! How transfers were handed over, and clearing what is over. Keys have no part in this.

use evs_domain::id::TransferId;
use evs_domain::ledger::Kind;
use leptos::prelude::*;

use super::SignInJournal;
use crate::state::clock::now;
use crate::state::journal::{HandOverWay, JournalError, Place};

impl SignInJournal {
    /// Notes how transfers were handed over.
    pub async fn handed_over(&self, transfers: &[TransferId], way: HandOverWay) {
        if transfers.iter().any(|transfer| untrack(|| self.entry_of(*transfer)).is_none()) {
            // What was created a moment ago may be shown before it has been read back.
            self.reload().await;
        }
        for transfer in transfers {
            if let Some(entry) = untrack(|| self.entry_of(*transfer))
                && self.stored().handed_over(&entry.id, way, now()).await.is_ok()
            {
                self.note(&entry.id, Kind::HandedOver, way.code());
            }
        }
        self.reload().await;
    }

    /// The person takes their word back that these were handed over.
    pub async fn taken_back(&self, transfers: &[TransferId]) {
        for transfer in transfers {
            if let Some(entry) = untrack(|| self.entry_of(*transfer))
                && self.stored().taken_back(&entry.id).await.is_ok()
            {
                self.note(&entry.id, Kind::TakenBack, "");
            }
        }
        self.reload().await;
    }

    /// Forgets what has ended in one place, but for a line that says that this user did it. Gives back how many entries that were.
    ///
    /// # Errors
    /// When the journal couldn't; nothing is forgotten then.
    pub async fn forget_ended(&self, place: &Place, by: &str) -> Result<usize, JournalError> {
        let forgotten = self.stored().forget_ended(place, by, now()).await;
        self.note_count(place, Kind::Cleared, forgotten.unwrap_or_default());
        self.reload().await;
        forgotten
    }
}
