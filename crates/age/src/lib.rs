//! The age file format, version 1: as much of it as sealed packages need. Recipients of the types X25519 and scrypt, the
//! payload in chunks, the armor. What this crate makes, the `age` tool opens, and the other way round.
//!
//! **Invariant:** this crate does no I/O and reads no clock, and randomness is handed in. It knows nothing of transfers:
//! what is sealed are bytes. A file is opened as a whole or not at all: no byte of it is given out before all of it was
//! verified. Files are small here, so nothing is streamed, and what is larger than [`LARGEST`] is refused.
//!
//! What an opened file proves is that nobody changed it on its way. **Who made it, it doesn't prove**: anybody who knows a
//! recipient can seal to them.

pub mod armor;
mod base64;
mod bech32;
mod curve;
mod fingerprint;
mod header;
mod kdf;
mod keys;
mod open;
mod passphrase;
mod payload;
mod problem;
pub mod scrypt;
mod seal;
mod secret;
mod wrap;
mod x25519;

pub use fingerprint::Fingerprint;
pub use keys::{Identity, KeyProblem, Recipient};
pub use open::{Lock, Sealed};
pub use passphrase::{Mistyped, Passphrase};
pub use problem::{NoRandomness, OpenProblem, Part, SealProblem};
pub use seal::{seal, seal_with_passphrase};
pub use secret::Plaintext;

/// The largest file that is read or made, in bytes, and the largest text that is armored: room for 500 transfers with the
/// longest names, and nothing that would hang a page.
pub const LARGEST: usize = 4 << 20;

/// The most recipients that a file is sealed to, and the most stanzas that are read: each costs a key agreement.
pub const MOST_RECIPIENTS: usize = 100;

/// Where random bytes come from: fills the whole slice, from the operating system's or the browser's generator for
/// cryptography and from nothing else. A key from any other source is worth nothing.
pub type Random<'a> = dyn FnMut(&mut [u8]) -> Result<(), NoRandomness> + 'a;
