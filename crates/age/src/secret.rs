//! What is secret here: wiped from memory when it's dropped, and shown by no `Debug`. Whoever takes it out says `expose`.

use std::fmt;

use zeroize::{Zeroize, Zeroizing};

use crate::Random;
use crate::kdf::{self, Key};
use crate::problem::NoRandomness;

/// What was sealed, whole and verified.
pub struct Plaintext(Zeroizing<Vec<u8>>);

impl Plaintext {
    pub(crate) fn new(bytes: Zeroizing<Vec<u8>>) -> Self {
        Self(bytes)
    }

    /// The bytes themselves. Every call site is a place to look at in a review.
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for Plaintext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Plaintext(…)")
    }
}

/// The key of one file, which its header wraps for each recipient.
pub(crate) struct FileKey([u8; FileKey::LENGTH]);

impl FileKey {
    pub(crate) const LENGTH: usize = 16;

    /// A new one, for one file.
    pub(crate) fn generate(random: &mut Random<'_>) -> Result<Self, NoRandomness> {
        let mut key = Self([0; Self::LENGTH]);
        random(&mut key.0)?;
        Ok(key)
    }

    /// `None` where it has another length.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        bytes.try_into().ok().map(Self)
    }

    pub(crate) fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// The key for one purpose.
    pub(crate) fn derive(&self, salt: &[u8], info: &[u8]) -> Key {
        kdf::hkdf(&self.0, salt, info)
    }
}

impl Drop for FileKey {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}
