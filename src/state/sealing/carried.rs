//! A browser's record on its way to another browser, sealed in a file of age that a passphrase opens. What stands in it isn't known
//! here.

use evs_domain::secret::Secret;
use leptos::prelude::*;

use super::{Later, OpenFailure, SealFailure, SealedPackage, open_text, seal_text};

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
        Box::pin(open_text(file, phrase, progress))
    }
);
