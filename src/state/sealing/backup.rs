//! The copy that somebody keeps of their own key: a file of age that a passphrase opens, in which the key stands as the `age` tool
//! writes it, so that it's of use without this console, too.

use evs_age::Identity;
use evs_domain::secret::Secret;
use leptos::prelude::*;

use super::keys::KeyPair;
use super::{Later, OpenFailure, SealFailure, SealedPackage, open_text, seal_text};

/// How a line begins that says something to people, and how the one begins that has the key.
const NOTE: char = '#';

lazy!(
    sealing,
    /// Seals a key by a passphrase that is made for it. `progress` goes from 0 to 1.
    pub fn write(key: Secret, progress: RwSignal<f32>) -> Later<Result<SealedPackage, SealFailure>> {
        Box::pin(async move {
            // A line for itself, as in the files of the tool.
            let mut text = String::with_capacity(key.len() + 1);
            text.push_str(key.expose());
            text.push('\n');
            seal_text(Secret::new(text), progress).await
        })
    }
);

lazy!(
    sealing,
    /// Reads the key in such a file by the passphrase that a person typed. `progress` goes from 0 to 1.
    pub fn read(
        file: Vec<u8>,
        phrase: Secret,
        progress: RwSignal<f32>,
    ) -> Later<Result<KeyPair, OpenFailure>> {
        Box::pin(read_now(file, phrase, progress))
    }
);

async fn read_now(file: Vec<u8>, phrase: Secret, progress: RwSignal<f32>) -> Result<KeyPair, OpenFailure> {
    let text = open_text(file, phrase, progress).await?;
    let lines =
        text.expose().lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(NOTE));
    let mut keys = lines.filter_map(|line| Identity::parse(line).ok());
    keys.next().map(|identity| KeyPair::of(&identity)).ok_or(OpenFailure::NoPackage)
}
