//! What a language decides beside its texts. The browser knows this of every language (`Intl`), so that it is asked and no
//! rule of a language is written down in here.

use crate::plural::Category;

/// Answers for any language, named by its BCP 47 tag.
pub trait Locale: Sync {
    /// The plural category of a whole number.
    fn plural(&self, tag: &'static str, n: u64) -> Category;

    /// The number in the language's digits, without grouping.
    fn number(&self, tag: &'static str, n: u64) -> String;

    /// The parts in a row: "a, b, c".
    fn list(&self, tag: &'static str, parts: &[&str]) -> String;
}
