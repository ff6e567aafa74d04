//! Just as much of base64 as filters of mails and links use: decoding, in either alphabet, with or without padding.

/// The text that is encoded; `None` if it isn't text, or isn't encoded so.
pub(super) fn text(encoded: &str) -> Option<String> {
    String::from_utf8(bytes(encoded)?).ok()
}

/// The bytes that are encoded; `None` if they aren't encoded so.
pub(in crate::handover) fn bytes(encoded: &str) -> Option<Vec<u8>> {
    let (mut bytes, mut bits, mut held) = (Vec::new(), 0u32, 0u32);
    for byte in encoded.trim_end_matches('=').bytes() {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held & 0xff) as u8);
        }
    }
    Some(bytes)
}

/// The address that is encoded, told by how every `http` begins.
pub(super) fn address(encoded: &str) -> Option<String> {
    encoded.starts_with("aHR0c").then(|| text(encoded)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_decoded_in_either_alphabet_and_what_is_none_is_left() {
        assert_eq!(text("Iw==").as_deref(), Some("#"));
        assert_eq!(text("Iw").as_deref(), Some("#"));
        assert_eq!(text("w7zDvA").as_deref(), Some("üü"));
        assert_eq!(text("Pz8_Pz8-").as_deref(), Some("?????>"));
        assert_eq!(text("a.b"), None);
        assert_eq!(text("_w"), None, "no UTF-8");
        assert_eq!(address("Iw=="), None);
        assert_eq!(address("aHR0cDovL3g").as_deref(), Some("http://x"));
    }
}
