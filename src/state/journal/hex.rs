//! Bytes as lower-case hexadecimal text and back. Nothing else, and nothing secret: what passes here is sealed.

use std::fmt::Write;

/// Two digits for each byte.
pub(super) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a String can't fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// The bytes; `None` for anything [`to_hex`] wouldn't write, but for the case of the digits.
pub(super) fn from_hex(text: &str) -> Option<Vec<u8>> {
    let digits: Vec<u8> =
        text.chars().map(|c| c.to_digit(16).and_then(|d| u8::try_from(d).ok())).collect::<Option<_>>()?;
    let (pairs, rest) = digits.as_chunks::<2>();
    rest.is_empty().then(|| pairs.iter().map(|[high, low]| high << 4 | low).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_survive_the_way_through_text() {
        let all: Vec<u8> = (0..=255).collect();
        assert_eq!(from_hex(&to_hex(&all)), Some(all));
        assert_eq!(to_hex(&[0, 10, 255]), "000aff");
    }

    #[test]
    fn half_a_byte_and_foreign_letters_are_refused() {
        for text in ["abc", "zz", "0é", " 00"] {
            assert_eq!(from_hex(text), None, "{text}");
        }
    }
}
