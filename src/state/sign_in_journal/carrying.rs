//! One account's record, taken along to another browser and brought in from one. Nothing is removed here, and the ledger stays: its
//! chain is this browser's own.

use evs_domain::secret::Secret;
use leptos::prelude::*;

use super::SignInJournal;
use super::reading::ENTRIES;
use crate::state::clock::now;
use crate::state::journal::{
    Arriving, Carried, CarriedHead, CarriedProblem, JournalError, MovedOut, Place, TakenIn,
};

/// Why a record can't be brought in here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotHere {
    /// It's none, or of a later version.
    Problem(CarriedProblem),
    /// It's another account's, or of another cloud.
    Elsewhere(CarriedHead),
    /// The journal couldn't tell what is here.
    Journal,
}

impl SignInJournal {
    /// What this browser has of the account of this place, in all its projects, with its keys: to be sealed, and for nothing else; also
    /// where no key may be shown. `account` is what it's called.
    ///
    /// # Errors
    /// `Locked` if a passkey has to be given first, or why nothing can be read.
    pub async fn move_out(&self, place: &Place, account: String) -> Result<MovedOut, JournalError> {
        let Place { cloud, account_id, .. } = place.clone();
        let head = CarriedHead { made: now(), cloud, account_id, account };
        let at_hand = |transfer| self.keys.with_value(|keys| keys.get(transfer).cloned());
        self.stored().move_out(head, &at_hand).await
    }

    /// Reads a record that another browser has carried here, and tells what bringing it in would change. Nothing is stored.
    ///
    /// # Errors
    /// Why it can't be brought in where `place` is.
    pub async fn look_at(&self, text: &Secret, place: &Place) -> Result<(Carried, Arriving), NotHere> {
        let carried = Carried::read(text).map_err(NotHere::Problem)?;
        if !carried.head.is_of(place) {
            return Err(NotHere::Elsewhere(carried.head));
        }
        let arriving = self.stored().arriving(&carried).await.map_err(|_| NotHere::Journal)?;
        Ok((carried, arriving))
    }

    /// Brings a record in.
    ///
    /// # Errors
    /// When the journal couldn't; nothing was added then.
    pub async fn bring_in(&self, carried: &Carried) -> Result<TakenIn, JournalError> {
        let taken = self.stored().take_in(carried).await?;
        if taken.keys > 0 {
            self.keeping.want();
        }
        self.reload().await;
        self.tell_tabs(ENTRIES);
        Ok(taken)
    }
}
