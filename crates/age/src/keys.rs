//! Keys of people: a recipient, which may be shown to anybody, and the identity that opens what is sealed to it.

use std::fmt;

use zeroize::Zeroizing;

use crate::bech32::{self, Problem};
use crate::fingerprint::Fingerprint;
use crate::problem::NoRandomness;
use crate::{Random, curve};

const RECIPIENT: &str = "age";
const IDENTITY: &str = "age-secret-key-";

/// Why a text is no key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyProblem {
    /// It doesn't look like a key of age.
    NotAKey,
    /// It does, and has a slip or was cut: its checksum is wrong.
    Mistyped,
    /// It's the secret half, which nobody should be given.
    Secret,
    /// It's a key of a type that isn't known here, such as one of a hardware key.
    OtherType,
    /// A point to which nothing can be sealed: whoever made it didn't want a key.
    Weak,
}

/// Whom something is sealed to: an X25519 public key, written `age1…`. It's no secret.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Recipient([u8; 32]);

impl Recipient {
    /// Reads `age1…`; blanks around it don't count.
    ///
    /// # Errors
    /// Says what else it is.
    pub fn parse(text: &str) -> Result<Self, KeyProblem> {
        let (prefix, bytes) = decode(text)?;
        if prefix.starts_with(IDENTITY) {
            return Err(KeyProblem::Secret);
        }
        let key = key_of(RECIPIENT, &prefix, &bytes)?;
        if curve::is_weak(&key) { Err(KeyProblem::Weak) } else { Ok(Self(*key)) }
    }

    /// What people compare by telephone before they trust that this key is who it says.
    pub fn fingerprint(&self) -> Fingerprint {
        Fingerprint::of(&self.to_string())
    }

    pub(crate) fn point(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&bech32::encode(RECIPIENT, &self.0))
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// What opens a file that was sealed to its recipient: an X25519 secret key, written `AGE-SECRET-KEY-1…`.
#[derive(Clone)]
pub struct Identity(Zeroizing<[u8; 32]>);

impl Identity {
    /// A new one.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn generate(random: &mut Random<'_>) -> Result<Self, NoRandomness> {
        let mut key = Zeroizing::new([0; 32]);
        random(&mut *key)?;
        Ok(Self(key))
    }

    /// Reads `AGE-SECRET-KEY-1…`; blanks around it don't count.
    ///
    /// # Errors
    /// Says what else it is.
    pub fn parse(text: &str) -> Result<Self, KeyProblem> {
        let (prefix, bytes) = decode(text)?;
        key_of(IDENTITY, &prefix, &bytes).map(Self)
    }

    /// Whom others seal to, so that this opens it.
    pub fn recipient(&self) -> Recipient {
        Recipient(curve::public(&self.0))
    }

    /// Its text. Every call site is a place to look at in a review.
    pub fn expose(&self) -> Zeroizing<String> {
        let mut text = bech32::encode(IDENTITY, &*self.0);
        text.make_ascii_uppercase();
        text
    }

    pub(crate) fn scalar(&self) -> &[u8; 32] {
        &self.0
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}

fn decode(text: &str) -> Result<(String, Zeroizing<Vec<u8>>), KeyProblem> {
    let text = text.trim();
    let is_age = text.get(..3).is_some_and(|begin| begin.eq_ignore_ascii_case("age"));
    match bech32::decode(text) {
        _ if !is_age => Err(KeyProblem::NotAKey),
        Err(Problem::Form) => Err(KeyProblem::NotAKey),
        Err(Problem::Checksum) => Err(KeyProblem::Mistyped),
        Ok(read) => Ok(read),
    }
}

fn key_of(wanted: &str, prefix: &str, bytes: &[u8]) -> Result<Zeroizing<[u8; 32]>, KeyProblem> {
    if prefix != wanted {
        return Err(KeyProblem::OtherType);
    }
    bytes.try_into().map(Zeroizing::new).map_err(|_| KeyProblem::NotAKey)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// From the specification.
    const SECRET: &str = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";
    const PUBLIC: &str = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    #[test]
    fn the_pair_of_the_specification_belongs_together() {
        let identity = Identity::parse(&format!(" {SECRET}\n")).unwrap();
        assert_eq!(identity.recipient().to_string(), PUBLIC);
        assert_eq!(identity.recipient(), Recipient::parse(PUBLIC).unwrap());
        assert_eq!(*identity.expose(), SECRET);
    }

    #[test]
    fn what_is_no_recipient_is_told_as_what_it_is() {
        let problem = |text: &str| Recipient::parse(text).unwrap_err();
        assert_eq!(problem(""), KeyProblem::NotAKey);
        assert_eq!(problem("äge"), KeyProblem::NotAKey);
        assert_eq!(problem("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"), KeyProblem::NotAKey);
        assert_eq!(problem(&PUBLIC.replace('z', "q")), KeyProblem::Mistyped);
        assert_eq!(problem(&PUBLIC[..40]), KeyProblem::Mistyped);
        assert_eq!(problem(SECRET), KeyProblem::Secret);
        let tag = "age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e";
        assert_eq!(problem(tag), KeyProblem::OtherType);
        assert_eq!(problem(&bech32::encode("age", &[1; 31])), KeyProblem::NotAKey);
        assert_eq!(Identity::parse(PUBLIC).unwrap_err(), KeyProblem::OtherType);
    }

    #[test]
    fn points_to_which_nothing_can_be_sealed_are_refused() {
        let mut one = [0; 32];
        one[0] = 1;
        for point in [[0; 32], one] {
            assert_eq!(Recipient::parse(&bech32::encode("age", &point)), Err(KeyProblem::Weak));
        }
    }

    #[test]
    fn a_secret_half_shows_nothing_when_it_is_printed_for_debugging() {
        assert_eq!(format!("{:?}", Identity::parse(SECRET).unwrap()), "Identity(…)");
    }
}
