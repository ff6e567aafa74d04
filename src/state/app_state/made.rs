//! What is made when it's first asked for, because whoever only signs in needs none of its code: the accept form, requests to be
//! sent something, keys of one's own. It belongs to the app, and not to the page that asks for it.

use leptos::prelude::*;

use super::AppState;
use crate::state::accept::AcceptForm;
use crate::state::journal::{JournalError, KnownRecipient, Place, RecipientStore, Whose};
use crate::state::receiving::Receiving;
use crate::state::requests::Requests;
use crate::state::scope::Scope;

/// What was made so far.
#[derive(Clone, Copy)]
pub(super) struct Made {
    scope: StoredValue<Scope>,
    accept_form: StoredValue<Option<AcceptForm>>,
    requests: StoredValue<Option<Requests>>,
    receiving: StoredValue<Option<Receiving>>,
}

impl Made {
    pub(super) fn nothing() -> Self {
        Self {
            scope: StoredValue::new(Scope::new()),
            accept_form: StoredValue::new(None),
            requests: StoredValue::new(None),
            receiving: StoredValue::new(None),
        }
    }

    pub(super) fn accept_form(self) -> Option<AcceptForm> {
        self.accept_form.get_value()
    }

    /// Somebody has signed out: what they typed and chose goes. On a public computer whoever comes next sees nothing of what was
    /// offered, and keys go as well.
    pub(super) fn signed_out(self, is_public: bool) {
        if let Some(form) = self.accept_form() {
            form.wipe_keys(true);
            if is_public {
                form.start_over();
            }
        }
        if let Some(requests) = self.requests.get_value() {
            requests.forget();
        }
        if let Some(receiving) = self.receiving.get_value().filter(|_| is_public) {
            receiving.forget_page();
        }
    }

    fn made<T: Copy + Send + Sync + 'static>(self, at: StoredValue<Option<T>>, make: fn() -> T) -> T {
        at.get_value().unwrap_or_else(|| {
            let made = self.scope.with_value(|scope| scope.make(|_| make()));
            at.set_value(Some(made));
            made
        })
    }
}

impl AppState {
    /// The accept form.
    pub fn accept_form(&self) -> AcceptForm {
        self.made.made(self.made.accept_form, AcceptForm::kept)
    }

    /// Requests to be sent something.
    pub fn requests(&self) -> Requests {
        self.made.made(self.made.requests, Requests::kept)
    }

    /// The keys that open what was sealed to whoever sits here, and whom they have sealed to.
    pub fn receiving(&self) -> Receiving {
        self.made.made(self.made.receiving, Receiving::unopened)
    }

    /// Where these are kept.
    pub async fn recipients(self) -> RecipientStore {
        self.receiving().store(self.keeps_nothing()).await
    }

    /// Whom the account that is entered has sealed to, the latest first; nobody while nobody is signed in.
    pub async fn known_recipients(self) -> Vec<KnownRecipient> {
        let Some(account) = self.account() else { return Vec::new() };
        self.recipients().await.known(&Whose::account_of(&account)).await.unwrap_or_default()
    }

    /// Remembers whom the account that is entered has sealed to.
    pub async fn remember_recipient(self, known: KnownRecipient) {
        let Some(account) = self.account() else { return };
        let known = KnownRecipient { by: (account.cloud, account.account_id), ..known };
        // What isn't remembered is told again by whoever asks again.
        let _not_kept = self.recipients().await.remember(&known).await;
    }

    /// Forgets whom the accounts of this sign-in have sealed to.
    ///
    /// # Errors
    /// When the browser couldn't.
    pub async fn forget_recipients(self, accounts: &[Whose]) -> Result<(), JournalError> {
        let store = self.recipients().await;
        for whose in accounts {
            for known in store.known(whose).await? {
                store.forget_known(&known).await?;
            }
        }
        Ok(())
    }

    fn account(&self) -> Option<Place> {
        untrack(|| self.entered()).map(|(_, project)| project.place())
    }

    /// Whether nothing is kept in this browser: by the terms of the sign-in, else by what is said now.
    pub fn keeps_nothing(&self) -> bool {
        untrack(|| match self.signed_in() {
            Some(signed_in) => signed_in.terms().is_public,
            None => self.is_public_computer(),
        })
    }
}
