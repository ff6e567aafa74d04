//! A file's key, sealed with a key that is made for this one wrapping. How that key is come by is known by the type of the
//! recipient, not here.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use zeroize::Zeroizing;

use crate::kdf::Key;
use crate::problem::SealProblem;
use crate::secret::FileKey;

/// How long a wrapped key is: the key, and the tag of its seal. Nothing of another length is tried, so that no file can be
/// made that opens with many keys.
pub(crate) const WRAPPED: usize = FileKey::LENGTH + 16;

/// Wraps a file's key with a key that is used for nothing else, which is why the nonce may be zero.
pub(crate) fn wrap(key: &Key, file_key: &FileKey) -> Result<Vec<u8>, SealProblem> {
    let cipher = ChaCha20Poly1305::new((&**key).into());
    cipher.encrypt(&Nonce::default(), file_key.bytes()).map_err(|_| SealProblem::TooLarge)
}

/// Undoes [`wrap`]; `None` for any other key.
pub(crate) fn unwrap(key: &Key, wrapped: &[u8; WRAPPED]) -> Option<FileKey> {
    let cipher = ChaCha20Poly1305::new((&**key).into());
    let bytes = cipher.decrypt(&Nonce::default(), wrapped.as_slice()).ok().map(Zeroizing::new)?;
    FileKey::read(&bytes)
}
