//! Bech32 (BIP 173) without a limit of length: how the format writes keys. Which prefix means what isn't known here.

use zeroize::Zeroizing;

const ALPHABET: &[u8; 32] = b"qpzry9x8gf2tvdw0s3jn54khce6mua7l";

/// How many characters of a text are its checksum.
const CHECKSUM: usize = 6;

/// Why a text isn't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Problem {
    /// It doesn't look like Bech32.
    Form,
    /// It does, and has a slip: its checksum is wrong.
    Checksum,
}

/// Writes `bytes` behind a prefix, in small letters.
pub(crate) fn encode(prefix: &str, bytes: &[u8]) -> Zeroizing<String> {
    let mut values = Zeroizing::new(Vec::with_capacity(bytes.len() * 8 / 5 + 1 + CHECKSUM));
    let (mut held, mut bits) = (0u32, 0u32);
    for byte in bytes {
        held = held << 8 | u32::from(*byte);
        bits += 8;
        while bits >= 5 {
            bits -= 5;
            values.push((held >> bits) as u8 & 31);
        }
        held &= (1 << bits) - 1;
    }
    if bits > 0 {
        values.push((held << (5 - bits)) as u8 & 31);
    }
    let check = checksum(prefix, values.iter().copied().chain([0; CHECKSUM])) ^ 1;
    values.extend((0..CHECKSUM).map(|at| (check >> (5 * (CHECKSUM - 1 - at))) as u8 & 31));
    // Made as long as it gets, so that no copy is left where it was shorter.
    let mut text = Zeroizing::new(String::with_capacity(prefix.len() + 1 + values.len()));
    text.push_str(prefix);
    text.push('1');
    text.extend(values.iter().map(|value| char::from(ALPHABET[usize::from(*value)])));
    text
}

/// Reads the prefix, in small letters, and the bytes.
pub(crate) fn decode(text: &str) -> Result<(String, Zeroizing<Vec<u8>>), Problem> {
    let small = !text.bytes().any(|byte| byte.is_ascii_uppercase());
    let capital = !text.bytes().any(|byte| byte.is_ascii_lowercase());
    if !(small || capital) || !text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Err(Problem::Form);
    }
    let (prefix, data) = text.rsplit_once('1').ok_or(Problem::Form)?;
    if prefix.is_empty() || data.len() < CHECKSUM {
        return Err(Problem::Form);
    }
    let prefix = prefix.to_ascii_lowercase();
    let mut values = Zeroizing::new(Vec::with_capacity(data.len()));
    for character in data.bytes() {
        let value = ALPHABET.iter().position(|known| *known == character.to_ascii_lowercase());
        values.push(value.ok_or(Problem::Form)? as u8);
    }
    if checksum(&prefix, values.iter().copied()) != 1 {
        return Err(Problem::Checksum);
    }
    let bytes = regroup(&values[..values.len() - CHECKSUM]).ok_or(Problem::Form)?;
    Ok((prefix, bytes))
}

/// Groups of five bits as bytes. What is left over has to be less than a group, and zero.
fn regroup(values: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
    let mut bytes = Zeroizing::new(Vec::with_capacity(values.len() * 5 / 8));
    let (mut held, mut bits) = (0u32, 0u32);
    for value in values {
        held = held << 5 | u32::from(*value);
        bits += 5;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits) as u8);
            held &= (1 << bits) - 1;
        }
    }
    (bits < 5 && held == 0).then_some(bytes)
}

/// The remainder by which a slip is found, over the prefix and the values.
fn checksum(prefix: &str, values: impl Iterator<Item = u8>) -> u32 {
    const GENERATOR: [u32; 5] = [0x3b6a_57b2, 0x2650_8e6d, 0x1ea1_19fa, 0x3d42_33dd, 0x2a14_62b3];
    let high = prefix.bytes().map(|byte| byte >> 5);
    let low = prefix.bytes().map(|byte| byte & 31);
    high.chain([0]).chain(low).chain(values).fold(1, |remainder, value| {
        let top = remainder >> 25;
        let shifted = (remainder & 0x1ff_ffff) << 5 ^ u32::from(value);
        (0..5).filter(|bit| top >> bit & 1 == 1).fold(shifted, |sum, bit| sum ^ GENERATOR[bit])
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_of_the_specification_is_read_and_written_alike() {
        let text = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
        let (prefix, bytes) = decode(text).unwrap();
        assert_eq!((prefix.as_str(), bytes.len()), ("age", 32));
        assert_eq!(*encode("age", &bytes), text);
        assert_eq!(decode(&text.to_ascii_uppercase()).unwrap().1, bytes);
    }

    /// From BIP 173.
    #[test]
    fn what_is_valid_and_what_is_not_is_told_apart_as_the_standard_does() {
        for valid in ["A12UEL5L", "a12uel5l", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw", "?1ezyfcl"] {
            assert_ne!(decode(valid).err(), Some(Problem::Checksum), "{valid}");
        }
        for invalid in ["A1G7SGD8", "a12uel5m", "abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxx"] {
            assert_eq!(decode(invalid).err(), Some(Problem::Checksum), "{invalid}");
        }
        for none in
            ["", "1", "pzry9x0s0muk", "1pzry9x0s0muk", "x1b4n0q5v", "li1dgmt3", "A12uEL5L", "é12uel5l"]
        {
            assert_eq!(decode(none).err(), Some(Problem::Form), "{none}");
        }
    }
}
