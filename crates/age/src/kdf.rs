//! Keys out of keys: HMAC, HKDF and the first round of PBKDF2, all with SHA-256. Which keys are made for what isn't known here.

use hmac::digest::{KeyInit, Update};
use hmac::{Hmac, Mac};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// A key for one purpose.
pub(crate) type Key = Zeroizing<[u8; 32]>;

/// How many bytes SHA-256 takes at a time: HMAC pads a key to as many.
const BLOCK: usize = 64;

/// HMAC-SHA-256 that is being made. A shorter key is padded with zeros and a longer one hashed, as HMAC says.
pub(crate) fn hmac_with(key: &[u8]) -> Hmac<Sha256> {
    let mut block = Zeroizing::new([0u8; BLOCK]);
    if key.len() > BLOCK {
        block[..32].copy_from_slice(&Sha256::digest(key));
    } else {
        block[..key.len()].copy_from_slice(key);
    }
    Hmac::new((&*block).into())
}

/// HMAC-SHA-256 of the parts, one behind the other.
fn hmac(key: &[u8], parts: &[&[u8]]) -> Key {
    let mut mac = hmac_with(key);
    for part in parts {
        Update::update(&mut mac, part);
    }
    Zeroizing::new(mac.finalize().into_bytes().into())
}

/// HKDF-SHA-256 with 32 bytes of output, which are one block of it (RFC 5869).
pub(crate) fn hkdf(ikm: &[u8], salt: &[u8], info: &[u8]) -> Key {
    let pseudorandom = hmac(salt, &[ikm]);
    hmac(&*pseudorandom, &[info, &[1]])
}

/// PBKDF2-HMAC-SHA-256 with one round (RFC 8018), as many bytes as `out` has.
pub(crate) fn pbkdf2_once(password: &[u8], salt: &[u8], out: &mut [u8]) {
    for (block, number) in out.chunks_mut(32).zip(1u32..) {
        let made = hmac(password, &[salt, &number.to_be_bytes()]);
        block.copy_from_slice(&made[..block.len()]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// RFC 5869, appendix A.1 and A.3, of which the first 32 bytes.
    #[test]
    fn hkdf_gives_what_its_standard_says() {
        let salt: Vec<u8> = (0..=0x0c).collect();
        let info: Vec<u8> = (0xf0..=0xf9).collect();
        assert_eq!(
            hex(&*hkdf(&[0x0b; 22], &salt, &info)),
            "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf"
        );
        assert_eq!(
            hex(&*hkdf(&[0x0b; 22], &[], &[])),
            "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"
        );
    }

    /// RFC 4231, test cases 2 and 6: a short key, and one that is longer than a block.
    #[test]
    fn hmac_gives_what_its_standard_says() {
        assert_eq!(
            hex(&*hmac(b"Jefe", &[b"what do ya want ", b"for nothing?"])),
            "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
        );
        assert_eq!(
            hex(&*hmac(&[0xaa; 131], &[b"Test Using Larger Than Block-Size Key - Hash Key First"])),
            "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54"
        );
    }

    /// RFC 7914, section 11.
    #[test]
    fn pbkdf2_gives_what_its_standard_says() {
        let mut out = [0; 64];
        pbkdf2_once(b"passwd", b"salt", &mut out);
        assert_eq!(
            hex(&out),
            "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc\
             49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783"
        );
    }
}
