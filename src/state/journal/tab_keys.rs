//! What seals a text for one tab: a key of its own for each text, which no script can read out and which is taken out once. It's
//! kept in a database beside the journal's; the sealed text isn't, so neither opens anything without the other. What the text
//! is, and where it's kept, isn't known here.

use std::rc::Rc;

use evs_domain::secret::Secret;
use web_sys::CryptoKey;

use super::cipher::{decrypt, encrypt, new_browser_key};
use super::database::Database;
use super::deadline::opened_in_time;
use super::error::JournalError;

/// The name of the database in the browser.
const NAME: &str = "evs-transfer-tab";

/// A handle on these keys; clones share one connection.
#[derive(Clone)]
pub(in crate::state) struct TabKeys(Rc<Database>);

impl TabKeys {
    /// Opens this browser's.
    ///
    /// # Errors
    /// `NoStorage` where there's no place for them, or the browser doesn't answer within seconds.
    pub(in crate::state) async fn open() -> Result<Self, JournalError> {
        opened_in_time(async { Database::open(NAME).await.map(|database| Self(Rc::new(database))) }).await
    }

    /// Seals a text for the tab of this id, with a new key that is kept under it; another key may be kept along.
    ///
    /// # Errors
    /// When it can't be sealed or the key can't be kept.
    pub(in crate::state) async fn seal(
        &self,
        tab: &str,
        text: &Secret,
        along: Option<&CryptoKey>,
    ) -> Result<String, JournalError> {
        let key = new_browser_key().await?;
        let sealed = encrypt(&key, &binding(tab), text).await.ok_or(JournalError::NotSealed)?;
        let keys: Vec<&CryptoKey> = [Some(&key), along].into_iter().flatten().collect();
        self.0.keep_keys(tab, &keys).await?;
        Ok(sealed)
    }

    /// Opens what [`TabKeys::seal`] gave back, with the key that was kept along; once. The keys are gone then, whether it opens
    /// or not.
    ///
    /// # Errors
    /// When the keys aren't there, or are another text's.
    pub(in crate::state) async fn open_once(
        &self,
        tab: &str,
        sealed: &str,
    ) -> Result<(Secret, Option<CryptoKey>), JournalError> {
        let mut keys = self.0.take_keys(tab).await?.into_iter();
        let key = keys.next().ok_or(JournalError::NotFound)?;
        let text = decrypt(&key, &binding(tab), sealed).await.ok_or(JournalError::NotOpenable)?;
        Ok((text, keys.next()))
    }

    /// Forgets the keys of a tab: what they seal can't be opened any more.
    ///
    /// # Errors
    /// When the browser couldn't.
    pub(in crate::state) async fn forget(&self, tab: &str) -> Result<(), JournalError> {
        self.0.take_keys(tab).await.map(drop)
    }

    /// The ids of all tabs that keys are kept for.
    ///
    /// # Errors
    /// When they can't be listed.
    pub(in crate::state) async fn tabs(&self) -> Result<Vec<String>, JournalError> {
        self.0.ids_of_keys().await
    }
}

/// What a text is bound to.
fn binding(tab: &str) -> String {
    format!("stays signed in 1 {tab}")
}
