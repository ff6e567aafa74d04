//! The passkey that seals this browser's keys, as a person meets it: set up, given, turned off, given up.

use leptos::prelude::*;

use super::SignInJournal;
use crate::state::authenticator::{self, PasskeyFailure};
use crate::state::clock::now;
use crate::state::journal::{JournalError, Passkey};

/// Why nothing came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PasskeyRefusal {
    /// There was no passkey, or no secret of it.
    Passkey(PasskeyFailure),
    /// It's another passkey than the one that seals here.
    Wrong,
    /// The journal couldn't do its part. Keys are sealed as before.
    Journal,
}

impl From<PasskeyFailure> for PasskeyRefusal {
    fn from(failure: PasskeyFailure) -> Self {
        Self::Passkey(failure)
    }
}

impl From<JournalError> for PasskeyRefusal {
    fn from(error: JournalError) -> Self {
        if error == JournalError::NotOpenable { Self::Wrong } else { Self::Journal }
    }
}

impl SignInJournal {
    /// The passkey that is set up in this browser, if one is.
    ///
    /// # Errors
    /// When the journal can't tell.
    pub async fn passkey(&self) -> Result<Option<Passkey>, JournalError> {
        self.stored().passkey().await
    }

    /// Has a passkey made, which is called `name`, and seals to it. Gives back how many keys couldn't be sealed anew.
    ///
    /// # Errors
    /// When nothing has changed.
    pub async fn set_passkey_up(&self, name: &str) -> Result<usize, PasskeyRefusal> {
        let (handle, secret) = authenticator::make(name).await?;
        let left = self.stored().set_passkey_up(&handle, &secret, now()).await?;
        self.lock_if_closed();
        Ok(left)
    }

    /// Asks the person for the passkey, unless it was given during this sign-in.
    ///
    /// # Errors
    /// When it isn't given.
    pub async fn ask_for_passkey(&self) -> Result<(), PasskeyRefusal> {
        let passkey = self.stored().passkey().await?.ok_or(PasskeyRefusal::Journal)?;
        if !passkey.is_given {
            let secret = authenticator::ask(&passkey.handle).await?;
            self.stored().unlock(&secret).await?;
            self.lock_if_closed();
        }
        Ok(())
    }

    /// Turns the passkey off, which takes the passkey once more. Gives back how many keys couldn't be sealed anew.
    ///
    /// # Errors
    /// When it isn't given, or the journal refuses.
    pub async fn turn_passkey_off(&self) -> Result<usize, PasskeyRefusal> {
        self.ask_for_passkey().await?;
        Ok(self.stored().turn_passkey_off().await?)
    }

    /// The passkey is lost: what is sealed to it is destroyed. Gives back how many keys that were.
    ///
    /// # Errors
    /// When the journal couldn't.
    pub async fn give_passkey_up(&self) -> Result<usize, PasskeyRefusal> {
        let destroyed = self.stored().give_passkey_up(now()).await?;
        self.reload().await;
        Ok(destroyed.keys)
    }

    /// Goes on with sealing anew where that was cut short. Gives back how many keys are left as they are.
    ///
    /// # Errors
    /// When the journal couldn't.
    pub async fn seal_anew(&self) -> Result<usize, PasskeyRefusal> {
        Ok(self.stored().seal_anew().await?)
    }

    /// Who has signed out while the browser was asking has given nothing.
    fn lock_if_closed(&self) {
        if self.closed.get_value() {
            self.stored().lock();
        }
    }
}
