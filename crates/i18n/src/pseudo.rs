//! Languages that nobody speaks, for looking at a page: one whose words are long, and one that is written from right to left.
//! Both are made of English. Only tests use them; they are no part of the program.
//!
//! Each text stands between brackets, so that one that is clipped, or put together of several, is seen.

use crate::direction::Direction;
use crate::fake::FakeLocale;
use crate::languages::Language;
use crate::messages::Texts;
use crate::plural::{AFTER_NAME, BETWEEN, Category};
use crate::table::{read, write};

/// The brackets around each text.
pub const BRACKETS: [char; 2] = ['⟦', '⟧'];

/// Has letters from here on read from right to left (RLO), until `END_TURN` (PDF).
const TURN: char = '\u{202e}';
const END_TURN: char = '\u{202c}';

/// A language that nobody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pseudo {
    /// Accents on the letters, and two to three times as long as English.
    Long,
    /// Written from right to left.
    RightToLeft,
}

impl Pseudo {
    /// Its table, as it would be downloaded in the place of English's.
    pub fn file(self) -> String {
        let direction = match self {
            Pseudo::Long => Direction::LeftToRight,
            Pseudo::RightToLeft => Direction::RightToLeft,
        };
        write(direction, &Language::English.table().map(|text| self.text(text)))
    }

    /// All its texts, for who has to know what the page says. They stay in memory.
    pub fn texts(self) -> Option<&'static Texts> {
        let table = read(self.file().leak()).ok()?;
        Some(Box::leak(Box::new(Texts::new(&table.texts, "en", table.direction, &FakeLocale))))
    }

    /// A text of English in this language, each plural form for itself.
    fn text(self, english: &str) -> String {
        let named = english.split_once(AFTER_NAME).and_then(|(name, _)| Category::of_name(name)).is_some();
        if !named {
            return self.form(english);
        }
        let forms = english.split(BETWEEN).map(|form| match form.split_once(AFTER_NAME) {
            Some((name, form)) => format!("{name}{AFTER_NAME}{}", self.form(form)),
            None => self.form(form),
        });
        forms.collect::<Vec<_>>().join(BETWEEN)
    }

    fn form(self, english: &str) -> String {
        let [open, close] = BRACKETS;
        let mut out = String::from(open);
        let mut rest = english;
        let mut letters = 0;
        while let Some((before, after)) = rest.split_once('{') {
            let (name, after) = after.split_once('}').unwrap_or((after, ""));
            letters += self.put(before, &mut out);
            out.push('{');
            out.push_str(name);
            out.push('}');
            rest = after;
        }
        letters += self.put(rest, &mut out);
        if self == Pseudo::Long {
            // Vowels have made it nearly twice as long.
            for word in ["lorem", "ipsum", "dolor", "sit", "amet"].iter().cycle().take(letters / 8) {
                out.push(' ');
                out.push_str(word);
            }
        }
        out.push(close);
        if self == Pseudo::RightToLeft {
            // A number and its unit are one part, whose order a translator would keep like this (LRI, PDI).
            for name in ["n", "size"] {
                out = out.replace(&format!("{{{name}}} GiB"), &format!("\u{2066}{{{name}}} GiB\u{2069}"));
            }
        }
        out
    }

    /// Adds words in this language, and tells how many letters they have.
    fn put(self, words: &str, out: &mut String) -> usize {
        match self {
            Pseudo::Long => words.chars().for_each(|c| accented(c, out)),
            Pseudo::RightToLeft => {
                for (at, word) in words.split(' ').enumerate() {
                    if at > 0 {
                        out.push(' ');
                    }
                    if word.chars().any(char::is_alphabetic) && word != "GiB" {
                        out.extend([TURN].into_iter().chain(word.chars()).chain([END_TURN]));
                    } else {
                        out.push_str(word);
                    }
                }
            }
        }
        words.chars().count()
    }
}

/// A letter with an accent, a vowel three times.
fn accented(c: char, out: &mut String) {
    let (instead, times) = match c {
        'a' => ('å', 3),
        'e' => ('é', 3),
        'i' => ('ï', 3),
        'o' => ('ö', 3),
        'u' => ('ü', 3),
        'A' => ('Å', 1),
        'C' => ('Ç', 1),
        'E' => ('É', 1),
        'S' => ('Š', 1),
        'n' => ('ñ', 1),
        's' => ('š', 1),
        other => (other, 1),
    };
    out.extend(std::iter::repeat_n(instead, times));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_two_to_three_times_as_long() {
        let english: usize = Language::English.table().iter().map(|text| text.chars().count()).sum();
        let long: usize =
            Language::English.table().iter().map(|text| Pseudo::Long.text(text).chars().count()).sum();
        assert!((2 * english..=3 * english).contains(&long), "{english} and {long}");
    }

    #[test]
    fn both_fill_in_and_count_as_english_does() {
        let long = Pseudo::Long.texts().unwrap();
        assert_eq!(long.common.close, "⟦Çlöööšééé⟧");
        assert_eq!(long.disks.selected(1), "⟦1 dïïïšk šéééléééctéééd lorem⟧");
        let turned = Pseudo::RightToLeft.texts().unwrap();
        assert_eq!(turned.common.close, "⟦\u{202e}Close\u{202c}⟧");
        assert_eq!(turned.direction(), Direction::RightToLeft);
        assert_eq!(turned.common.size(10), "⟦\u{2066}10 GiB\u{2069}⟧");
        assert_eq!(turned.disks.select("web-cache"), "⟦\u{202e}Select\u{202c} \u{2068}web-cache\u{2069}⟧");
    }
}
