//! A browser's record on its way to another browser, sealed in a file of age that a passphrase opens. What stands in it isn't known
//! here.

use evs_domain::secret::Secret;
use leptos::prelude::*;

use super::{Later, OpenFailure, SealFailure, SealedPackage, failure_of, seal_text, unlocked};

lazy!(
    sealing,
    /// Seals a record by a passphrase that is made for it. `progress` goes from 0 to 1.
    pub fn write(record: Secret, progress: RwSignal<f32>) -> Later<Result<SealedPackage, SealFailure>> {
        Box::pin(seal_text(record, progress))
    }
);

lazy!(
    sealing,
    /// Opens such a file by the passphrase that a person typed, whatever stands in it. `progress` goes from 0 to 1.
    pub fn read(
        file: Vec<u8>,
        phrase: Secret,
        progress: RwSignal<f32>,
    ) -> Later<Result<Secret, OpenFailure>> {
        Box::pin(read_now(file, phrase, progress))
    }
);

async fn read_now(file: Vec<u8>, phrase: Secret, progress: RwSignal<f32>) -> Result<Secret, OpenFailure> {
    let (sealed, key) = unlocked(&file, phrase, progress).await?;
    let content = sealed.open_with_wrap_key(&key).map_err(failure_of)?;
    std::str::from_utf8(content.expose()).map(Secret::new).map_err(|_| OpenFailure::NoPackage)
}
