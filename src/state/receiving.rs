//! What this page knows of sealed packages from before: the keys by which it opens what was sealed to whoever sits here, and whom
//! they have sealed to. It's this browser's, or, on a public computer, this page's alone. Its code is loaded when it's first
//! wanted.

use evs_domain::handover::package::Read;
use evs_domain::secret::Secret;
use leptos::prelude::*;

use super::clock::now;
use super::journal::{JournalError, KnownRecipient, RecipientStore};
use super::sealing::{Later, OpenFailure, keys};

/// What this page knows of it. A cheap handle.
#[derive(Clone, Copy)]
pub struct Receiving {
    /// This browser's, once it was opened.
    lasting: StoredValue<Option<RecipientStore>, LocalStorage>,
    /// This page's.
    in_page: StoredValue<RecipientStore, LocalStorage>,
    /// How often a key came or went.
    changes: RwSignal<u32>,
}

impl Receiving {
    /// Nothing is opened yet.
    pub fn unopened() -> Self {
        Self {
            lasting: StoredValue::new_local(None),
            in_page: StoredValue::new_local(RecipientStore::in_memory()),
            changes: RwSignal::new(0),
        }
    }

    /// Where keys and recipients are kept: on a public computer, and where the browser keeps nothing, in this page.
    pub async fn store(self, is_public: bool) -> RecipientStore {
        let in_page = self.in_page.get_value();
        if is_public {
            return in_page;
        }
        if let Some(Some(known)) = self.lasting.try_get_value() {
            return known;
        }
        match RecipientStore::open().await {
            Ok(store) => {
                self.lasting.try_set_value(Some(store.clone()));
                store
            }
            Err(_) => in_page,
        }
    }

    /// How often a key came or went, tracked: what couldn't be opened before may be now.
    pub fn changes(self) -> u32 {
        self.changes.get()
    }

    /// A key came or went.
    pub fn changed(self) {
        self.changes.try_update(|changes| *changes = changes.wrapping_add(1));
    }

    /// Whoever sat at this public computer has signed out: what was kept in the page goes.
    pub fn forget_page(self) {
        self.in_page.set_value(RecipientStore::in_memory());
        self.changed();
    }
}

lazy!(
    sealing,
    /// Opens a package by the keys that are kept here.
    pub fn open_package(
        receiving: Receiving,
        is_public: bool,
        file: Vec<u8>,
    ) -> Later<Result<Read, OpenFailure>> {
        Box::pin(async move {
            let store = receiving.store(is_public).await;
            keys::open_by(&file, &secrets_of(&store).await)
        })
    }
);

/// The secret halves that can be opened.
async fn secrets_of(store: &RecipientStore) -> Vec<Secret> {
    let mut secrets = Vec::new();
    for own in store.own_keys().await.unwrap_or_default() {
        secrets.extend(store.open_own(&own.recipient).await);
    }
    secrets
}

/// Makes a key pair and keeps it. Gives back its public half.
///
/// # Errors
/// When the browser couldn't make, seal or keep it: there's no key then.
pub async fn make_own(store: &RecipientStore) -> Result<String, JournalError> {
    let made = keys::make().ok_or(JournalError::NoCrypto)?;
    store.keep_own(&made.recipient, &made.secret, now()).await?;
    Ok(made.recipient)
}

/// Whether another key than this one is known under a name.
pub fn is_changed(known: &[KnownRecipient], name: &str, recipient: &str) -> bool {
    let is_named = |one: &&KnownRecipient| !name.is_empty() && one.name.to_lowercase() == name.to_lowercase();
    let mut named = known.iter().filter(is_named).peekable();
    named.peek().is_some() && named.all(|one| one.recipient != recipient)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_known_with_other_keys_alone_is_noticed() {
        let known = |name: &str, recipient: &str| KnownRecipient {
            name: name.into(),
            recipient: recipient.into(),
            ..KnownRecipient::default()
        };
        let all = [known("Milo", "age1a"), known("", "age1b"), known("milo", "age1c")];
        assert!(is_changed(&all, "MILO", "age1x"));
        assert!(!is_changed(&all, "Milo", "age1c"), "they have two");
        assert!(!is_changed(&all, "", "age1x") && !is_changed(&all, "Hanna", "age1x"));
        assert!(!is_changed(&[], "Milo", "age1x"));
    }
}
