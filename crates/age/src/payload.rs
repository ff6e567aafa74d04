//! The payload: a nonce, and the content in chunks that are each sealed for their place, the last one as the last. A chunk
//! that was changed, moved, left out or added is found.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use zeroize::Zeroizing;

use crate::Random;
use crate::problem::{OpenProblem, Part, SealProblem};
use crate::secret::FileKey;

/// How much of the content a chunk holds, in bytes.
const CHUNK: usize = 64 << 10;

/// What sealing adds to a chunk.
const TAG: usize = 16;

/// How long the nonce is from which the payload's key is derived.
pub(crate) const NONCE: usize = 16;

/// Adds the sealed content to `out`.
pub(crate) fn seal(
    content: &[u8],
    key: &FileKey,
    random: &mut Random<'_>,
    out: &mut Vec<u8>,
) -> Result<(), SealProblem> {
    let mut nonce = [0; NONCE];
    random(&mut nonce)?;
    let cipher = cipher(key, &nonce);
    out.reserve(NONCE + content.len() + (content.len() / CHUNK + 1) * TAG);
    out.extend(nonce);
    let last = content.len().saturating_sub(1) / CHUNK;
    for number in 0..=last {
        let begin = number * CHUNK;
        let chunk = &content[begin..content.len().min(begin + CHUNK)];
        let sealed = cipher.encrypt(&place(number, number == last), chunk);
        out.extend(sealed.map_err(|_| SealProblem::TooLarge)?);
    }
    Ok(())
}

/// The content, when all of it is as it was sealed.
pub(crate) fn open(payload: &[u8], key: &FileKey) -> Result<Zeroizing<Vec<u8>>, OpenProblem> {
    const DAMAGED: OpenProblem = OpenProblem::Damaged(Part::Payload);
    let (nonce, sealed) = payload.split_at_checked(NONCE).ok_or(DAMAGED)?;
    let cipher = cipher(key, nonce);
    // As long as it gets from the start, so that no copy is left where it was shorter.
    let mut content = Zeroizing::new(Vec::with_capacity(sealed.len()));
    let last = sealed.len().saturating_sub(1) / (CHUNK + TAG);
    for number in 0..=last {
        let begin = number * (CHUNK + TAG);
        let chunk = &sealed[begin..sealed.len().min(begin + CHUNK + TAG)];
        let opened = cipher.decrypt(&place(number, number == last), chunk).map(Zeroizing::new);
        let opened = opened.map_err(|_| DAMAGED)?;
        // Only content that is nothing as a whole has a chunk with nothing in it.
        if opened.is_empty() && number > 0 {
            return Err(DAMAGED);
        }
        content.extend_from_slice(&opened);
    }
    Ok(content)
}

fn cipher(key: &FileKey, nonce: &[u8]) -> ChaCha20Poly1305 {
    ChaCha20Poly1305::new((&*key.derive(nonce, b"payload")).into())
}

/// A chunk's nonce: its number, and whether it's the last.
fn place(number: usize, is_last: bool) -> Nonce {
    let mut nonce = [0; 12];
    nonce[3..11].copy_from_slice(&(number as u64).to_be_bytes());
    nonce[11] = u8::from(is_last);
    nonce.into()
}
