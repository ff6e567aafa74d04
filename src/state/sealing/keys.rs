//! Keys of people, and packages that are sealed to one or opened by one. What isn't loaded lazily here is called by views of the
//! same part alone.

use evs_age::{Identity, OpenProblem, Recipient, Sealed, armor};
use evs_domain::handover::package::{self, Package, Read};
use evs_domain::secret::Secret;

use super::{OpenFailure, SealFailure, failure_of, random, read_package};

/// A key pair that was made or read.
pub struct KeyPair {
    /// The half that others seal to: `age1…`.
    pub recipient: String,
    /// The half that opens what they sealed, as age writes it.
    pub secret: Secret,
}

impl KeyPair {
    pub(super) fn of(identity: &Identity) -> Self {
        let text = identity.expose();
        Self { recipient: identity.recipient().to_string(), secret: Secret::new(text.as_str()) }
    }
}

/// A new pair; `None` where the browser gives no random numbers.
pub fn make() -> Option<KeyPair> {
    Some(KeyPair::of(&Identity::generate(&mut random).ok()?))
}

/// What two people compare of a key by telephone; `None` if nothing can be sealed to it.
pub fn fingerprint_of(recipient: &str) -> Option<String> {
    Some(Recipient::parse(recipient).ok()?.fingerprint().to_string())
}

/// Seals a package to this recipient.
///
/// # Errors
/// When it's no key, the browser gives no random numbers, or the package can't be written.
pub fn seal_to(content: &Package, recipient: &str) -> Result<Vec<u8>, SealFailure> {
    let to = Recipient::parse(recipient).map_err(|_| SealFailure::Impossible)?;
    let text = package::write(content).map_err(|_| SealFailure::Impossible)?;
    evs_age::seal(text.expose().as_bytes(), &[to], &mut random).map_err(|_| SealFailure::Impossible)
}

/// A sealed file as text for pasting.
pub fn armored(file: &[u8]) -> String {
    armor::write(file)
}

/// Opens a package by whichever of these secret halves it was sealed for.
///
/// # Errors
/// Why it can't be opened: `KeyNeeded` if it's for another key.
pub fn open_by(file: &[u8], keys: &[Secret]) -> Result<Read, OpenFailure> {
    let sealed = Sealed::read(file).map_err(failure_of)?;
    for key in keys {
        let Ok(identity) = Identity::parse(key.expose()) else { continue };
        match sealed.open(&identity) {
            Ok(content) => return read_package(&content),
            Err(OpenProblem::WrongKey) => {}
            Err(problem) => return Err(failure_of(problem)),
        }
    }
    Err(OpenFailure::KeyNeeded)
}
