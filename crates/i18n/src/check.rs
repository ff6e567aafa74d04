//! Whether a text fits what is declared of it: its placeholders, and the plural forms of its language. Everything in here
//! can run while the program is compiled, so that a translation with a slip is no program at all.

use crate::plural::{AFTER_NAME, BETWEEN, Category};

/// What is declared of a message: its key, and the placeholders with whether each counts.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spec {
    pub(crate) key: &'static str,
    pub(crate) values: &'static [(&'static str, bool)],
}

/// A text that doesn't fit what is declared of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Its key within its group.
    pub key: &'static str,
    /// What is wrong with it.
    pub what: Misfit,
}

/// How a text doesn't fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Misfit {
    /// It is empty, or has a line break in it.
    Line,
    /// A placeholder that isn't declared, or a brace without its other one.
    Unknown,
    /// A declared placeholder that doesn't occur.
    Missing,
    /// Plural forms other than those of the language's categories, in their order.
    Forms,
}

/// The first text that doesn't fit. The same check at compile time and at run time.
pub(crate) const fn problem(specs: &[Spec], table: &[&str], categories: &[Category]) -> Option<Problem> {
    let mut at = 0;
    while at < specs.len() {
        if let Some(what) = misfit(table[at], specs[at].values, categories) {
            return Some(Problem { key: specs[at].key, what });
        }
        at += 1;
    }
    None
}

/// What is wrong with `text`, if its placeholders shall be `values`, each with whether it counts.
///
/// ```
/// use evs_i18n::{Category, misfit};
///
/// const ENGLISH: &[Category] = &[Category::One, Category::Other];
/// const _: () = assert!(misfit("{n} GiB", &[("n", false)], ENGLISH).is_none());
/// const _: () = assert!(misfit("one: {n} disk | other: {n} disks", &[("n", true)], ENGLISH).is_none());
/// ```
///
/// As a constant, a slip in a placeholder doesn't compile:
///
/// ```compile_fail
/// use evs_i18n::{Category, misfit};
///
/// const ENGLISH: &[Category] = &[Category::One, Category::Other];
/// const _: () = assert!(misfit("{m} GiB", &[("n", false)], ENGLISH).is_none());
/// ```
pub const fn misfit(text: &str, values: &[(&str, bool)], categories: &[Category]) -> Option<Misfit> {
    let text = text.as_bytes();
    let mut rest = text;
    let mut category = 0;
    if !counts(values) || !has_names(text) {
        return misfit_of_form(text, values, false);
    }
    while category < categories.len() {
        let name = categories[category].name().as_bytes();
        let Some(after_name) = without(rest, name) else { return Some(Misfit::Forms) };
        let Some(form) = without(after_name, AFTER_NAME.as_bytes()) else { return Some(Misfit::Forms) };
        let end = find(form, BETWEEN.as_bytes());
        let (form, after_form) = form.split_at(end);
        // A form for a single number may do without it: "one disk".
        let may_lack_count = !matches!(categories[category], Category::Other);
        if let Some(misfit) = misfit_of_form(form, values, may_lack_count) {
            return Some(misfit);
        }
        category += 1;
        rest = match without(after_form, BETWEEN.as_bytes()) {
            Some(rest) if category < categories.len() => rest,
            None if category == categories.len() => after_form,
            _ => return Some(Misfit::Forms),
        };
    }
    None
}

const fn misfit_of_form(text: &[u8], values: &[(&str, bool)], may_lack_count: bool) -> Option<Misfit> {
    if text.is_empty() {
        return Some(Misfit::Line);
    }
    let mut seen = 0_u32;
    let mut at = 0;
    while at < text.len() {
        match text[at] {
            b'\n' | b'\r' => return Some(Misfit::Line),
            b'}' => return Some(Misfit::Unknown),
            b'{' => {
                let Some(value) = value_at(text.split_at(at + 1).1, values) else {
                    return Some(Misfit::Unknown);
                };
                seen |= 1 << value;
                at += values[value].0.len() + 1;
            }
            _ => {}
        }
        at += 1;
    }
    let mut value = 0;
    while value < values.len() {
        if seen & (1 << value) == 0 && !(may_lack_count && values[value].1) {
            return Some(Misfit::Missing);
        }
        value += 1;
    }
    None
}

/// Which value's name, with its closing brace, `text` begins with.
const fn value_at(text: &[u8], values: &[(&str, bool)]) -> Option<usize> {
    let mut value = 0;
    while value < values.len() {
        if let Some(rest) = without(text, values[value].0.as_bytes())
            && !rest.is_empty()
            && rest[0] == b'}'
        {
            return Some(value);
        }
        value += 1;
    }
    None
}

const fn counts(values: &[(&str, bool)]) -> bool {
    let mut value = 0;
    while value < values.len() {
        if values[value].1 {
            return true;
        }
        value += 1;
    }
    false
}

/// Whether a text begins with the name of any category.
const fn has_names(text: &[u8]) -> bool {
    let mut at = 0;
    while at < Category::ALL.len() {
        if let Some(rest) = without(text, Category::ALL[at].name().as_bytes())
            && without(rest, AFTER_NAME.as_bytes()).is_some()
        {
            return true;
        }
        at += 1;
    }
    false
}

/// `text` without its beginning, if that is `start`.
const fn without<'a>(text: &'a [u8], start: &[u8]) -> Option<&'a [u8]> {
    if text.len() < start.len() {
        return None;
    }
    let mut at = 0;
    while at < start.len() {
        if text[at] != start[at] {
            return None;
        }
        at += 1;
    }
    Some(text.split_at(start.len()).1)
}

/// Where `wanted` begins in `text`, or its length.
const fn find(text: &[u8], wanted: &[u8]) -> usize {
    let mut at = 0;
    while at < text.len() {
        if without(text.split_at(at).1, wanted).is_some() {
            break;
        }
        at += 1;
    }
    at
}
