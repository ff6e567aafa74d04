//! Sealing: a file for its recipients, or for whoever has a passphrase.

use crate::header::{self, Stanza};
use crate::problem::SealProblem;
use crate::secret::FileKey;
use crate::{LARGEST, MOST_RECIPIENTS, Random, Recipient, payload, scrypt, x25519};

/// So much of [`LARGEST`] is left for the header of a file and what sealing adds to its content.
const ROOM: usize = 64 << 10;

/// Seals `content` so that each of these recipients can open it, and nobody else.
///
/// # Errors
/// When there is no recipient, or too many; when it's too large; when there is no randomness.
pub fn seal(content: &[u8], to: &[Recipient], random: &mut Random<'_>) -> Result<Vec<u8>, SealProblem> {
    match to.len() {
        0 => return Err(SealProblem::NoRecipient),
        1..=MOST_RECIPIENTS => {}
        _ => return Err(SealProblem::TooManyRecipients),
    }
    let key = FileKey::generate(random)?;
    let stanzas: Result<Vec<Stanza>, _> = to.iter().map(|to| x25519::wrap(&key, to, random)).collect();
    seal_for(&stanzas?, content, &key, random)
}

/// Seals `content` for whoever has the passphrase that this key came of. Each key seals one file: the next one gets
/// parameters of its own.
///
/// # Errors
/// When it's too large; when there is no randomness.
pub fn seal_with_passphrase(
    content: &[u8],
    wrap_key: scrypt::WrapKey,
    random: &mut Random<'_>,
) -> Result<Vec<u8>, SealProblem> {
    let key = FileKey::generate(random)?;
    seal_for(&[wrap_key.wrap(&key)?], content, &key, random)
}

fn seal_for(
    stanzas: &[Stanza],
    content: &[u8],
    key: &FileKey,
    random: &mut Random<'_>,
) -> Result<Vec<u8>, SealProblem> {
    if content.len() > LARGEST - ROOM {
        return Err(SealProblem::TooLarge);
    }
    let mut file = header::write(stanzas, key).into_bytes();
    payload::seal(content, key, random, &mut file)?;
    Ok(file)
}
