//! What stands beside the journal for sealed packages: the keys by which this browser opens what was sealed to it, themselves
//! sealed as the journal's are, and whom one has sealed to, of which nothing is secret. It's a database of its own, so that the
//! journal's stays as it is; what keeps and seals is the same code.

mod record;

use std::cell::RefCell;
use std::rc::Rc;

use evs_domain::secret::{AuthKey, Secret};

pub use record::{KnownRecipient, OwnKey};

use super::backend::Backend;
use super::database::{Change, Database};
use super::deadline::opened_in_time;
use super::error::JournalError;
use super::key_store::KeyStore;
use super::whose::Whose;
use record::{Record, id_of_known, id_of_own};

/// The name of the database in the browser.
const NAME: &str = "evs-transfer-recipient";

/// A handle on it; clones share one connection.
#[derive(Clone)]
pub struct RecipientStore(Rc<Inner>);

struct Inner {
    backend: Backend,
    keys: KeyStore,
}

impl RecipientStore {
    /// Opens this browser's, and creates it on first use.
    ///
    /// # Errors
    /// `NoStorage` or `NoCrypto` where the browser offers no lasting and sealed place: go on with
    /// [`RecipientStore::in_memory`] and say so.
    pub async fn open() -> Result<Self, JournalError> {
        Self::open_named(NAME).await
    }

    /// One of another name, so that tests don't meet.
    ///
    /// # Errors
    /// As [`RecipientStore::open`].
    #[doc(hidden)]
    pub async fn open_named(name: &str) -> Result<Self, JournalError> {
        let name = name.to_owned();
        opened_in_time(async move {
            let database = Database::open(&name).await?;
            database.sealing_with_own().await.map_err(|error| match error {
                JournalError::NoCrypto => error,
                _ => JournalError::NoStorage,
            })?;
            Ok(Self::of(Backend::Browser(database), KeyStore::Browser(RefCell::new(None))))
        })
        .await
    }

    /// One that is gone with this page. It never touches the browser's storage.
    #[must_use]
    pub fn in_memory() -> Self {
        Self::of(Backend::Page(RefCell::new(Vec::new())), KeyStore::Page(RefCell::new(Vec::new())))
    }

    fn of(backend: Backend, keys: KeyStore) -> Self {
        Self(Rc::new(Inner { backend, keys }))
    }

    /// Whether it outlives the page.
    #[must_use]
    pub fn is_lasting(&self) -> bool {
        matches!(self.0.backend, Backend::Browser(_))
    }

    /// The keys of whoever uses this browser, the latest first.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn own_keys(&self) -> Result<Vec<OwnKey>, JournalError> {
        let all = self.0.backend.all().await?;
        let mut own: Vec<OwnKey> = all.iter().filter_map(|(_, text)| Record::read(text)?.own()).collect();
        own.sort_by_key(|key| std::cmp::Reverse(key.at));
        Ok(own)
    }

    /// Seals a key here; `at` in seconds since 1970-01-01T00:00:00Z. Hand its public half out only after this has resolved: by
    /// then it was seen that the key opens again.
    ///
    /// # Errors
    /// `NotSealed` or `NotOpenable` where the browser couldn't; `Storage` or `Full`.
    pub async fn keep_own(&self, recipient: &str, secret: &Secret, at: i64) -> Result<(), JournalError> {
        let (database, binding) = (self.0.backend.database(), record::binding(recipient)?);
        let (sealed, _) = self.0.keys.seal(database, &binding, &AuthKey(secret.clone())).await?;
        self.0.keys.open(database, &binding, &sealed).await?;
        self.put(id_of_own(recipient), Record::of_own(recipient, &sealed.text, at)).await
    }

    /// The secret half of one of these keys.
    ///
    /// # Errors
    /// `NotFound` or `NotOpenable`.
    pub async fn open_own(&self, recipient: &str) -> Result<Secret, JournalError> {
        let text = self.0.backend.read(&id_of_own(recipient)).await?;
        let sealed =
            Record::read(&text).and_then(|record| record.sealed()).ok_or(JournalError::Unreadable)?;
        let binding = record::binding(recipient)?;
        Ok(self.0.keys.open(self.0.backend.database(), &binding, &sealed).await?.0)
    }

    /// Forgets a key for good.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn forget_own(&self, recipient: &str) -> Result<(), JournalError> {
        let id = id_of_own(recipient);
        if let Ok(text) = self.0.backend.read(&id).await
            && let Some(sealed) = Record::read(&text).and_then(|record| record.sealed())
        {
            self.0.keys.discard(&sealed.text);
        }
        self.delete(id).await
    }

    /// Whom one has sealed to from these accounts, the latest first.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn known(&self, whose: &Whose) -> Result<Vec<KnownRecipient>, JournalError> {
        let all = self.0.backend.all().await?;
        let known = all.iter().filter_map(|(_, text)| Record::read(text)?.known());
        let mut known: Vec<_> = known.filter(|known| whose.has_account(&known.by)).collect();
        known.sort_by_key(|known| std::cmp::Reverse(known.sent_at));
        Ok(known)
    }

    /// Remembers whom one has sealed to, in the place of what was remembered of the same key.
    ///
    /// # Errors
    /// `Storage` or `Full`.
    pub async fn remember(&self, known: &KnownRecipient) -> Result<(), JournalError> {
        self.put(id_of_known(&known.by, &known.recipient), Record::of_known(known)).await
    }

    /// Forgets a recipient.
    ///
    /// # Errors
    /// `Storage`.
    pub async fn forget_known(&self, known: &KnownRecipient) -> Result<(), JournalError> {
        self.delete(id_of_known(&known.by, &known.recipient)).await
    }

    async fn put(&self, id: String, record: Record) -> Result<(), JournalError> {
        let text = record.write()?;
        let put = &mut |_: &[(String, String)]| Ok(vec![(id.clone(), Change::Put(text.clone()))]);
        self.0.backend.change_all(put).await.map(drop)
    }

    async fn delete(&self, id: String) -> Result<(), JournalError> {
        let delete = &mut |_: &[(String, String)]| Ok(vec![(id.clone(), Change::Delete)]);
        self.0.backend.change_all(delete).await.map(drop)
    }
}
