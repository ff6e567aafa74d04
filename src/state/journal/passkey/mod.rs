//! Sealing to a passkey. Keys are sealed to the public half of a key pair, which anybody may read, so that no gesture is
//! needed for it; the private half rests only wrapped under what the passkey gives, and is unwrapped, as a key that can't be
//! read out, when a person has given it. Here is what is kept of that, as text; `pair` has the cryptography, `turning` what
//! is done when it's set up or turned off.

pub(super) mod pair;
mod turning;

use evs_domain::hex::from_hex;
use serde::{Deserialize, Serialize};

use super::error::JournalError;
use crate::state::authenticator::PasskeyHandle;

/// A passkey that is set up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passkey {
    /// By what it's found again.
    pub handle: PasskeyHandle,
    /// When it was set up, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// Nothing more is sealed to it; something still may be.
    pub is_retiring: bool,
    /// Whether it was given to this page.
    pub is_given: bool,
    /// How many keys of this browser are sealed to it.
    pub keys: usize,
}

/// The version written. A newer one is left alone: nothing is sealed then.
const VERSION: u32 = 1;

/// What is kept of a passkey. Nothing in it is of use without the passkey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Lock {
    version: u32,
    /// Which key pair: records say by this what they're sealed to.
    pub pair: String,
    /// The public half, as hexadecimal text.
    pub public: String,
    /// The private half, wrapped.
    pub wrapped: String,
    /// The passkey's id, as hexadecimal text.
    pub credential: String,
    /// What it makes its secret of, as hexadecimal text.
    pub salt: String,
    /// When it was set up, in seconds since 1970-01-01T00:00:00Z.
    pub at: i64,
    /// It's being turned off: nothing more is sealed to it, and it's kept only for what still is.
    pub retiring: bool,
}

impl Lock {
    /// Reads what [`Lock::write`] wrote.
    pub(super) fn read(text: &str) -> Result<Self, JournalError> {
        let lock: Self = serde_json::from_str(text).map_err(|_| JournalError::Unreadable)?;
        if lock.version == VERSION { Ok(lock) } else { Err(JournalError::Unreadable) }
    }

    /// The text to store.
    pub(super) fn write(&self) -> Result<String, JournalError> {
        serde_json::to_string(self).map_err(|_| JournalError::Storage)
    }

    fn handle(&self) -> Option<PasskeyHandle> {
        Some(PasskeyHandle { credential: from_hex(&self.credential)?, salt: from_hex(&self.salt)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As browsers keep it: this text never changes.
    const KEPT: &str = r#"{"version":1,"pair":"00ff","public":"04aa","wrapped":"01.02","credential":"0a","salt":"0b","at":1700000000,"retiring":false}"#;

    #[test]
    fn what_browsers_keep_of_a_passkey_is_read_and_written_to_the_letter() {
        let lock = Lock::read(KEPT).unwrap();
        assert_eq!(lock.write().unwrap(), KEPT);
        assert_eq!((lock.pair.as_str(), lock.at, lock.retiring), ("00ff", 1_700_000_000, false));
    }

    #[test]
    fn a_newer_one_is_left_alone() {
        for (from, to) in [("\"version\":1", "\"version\":2"), ("\"at\"", "\"more\":1,\"at\"")] {
            assert_eq!(Lock::read(&KEPT.replacen(from, to, 1)).err(), Some(JournalError::Unreadable));
        }
    }
}
