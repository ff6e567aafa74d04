//! A locale for tests that run without a browser. The app asks the browser itself.

use crate::languages::Language;
use crate::locale::Locale;
use crate::messages::Texts;
use crate::plural::Category;

/// Knows the plurals of the languages there are, and of Polish; digits and lists are always the same.
#[derive(Clone, Copy, Debug)]
pub struct FakeLocale;

impl Locale for FakeLocale {
    fn plural(&self, tag: &'static str, n: u64) -> Category {
        match (tag, n, n % 10, n % 100) {
            ("zh-Hans", ..) => Category::Other,
            ("fr" | "pt", 0, ..) => Category::One,
            ("es" | "fr" | "pt", 1_000_000.., ..) if n.is_multiple_of(1_000_000) => Category::Many,
            (_, 1, ..) => Category::One,
            ("pl", _, _, 12..=14) => Category::Many,
            ("pl", _, 2..=4, _) => Category::Few,
            ("pl", ..) => Category::Many,
            _ => Category::Other,
        }
    }

    fn number(&self, _tag: &'static str, n: u64) -> String {
        n.to_string()
    }

    fn list(&self, _tag: &'static str, parts: &[&str]) -> String {
        parts.join(", ")
    }
}

static TEXTS: [Texts; Language::ALL.len()] = Language::texts_of_all(&FakeLocale);

/// A language's texts.
pub fn texts(language: Language) -> &'static Texts {
    &TEXTS[language as usize]
}
