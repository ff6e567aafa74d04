//! Base64 in the standard alphabet, as strict as the format wants it: no padding, no other characters, and no bits left over
//! that aren't zero. The armor's padding is dealt with there.

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Adds `bytes` to `out`, without padding.
pub(crate) fn encode(bytes: &[u8], out: &mut String) {
    for group in bytes.chunks(3) {
        let value =
            group.iter().fold(0u32, |value, byte| value << 8 | u32::from(*byte)) << (8 * (3 - group.len()));
        for at in 0..=group.len() {
            out.push(char::from(ALPHABET[(value >> (18 - 6 * at)) as usize & 63]));
        }
    }
}

/// What was encoded; `None` unless it's written exactly as [`encode`] writes it.
pub(crate) fn decode(text: &[u8]) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 2);
    let (mut held, mut bits) = (0u32, 0u32);
    for character in text {
        held = held << 6 | u32::from(value_of(*character)?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    // Six bits over would be a character that says nothing; others have to be zero.
    (bits < 6 && held == 0).then_some(bytes)
}

fn value_of(character: u8) -> Option<u8> {
    Some(match character {
        b'A'..=b'Z' => character - b'A',
        b'a'..=b'z' => character - b'a' + 26,
        b'0'..=b'9' => character - b'0' + 52,
        b'+' => 62,
        b'/' => 63,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back_whatever_their_number() {
        for length in 0..100usize {
            let bytes: Vec<u8> = (0..length).map(|at| (at * 37 + 251) as u8).collect();
            let mut text = String::new();
            encode(&bytes, &mut text);
            assert_eq!(text.len(), (length * 4).div_ceil(3));
            assert_eq!(decode(text.as_bytes()), Some(bytes));
        }
    }

    #[test]
    fn there_is_one_way_to_write_something() {
        assert_eq!(decode(b"Zg"), Some(b"f".to_vec()));
        for other in ["Zh", "Zg==", "Z", "Zg\n", " Zg", "Z-", "Zm8x_"] {
            assert_eq!(decode(other.as_bytes()), None, "{other:?}");
        }
    }
}
