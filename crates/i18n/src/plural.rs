//! Plural forms. A text that counts has one form per category of its language: `one: {n} disk | other: {n} disks`. A text that
//! is the same for every number is written once, without a name.

/// A plural category, as CLDR (Unicode's Common Locale Data Repository) names it. Every language has `Other`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Category {
    /// As in Arabic for 0.
    Zero,
    /// As in English for 1.
    One,
    /// As in Arabic for 2.
    Two,
    /// As in Polish for 2 to 4.
    Few,
    /// As in Polish for 5.
    Many,
    /// All other numbers.
    Other,
}

/// Between two forms.
pub(crate) const BETWEEN: &str = " | ";

/// Between a category's name and its form.
pub(crate) const AFTER_NAME: &str = ": ";

impl Category {
    /// All of them.
    pub const ALL: [Self; 6] = [Self::Zero, Self::One, Self::Two, Self::Few, Self::Many, Self::Other];

    /// Its name in CLDR, in `Intl.PluralRules` and in the texts.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Zero => "zero",
            Self::One => "one",
            Self::Two => "two",
            Self::Few => "few",
            Self::Many => "many",
            Self::Other => "other",
        }
    }

    /// The category of that name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|category| category.name() == name)
    }
}

/// A form's category and text, if it begins with the name of a category.
fn named(form: &str) -> Option<(Category, &str)> {
    let (name, text) = form.split_once(AFTER_NAME)?;
    Category::of_name(name).map(|category| (category, text))
}

/// The form for a number; `category` is asked only where there are several. Where the language's own form lacks, the last one
/// stands in, which is `other`.
pub(crate) fn form(text: &'static str, category: impl FnOnce() -> Category) -> &'static str {
    if named(text).is_none() {
        return text;
    }
    let wanted = category();
    let mut last = text;
    for (category, form) in text.split(BETWEEN).filter_map(named) {
        last = form;
        if category == wanted {
            break;
        }
    }
    last
}
