//! Passphrases that this program makes, to be read aloud and typed in any language, and what a person types of one. A
//! passphrase that a person thought up is never what something is sealed with.

use std::fmt;

use zeroize::Zeroizing;

use crate::Random;
use crate::problem::NoRandomness;

/// Digits and small letters that nobody takes for each other; `i`, `l` and `o` are read as the digits they look like.
const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";

/// How many characters there are, the last of which finds slips: 19 random ones are 95 bits.
const CHARACTERS: usize = 20;

/// How many stand together.
const GROUP: usize = 4;

/// A character of a passphrase of ours isn't what it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mistyped;

/// What a file is sealed with where its recipient has no key.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

impl Passphrase {
    /// A new one, such as `k7mw-3x0q-hd5v-9tbn-e4rg`, of 95 random bits.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn generate(random: &mut Random<'_>) -> Result<Self, NoRandomness> {
        let mut values = Zeroizing::new([0u8; CHARACTERS]);
        random(&mut values[..CHARACTERS - 1])?;
        values.iter_mut().for_each(|value| *value &= 31);
        values[CHARACTERS - 1] = check_of(&values[..CHARACTERS - 1]);
        Ok(Self::write(&values))
    }

    /// What a person typed or pasted. Blanks, hyphens and capitals of a passphrase of ours don't matter; any other text is
    /// taken as it stands, but for blanks around it. `None` where there is nothing.
    ///
    /// # Errors
    /// When it looks like one of ours with a slip in it. [`exactly`](Self::exactly) takes it all the same.
    pub fn typed(text: &str) -> Result<Option<Self>, Mistyped> {
        let Some(values) = values_of(text) else { return Ok(Self::exactly(text.trim())) };
        if check_of(&values[..CHARACTERS - 1]) != values[CHARACTERS - 1] {
            return Err(Mistyped);
        }
        Ok(Some(Self::write(&values)))
    }

    /// The text to the letter; `None` where there is none.
    pub fn exactly(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| Self(Zeroizing::new(text.to_owned())))
    }

    /// The passphrase itself. Every call site is a place to look at in a review.
    pub fn expose(&self) -> &str {
        &self.0
    }

    fn write(values: &[u8; CHARACTERS]) -> Self {
        let mut text = Zeroizing::new(String::with_capacity(CHARACTERS / GROUP * (GROUP + 1)));
        for (at, value) in values.iter().enumerate() {
            if at > 0 && at % GROUP == 0 {
                text.push('-');
            }
            text.push(char::from(ALPHABET[usize::from(*value)]));
        }
        Self(text)
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// The characters' values, if the text has the form of ours.
fn values_of(text: &str) -> Option<Zeroizing<[u8; CHARACTERS]>> {
    let mut values = Zeroizing::new([0; CHARACTERS]);
    let mut found = 0;
    for character in
        text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}'))
    {
        let folded = match character.to_ascii_lowercase() {
            'o' => '0',
            'i' | 'l' => '1',
            other => other,
        };
        let value = ALPHABET.iter().position(|known| char::from(*known) == folded)?;
        *values.get_mut(found)? = value as u8;
        found += 1;
    }
    (found == CHARACTERS).then_some(values)
}

/// A sum over the field of 32 elements in which each place counts differently, so that one wrong character is always found,
/// and so are two that have changed places.
fn check_of(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, value| doubled(sum ^ value))
}

/// Times the element 2, modulo x⁵ + x² + 1.
fn doubled(value: u8) -> u8 {
    let doubled = value << 1;
    if doubled & 32 == 0 { doubled } else { doubled ^ 0b10_0101 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn some() -> Passphrase {
        let mut byte = 41u8;
        let mut random = |bytes: &mut [u8]| {
            for at in bytes {
                byte = byte.wrapping_mul(157).wrapping_add(91);
                *at = byte;
            }
            Ok(())
        };
        Passphrase::generate(&mut random).unwrap()
    }

    fn read(text: &str) -> Result<Option<String>, Mistyped> {
        Passphrase::typed(text).map(|read| read.map(|read| read.expose().to_owned()))
    }

    #[test]
    fn a_passphrase_of_ours_is_read_however_it_is_typed() {
        let text = some().expose().to_owned();
        assert_eq!(text.split('-').map(str::len).collect::<Vec<_>>(), [4; 5], "{text}");
        let typed = [
            text.clone(),
            text.to_uppercase(),
            text.replace('-', ""),
            text.replace('-', " – "),
            format!("\n{text} "),
        ];
        for typed in typed {
            assert_eq!(read(&typed), Ok(Some(text.clone())), "{typed}");
        }
        let zeros = Passphrase::generate(&mut |_: &mut [u8]| Ok(())).unwrap();
        assert_eq!(read("OOOO-oooo-0000-0000-0000"), Ok(Some(zeros.expose().to_owned())));
    }

    #[test]
    fn one_wrong_character_or_two_that_changed_places_are_found() {
        let text = some().expose().replace('-', "");
        for at in 0..text.len() {
            for other in ALPHABET.iter().map(|byte| char::from(*byte)) {
                let mut wrong: Vec<char> = text.chars().collect();
                if wrong[at] != other {
                    wrong[at] = other;
                    assert_eq!(read(&wrong.iter().collect::<String>()), Err(Mistyped), "{wrong:?}");
                }
            }
            for with in at + 1..text.len() {
                let mut wrong: Vec<char> = text.chars().collect();
                wrong.swap(at, with);
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(read(&wrong).is_err(), wrong != text, "{wrong}");
            }
        }
    }

    #[test]
    fn a_passphrase_that_another_program_made_is_taken_as_it_stands() {
        let other = "release-response-step-brand-wrap-ankle-pair-unusual-sword-train";
        assert_eq!(read(&format!(" {other}\n")), Ok(Some(other.to_owned())));
        assert_eq!(read(" \n"), Ok(None));
        assert_eq!(read("0000-0000-0000-0000-000"), Ok(Some("0000-0000-0000-0000-000".to_owned())));
    }

    #[test]
    fn it_shows_nothing_when_it_is_printed_for_debugging() {
        assert_eq!(format!("{:?}", some()), "Passphrase(…)");
    }
}
