//! Random secrets, the salted hashes that are kept of them, and one-time codes. Nothing here reads the database.

use data_encoding::HEXLOWER;
use hmac::{Hmac, KeyInit, Mac};
use rand::TryRngCore;
use rand::rngs::OsRng;
use sha2::{Digest, Sha256};
use totp_rs::{Algorithm, Builder, Secret};

use crate::error::Error;

/// `bytes` random bytes from the system's generator, as lower-case hex.
///
/// # Errors
/// When the system has no randomness to give.
pub(crate) fn random_hex(bytes: usize) -> Result<String, Error> {
    Ok(HEXLOWER.encode(&random(bytes)?))
}

/// A new token: `MII` and base-64 letters, between two and four thousand characters, as long as the PKI tokens whose
/// beginning it borrows.
///
/// # Errors
/// As for [`random_hex`].
pub(crate) fn random_token() -> Result<String, Error> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";
    let spread = random(2)?.iter().fold(0_usize, |sum, byte| sum * 256 + usize::from(*byte)) % 2_000;
    let letters = random(2_048 + spread)?.into_iter().map(|byte| char::from(LETTERS[usize::from(byte % 64)]));
    Ok("MII".chars().chain(letters).collect())
}

/// What is kept of a token: its hash. A token has so much randomness that it needs no salt.
pub(crate) fn token_hash(token: &str) -> String {
    HEXLOWER.encode(&Sha256::digest(token.as_bytes()))
}

/// What is kept of a key or a password.
pub(crate) fn salted_hash(salt: &str, secret: &str) -> String {
    HEXLOWER.encode(&keyed(salt, secret).finalize().into_bytes())
}

/// Whether `secret` is the one `hash` was made of; takes as long for a wrong one as for the right one.
pub(crate) fn is_right(salt: &str, secret: &str, hash: &str) -> bool {
    let mac = keyed(salt, secret);
    HEXLOWER.decode(hash.as_bytes()).is_ok_and(|bytes| mac.verify_slice(&bytes).is_ok())
}

/// Whether `passcode` is the one-time code of now, of the half minute before or of the one after; `seed` is in base 32.
pub(crate) fn is_passcode_right(seed: &str, passcode: &str) -> bool {
    let Ok(seed) = Secret::try_from_base32(seed) else { return false };
    let totp =
        Builder::new().with_algorithm(Algorithm::SHA1).with_digits(6).with_skew(1).with_secret(seed).build();
    totp.is_ok_and(|totp| totp.check_current(passcode).is_some())
}

fn keyed(salt: &str, secret: &str) -> Hmac<Sha256> {
    // A key of any length is fine for this function, so the fallback is never taken.
    let mut mac = Hmac::<Sha256>::new_from_slice(salt.as_bytes())
        .unwrap_or_else(|_| Hmac::<Sha256>::new(&Default::default()));
    mac.update(secret.as_bytes());
    mac
}

fn random(bytes: usize) -> Result<Vec<u8>, Error> {
    let mut buffer = vec![0; bytes];
    OsRng.try_fill_bytes(&mut buffer).map_err(|error| Error::Randomness(error.to_string()))?;
    Ok(buffer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_knows_its_secret_and_no_other() {
        let hash = salted_hash("salt", "secret");
        assert!(is_right("salt", "secret", &hash));
        assert!(!is_right("salt", "Secret", &hash));
        assert!(!is_right("other", "secret", &hash));
        assert!(!is_right("salt", "secret", "not hex"));
    }

    #[test]
    fn tokens_look_like_pki_tokens_and_never_repeat() {
        let (one, other) = (random_token().unwrap(), random_token().unwrap());
        assert!(one.starts_with("MII"));
        assert!((2_048..=4_096).contains(&one.len()), "{}", one.len());
        assert_ne!(one, other);
    }

    #[test]
    fn hex_is_two_lower_case_letters_a_byte() {
        let text = random_hex(8).unwrap();
        assert_eq!(text.len(), 16);
        assert!(text.chars().all(|c| matches!(c, '0'..='9' | 'a'..='f')));
    }
}
