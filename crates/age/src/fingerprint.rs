//! The short form of a recipient that two people compare by telephone: digits, which every language can read aloud. Whether
//! somebody compared it isn't known here.

use std::fmt;

use sha2::{Digest, Sha256};

/// So many groups of five digits: 66 bits, for whoever tries keys until one looks alike.
const GROUPS: usize = 4;

/// Four groups of five digits, such as `32041 19350 61187 00424`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint([u32; GROUPS]);

impl Fingerprint {
    /// Of a recipient's text in small letters. Each group is five bytes of its SHA-256, as one number, modulo 100,000.
    pub(crate) fn of(recipient: &str) -> Self {
        let hash = Sha256::digest(recipient);
        let mut groups = [0; GROUPS];
        for (group, bytes) in groups.iter_mut().zip(hash.chunks(5)) {
            let number = bytes.iter().fold(0u64, |number, byte| number << 8 | u64::from(*byte));
            *group = (number % 100_000) as u32;
        }
        Self(groups)
    }

    /// Each group by itself, with its zeros.
    pub fn groups(&self) -> [String; GROUPS] {
        self.0.map(|group| format!("{group:05}"))
    }
}

impl fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.groups().join(" "))
    }
}

impl fmt::Debug for Fingerprint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

#[cfg(test)]
mod tests {
    use crate::Recipient;

    /// The digits were made by the command that docs/hand-over-format.md shows.
    #[test]
    fn a_fingerprint_is_what_the_documented_command_prints() {
        let text = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";
        let digits = "99672 50094 49171 60536";
        for spelled in [text.to_owned(), text.to_ascii_uppercase()] {
            assert_eq!(Recipient::parse(&spelled).unwrap().fingerprint().to_string(), digits);
        }
    }
}
