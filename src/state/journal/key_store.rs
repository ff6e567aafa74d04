//! Where keys are sealed: with this browser's own key, which no script can read out, or to a passkey; or, for a journal that
//! lives in the page only, in a list in memory. Where records are kept is not decided here.

use std::cell::RefCell;

use evs_domain::secret::AuthKey;

use super::cipher::{decrypt, encrypt};
use super::database::Database;
use super::deadline::{STEP_MS, within};
use super::error::JournalError;
use super::passkey::Lock;
use super::passkey::pair::{self, Private};
use super::record::Sealed;

/// Turns a key into text that may be stored, and back.
pub(super) enum KeyStore {
    /// As the browser's database says. Here is the private half of a passkey's key pair, once it was given.
    Browser(RefCell<Option<Private>>),
    /// Kept in memory with its binding, by number; gone with the page.
    Page(RefCell<Vec<Option<(String, AuthKey)>>>),
}

impl KeyStore {
    /// Seals `key` so that it opens with the same `binding` only. With what it was sealed: it may be stored only while
    /// that is still so.
    pub(super) async fn seal(
        &self,
        database: Option<&Database>,
        binding: &str,
        key: &AuthKey,
    ) -> Result<(Sealed, Option<String>), JournalError> {
        match (self, database) {
            (Self::Page(kept), _) => {
                let mut kept = kept.borrow_mut();
                kept.push(Some((binding.to_owned(), key.clone())));
                Ok((Sealed { text: (kept.len() - 1).to_string(), to: None }, None))
            }
            (Self::Browser(_), Some(database)) => {
                within(STEP_MS, seal(database, binding, key)).await.unwrap_or(Err(JournalError::NotSealed))
            }
            (Self::Browser(_), None) => Err(JournalError::NotSealed),
        }
    }

    /// Opens what [`KeyStore::seal`] gave back.
    pub(super) async fn open(
        &self,
        database: Option<&Database>,
        binding: &str,
        sealed: &Sealed,
    ) -> Result<AuthKey, JournalError> {
        let opened = match (self, database) {
            (Self::Page(kept), _) => {
                let kept = kept.borrow();
                let slot = sealed.text.parse().ok().and_then(|number: usize| kept.get(number)?.as_ref());
                slot.filter(|(bound, _)| bound == binding).map(|(_, key)| key.clone())
            }
            (Self::Browser(private), Some(database)) => {
                let private = private.borrow().clone();
                let opening = open(database, private.as_ref(), binding, sealed);
                within(STEP_MS, opening).await.transpose()?.flatten()
            }
            (Self::Browser(_), None) => None,
        };
        opened.ok_or(JournalError::NotOpenable)
    }

    /// Forgets a key. A sealed one is gone with its record.
    pub(super) fn discard(&self, sealed: &str) {
        let Self::Page(kept) = self else { return };
        let mut kept = kept.borrow_mut();
        if let Some(slot) = sealed.parse().ok().and_then(|number: usize| kept.get_mut(number)) {
            *slot = None;
        }
    }

    /// Keeps the private half of a passkey's key pair, or drops it.
    pub(super) fn hold(&self, given: Option<Private>) {
        if let Self::Browser(private) = self {
            private.replace(given);
        }
    }

    /// Whether the private half of this pair is at hand.
    pub(super) fn holds(&self, pair: &str) -> bool {
        matches!(self, Self::Browser(private) if private.borrow().as_ref().is_some_and(|own| own.pair == pair))
    }
}

async fn seal(
    database: &Database,
    binding: &str,
    key: &AuthKey,
) -> Result<(Sealed, Option<String>), JournalError> {
    let known = database.sealing().await?;
    // One that was written by a newer program is nothing to guess about: better no record of the key than a wrong one.
    let lock = known.passkey.as_deref().map(Lock::read).transpose()?;
    if let Some(lock) = lock.filter(|lock| !lock.retiring) {
        let text = pair::seal(&lock.public, binding, key).await.ok_or(JournalError::NotSealed)?;
        return Ok((Sealed { text, to: Some(lock.pair) }, Some(known.mark)));
    }
    let sealing = database.sealing_with_own().await?;
    if sealing.passkey != known.passkey {
        return Err(JournalError::SealingChanged);
    }
    let own = sealing.own.ok_or(JournalError::NotSealed)?;
    let text = encrypt(&own, binding, &key.0).await.ok_or(JournalError::NotSealed)?;
    Ok((Sealed { text, to: None }, Some(sealing.mark)))
}

async fn open(
    database: &Database,
    private: Option<&Private>,
    binding: &str,
    sealed: &Sealed,
) -> Result<Option<AuthKey>, JournalError> {
    let Some(pair) = &sealed.to else {
        let Some(own) = database.sealing().await?.own else { return Ok(None) };
        return Ok(decrypt(&own, binding, &sealed.text).await.map(AuthKey));
    };
    if let Some(private) = private.filter(|private| private.pair == *pair) {
        return Ok(pair::open(private, binding, &sealed.text).await);
    }
    // Is there anything that the person could give for it?
    let kept = database.sealing().await?.passkey;
    match kept.as_deref().map(Lock::read) {
        Some(Ok(lock)) if lock.pair == *pair => Err(JournalError::Locked),
        _ => Ok(None),
    }
}
