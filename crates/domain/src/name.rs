//! Names of transfers: what each cloud takes.

use crate::text::is_invisible;

/// In what a limit counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Unicode scalar values.
    Chars,
    /// Bytes of UTF-8.
    Bytes,
}

/// How long a transfer's name may be on one cloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NameLimit {
    /// The most.
    pub max: usize,
    /// Of what.
    pub unit: Unit,
}

impl NameLimit {
    /// The limit where a cloud isn't known: the smallest one documented (EVS API Reference, v3: 64 characters).
    pub const STRICTEST: NameLimit = NameLimit { max: 64, unit: Unit::Chars };

    /// How much of the limit `text` takes.
    pub fn measure(&self, text: &str) -> usize {
        match self.unit {
            Unit::Chars => text.chars().count(),
            Unit::Bytes => text.len(),
        }
    }

    /// The longest beginning of `text` that fits.
    pub fn cut<'a>(&self, text: &'a str) -> &'a str {
        let mut end = 0;
        for (taken, (at, c)) in text.char_indices().enumerate() {
            let measure = if self.unit == Unit::Chars { taken + 1 } else { at + c.len_utf8() };
            if measure > self.max {
                break;
            }
            end = at + c.len_utf8();
        }
        &text[..end]
    }
}

/// What is wrong with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NameProblem {
    /// Nothing that can be seen is in it.
    Blank,
    /// It's longer than the cloud takes.
    TooLong {
        /// How long it is, in the limit's unit.
        is: usize,
        /// The limit.
        limit: NameLimit,
    },
    /// A line break or another control character is in it.
    ControlCharacter,
}

/// A name that the cloud takes: trimmed, not blank, not too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TransferName(String);

impl TransferName {
    /// Reads what a person typed.
    ///
    /// # Errors
    /// Says what is wrong with it; the text stays the person's.
    pub fn parse(text: &str, limit: NameLimit) -> Result<Self, NameProblem> {
        let name = text.trim();
        if name.chars().all(|c| c.is_whitespace() || is_invisible(c)) {
            return Err(NameProblem::Blank);
        }
        if name.chars().any(char::is_control) {
            return Err(NameProblem::ControlCharacter);
        }
        let is = limit.measure(name);
        if is > limit.max {
            return Err(NameProblem::TooLong { is, limit });
        }
        Ok(Self(name.to_owned()))
    }

    /// The name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHARS_64: NameLimit = NameLimit::STRICTEST;

    #[test]
    fn a_name_is_trimmed_and_kept_otherwise() {
        assert_eq!(TransferName::parse("  <b>night</b> ☾ ", CHARS_64).unwrap().as_str(), "<b>night</b> ☾");
    }

    #[test]
    fn a_name_of_invisible_characters_is_blank() {
        assert_eq!(TransferName::parse(" \u{200b}\u{a0}", CHARS_64), Err(NameProblem::Blank));
    }

    #[test]
    fn the_limit_counts_in_its_own_unit() {
        assert!(TransferName::parse(&"é".repeat(64), CHARS_64).is_ok());
        assert_eq!(
            TransferName::parse(&"é".repeat(65), CHARS_64),
            Err(NameProblem::TooLong { is: 65, limit: CHARS_64 })
        );
        let bytes = NameLimit { max: 255, unit: Unit::Bytes };
        assert_eq!(
            TransferName::parse(&"é".repeat(128), bytes),
            Err(NameProblem::TooLong { is: 256, limit: bytes })
        );
    }

    #[test]
    fn a_cinder_takes_255_characters_however_many_bytes_they_are() {
        let limit = NameLimit { max: 255, unit: Unit::Chars };
        assert!(TransferName::parse(&"ä".repeat(255), limit).is_ok());
        assert!(TransferName::parse(&"ä".repeat(256), limit).is_err());
    }

    #[test]
    fn cutting_never_splits_a_character() {
        assert_eq!(NameLimit { max: 3, unit: Unit::Bytes }.cut("éé"), "é");
        assert_eq!(NameLimit { max: 3, unit: Unit::Chars }.cut("éééé"), "ééé");
    }
}
