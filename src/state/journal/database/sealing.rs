//! The store of what seals keys: this browser's own key, as a key object, and what is kept of a passkey, as text. Both change
//! only together with what says that they did, so that no tab seals with what another one has just discarded.

use wasm_bindgen::JsValue;
use web_sys::CryptoKey;

use super::transaction::{On, Open, answer};
use super::{Database, SEALING, in_time};
use crate::state::journal::cipher::{as_hidden_key, new_browser_key};
use crate::state::journal::error::JournalError;

/// This browser's own key in that store.
const OWN_KEY: &str = "own";
/// How often that key was discarded so far: a number. Nothing as long as it never was.
const DISCARDED: &str = "discarded";
/// What is kept of a passkey.
const PASSKEY: &str = "passkey";

/// What seals now.
#[derive(Clone)]
pub(in crate::state::journal) struct Sealing {
    /// This browser's own key, if there is one.
    pub own: Option<CryptoKey>,
    /// What is kept of a passkey, if one is set up.
    pub passkey: Option<String>,
    /// Differs from every other state of the store in which something else seals.
    pub mark: String,
}

/// What is to become of what seals.
pub(in crate::state::journal) enum SealingChange {
    /// The own key goes. It's made anew when one is needed.
    DiscardOwn,
    /// This is kept of a passkey from now on.
    Passkey(Option<String>),
}

/// Decides by what seals and by all records what is to become of it; `None`: nothing.
pub(in crate::state::journal) type Decide<'a> =
    &'a mut dyn FnMut(&Sealing, &[(String, String)]) -> Option<SealingChange>;

impl Database {
    /// What seals now.
    pub(in crate::state::journal) async fn sealing(&self) -> Result<Sealing, JournalError> {
        in_time(async { self.begin(On::Both, false).await?.sealing().await }).await
    }

    /// What seals now, this browser's own key included. That is made if there is none; when two tabs make one at once, the
    /// first to store it wins.
    pub(in crate::state::journal) async fn sealing_with_own(&self) -> Result<Sealing, JournalError> {
        let known = self.sealing().await?;
        if known.own.is_some() {
            return Ok(known);
        }
        let fresh = new_browser_key().await?;
        in_time(async {
            let open = self.begin(On::Both, true).await?;
            let mut sealing = open.sealing().await?;
            if sealing.own.is_none() {
                answer(open.store(SEALING)?.put_with_key(&fresh, &OWN_KEY.into())).await?;
                sealing.own = Some(fresh.clone());
            }
            open.finish().await?;
            Ok(sealing)
        })
        .await
    }

    /// Changes what seals as `decide` says, with nobody in between. Whether it was changed.
    pub(in crate::state::journal) async fn change_sealing(
        &self,
        decide: Decide<'_>,
    ) -> Result<bool, JournalError> {
        in_time(async {
            let open = self.begin(On::Both, true).await?;
            let (sealing, lines) = (open.sealing().await?, open.lines().await?);
            let Some(change) = decide(&sealing, &lines) else { return Ok(false) };
            let store = open.store(SEALING)?;
            match change {
                SealingChange::DiscardOwn => {
                    answer(store.delete(&OWN_KEY.into())).await?;
                    let discarded = open.number(DISCARDED).await? + 1.0;
                    answer(store.put_with_key(&discarded.into(), &DISCARDED.into())).await?;
                }
                SealingChange::Passkey(Some(text)) => {
                    answer(store.put_with_key(&text.into(), &PASSKEY.into())).await?;
                }
                SealingChange::Passkey(None) => drop(answer(store.delete(&PASSKEY.into())).await?),
            }
            open.finish().await?;
            Ok(true)
        })
        .await
    }

    /// Whether every program that has this database open asks for the key each time that it seals.
    pub(in crate::state::journal) fn is_alone(&self) -> bool {
        self.0.is_alone()
    }

    /// Shuts out the others.
    pub(in crate::state::journal) async fn be_alone(&self) -> Result<(), JournalError> {
        self.0.be_alone().await
    }
}

impl Open {
    pub(super) async fn sealing(&self) -> Result<Sealing, JournalError> {
        let store = self.store(SEALING)?;
        let own = as_hidden_key(answer(store.get(&OWN_KEY.into())).await?);
        let passkey = answer(store.get(&PASSKEY.into())).await?.as_string();
        let mark = format!("{} {}", self.number(DISCARDED).await?, passkey.as_deref().unwrap_or_default());
        Ok(Sealing { own, passkey, mark })
    }

    async fn number(&self, name: &str) -> Result<f64, JournalError> {
        let found: JsValue = answer(self.store(SEALING)?.get(&name.into())).await?;
        Ok(found.as_f64().unwrap_or_default())
    }
}
