//! Key objects under ids, in the store of what seals of a database that is made for them: put there together, and taken out
//! once, by whoever comes first. What they seal or sign isn't known here.

use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::CryptoKey;

use super::transaction::{On, answer};
use super::{Database, SEALING, in_time};
use crate::state::journal::error::JournalError;
use crate::state::web_crypto::as_hidden_key;

impl Database {
    /// Keeps keys under an id. Resolves when they're safe on disk.
    pub(in crate::state::journal) async fn keep_keys(
        &self,
        id: &str,
        keys: &[&CryptoKey],
    ) -> Result<(), JournalError> {
        let all: Array = keys.iter().map(|&key| JsValue::from(key)).collect();
        in_time(async {
            let open = self.begin(On::Both, true).await?;
            answer(open.store(SEALING)?.put_with_key(&all, &id.into())).await?;
            open.finish().await
        })
        .await
    }

    /// Takes out what is kept under an id: nobody gets it a second time, not in another tab either. Nothing where it isn't
    /// there, or can be read out.
    pub(in crate::state::journal) async fn take_keys(
        &self,
        id: &str,
    ) -> Result<Vec<CryptoKey>, JournalError> {
        in_time(async {
            let open = self.begin(On::Both, true).await?;
            let store = open.store(SEALING)?;
            let found = answer(store.get(&id.into())).await?;
            answer(store.delete(&id.into())).await?;
            open.finish().await?;
            let found = found.dyn_into::<Array>().unwrap_or_default();
            Ok(found.iter().map(as_hidden_key).collect::<Option<_>>().unwrap_or_default())
        })
        .await
    }

    /// The ids under which keys are kept.
    pub(in crate::state::journal) async fn ids_of_keys(&self) -> Result<Vec<String>, JournalError> {
        in_time(async {
            let open = self.begin(On::Both, false).await?;
            let ids: Array = answer(open.store(SEALING)?.get_all_keys()).await?.unchecked_into();
            Ok(ids.iter().filter_map(|id| id.as_string()).collect())
        })
        .await
    }
}
