//! X25519 (RFC 7748) on the library's arithmetic, with keys as plain bytes. What is agreed on a key for isn't known here.

use curve25519_dalek::MontgomeryPoint;
use curve25519_dalek::constants::X25519_BASEPOINT;
use zeroize::Zeroizing;

/// The public half of a secret key.
pub(crate) fn public(secret: &[u8; 32]) -> [u8; 32] {
    X25519_BASEPOINT.mul_clamped(*secret).to_bytes()
}

/// What the holders of both keys can make, each of the other's public half. All zeros where that half is weak.
pub(crate) fn agree(secret: &[u8; 32], public: &[u8; 32]) -> Zeroizing<[u8; 32]> {
    Zeroizing::new(MontgomeryPoint(*public).mul_clamped(*secret).to_bytes())
}

/// Whether every agreement with this point comes to the same, whoever makes it.
pub(crate) fn is_weak(point: &[u8; 32]) -> bool {
    *agree(&[1; 32], point) == [0; 32]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bytes(hex: &str) -> [u8; 32] {
        std::array::from_fn(|at| u8::from_str_radix(&hex[2 * at..2 * at + 2], 16).unwrap())
    }

    /// RFC 7748, section 5.2, its first vector.
    #[test]
    fn what_is_agreed_on_is_what_the_standard_says() {
        assert_eq!(*agree(&[7; 32], &public(&[9; 32])), *agree(&[9; 32], &public(&[7; 32])));
        let scalar = bytes("a546e36bf0527c9d3b16154b82465edd62144c0ac1fc5a18506a2244ba449ac4");
        let point = bytes("e6db6867583030db3594c1a424b15f7c726624ec26b3353b10a903a6d0ab1c4c");
        let agreed = bytes("c3da55379de9c6908e94ea4df28d084f32eccf03491c71f754b4075577a28552");
        assert_eq!(*agree(&scalar, &point), agreed);
    }
}
