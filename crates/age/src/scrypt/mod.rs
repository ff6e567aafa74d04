//! The recipient type scrypt: a file's key wrapped with a passphrase, which takes memory and time on purpose. The work is
//! done in steps, so that a page that has one thread can show how far it is and stays usable. Which passphrases are good
//! isn't known here.

mod mix;

use zeroize::Zeroizing;

use crate::header::Stanza;
use crate::kdf::{self, Key};
use crate::problem::{NoRandomness, OpenProblem, Part, SealProblem};
use crate::secret::FileKey;
use crate::wrap::{self, WRAPPED};
use crate::{Passphrase, Random, base64};
use mix::{BLOCK_BYTES, Mixing};

/// The first word of such a stanza.
pub(crate) const TYPE: &str = "scrypt";

const SALT_PREFIX: &[u8] = b"age-encryption.org/v1/scrypt";

/// The most work that is done for a file, as a power of two: 256 MiB of memory, and what the `age` tool makes by itself.
pub const MOST_WORK: u8 = 18;

/// How much work a passphrase takes: 2 to the power of it steps, and a KiB of memory for each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// 32 MiB: for machines that have little.
    Log15,
    /// 64 MiB.
    Log16,
}

/// What a passphrase is worked on with: it stands in the file for everybody to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Params {
    salt: [u8; 16],
    log_n: u8,
}

impl Params {
    /// New ones, for one file.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn generate(work: Work, random: &mut Random<'_>) -> Result<Self, NoRandomness> {
        let mut salt = [0; 16];
        random(&mut salt)?;
        let log_n = match work {
            Work::Log15 => 15,
            Work::Log16 => 16,
        };
        Ok(Self { salt, log_n })
    }

    /// The work factor, as a power of two.
    pub fn log_n(&self) -> u8 {
        self.log_n
    }
}

/// A passphrase that is being worked on.
pub struct Derivation {
    params: Params,
    passphrase: Passphrase,
    mixing: Mixing,
}

impl Derivation {
    /// Begins.
    ///
    /// # Errors
    /// When there isn't as much memory.
    pub fn begin(passphrase: &Passphrase, params: Params) -> Result<Self, OpenProblem> {
        let mut block = Zeroizing::new([0; BLOCK_BYTES]);
        let salt = [SALT_PREFIX, &params.salt].concat();
        kdf::pbkdf2_once(passphrase.expose().as_bytes(), &salt, &mut *block);
        let mixing = Mixing::begin(&block, params.log_n).ok_or(OpenProblem::OutOfMemory)?;
        Ok(Self { params, passphrase: passphrase.clone(), mixing })
    }

    /// Does so many steps of twice 2 to the power of the work factor, or as many as are left. A thousand take a few
    /// milliseconds. Whether it's finished.
    pub fn step(&mut self, steps: usize) -> bool {
        self.mixing.step(steps)
    }

    /// How far it is, from 0 to 1.
    pub fn progress(&self) -> f32 {
        self.mixing.progress()
    }

    /// The key that comes of it; what isn't done yet is done at once.
    pub fn finish(mut self) -> WrapKey {
        self.mixing.step(usize::MAX);
        let mut key = Zeroizing::new([0; 32]);
        kdf::pbkdf2_once(self.passphrase.expose().as_bytes(), &*self.mixing.block(), &mut *key);
        WrapKey { params: self.params, key }
    }
}

/// What came of a passphrase: it seals or opens the file that has these parameters.
pub struct WrapKey {
    params: Params,
    key: Key,
}

impl WrapKey {
    /// The stanza with the wrapped key.
    pub(crate) fn wrap(&self, file_key: &FileKey) -> Result<Stanza, SealProblem> {
        let mut salt = String::new();
        base64::encode(&self.params.salt, &mut salt);
        let arguments = vec![TYPE.to_owned(), salt, self.params.log_n.to_string()];
        Ok(Stanza { arguments, body: wrap::wrap(&self.key, file_key)? })
    }

    /// The file's key, where it was wrapped with this passphrase and these parameters.
    pub(crate) fn unwrap(&self, wrapped: &Wrapped) -> Option<FileKey> {
        (wrapped.params == self.params).then(|| wrap::unwrap(&self.key, &wrapped.key)).flatten()
    }
}

/// The parameters, as a stanza has them, and the wrapped key.
#[derive(Debug)]
pub(crate) struct Wrapped {
    pub(crate) params: Params,
    key: [u8; WRAPPED],
}

impl Wrapped {
    /// Reads a stanza of this type.
    pub(crate) fn read(stanza: &Stanza) -> Result<Self, OpenProblem> {
        const DAMAGED: OpenProblem = OpenProblem::Damaged(Part::Header);
        let [_, salt, work] = stanza.arguments.as_slice() else { return Err(DAMAGED) };
        let salt = base64::decode(salt.as_bytes()).and_then(|salt| salt.try_into().ok()).ok_or(DAMAGED)?;
        let key = stanza.body.as_slice().try_into().map_err(|_| DAMAGED)?;
        if work.starts_with('0') || !work.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(DAMAGED);
        }
        let log_n = work.parse().unwrap_or(u32::MAX);
        match u8::try_from(log_n) {
            Ok(log_n) if log_n <= MOST_WORK => Ok(Self { params: Params { salt, log_n }, key }),
            _ => Err(OpenProblem::WorkFactorTooHigh { log_n }),
        }
    }
}

#[cfg(test)]
mod tests;
