//! Filling values into texts.

use crate::direction::Direction;
use crate::locale::Locale;
use crate::plural::form;

/// A text with placeholders (`{n}`) and maybe plural forms. It can only be filled in, by the method of its name.
#[derive(Clone, Copy, Debug)]
pub struct Message(pub(crate) &'static str);

impl Message {
    /// What stands before and after the first value, for who shows that in an element of its own. Of a text without plural
    /// forms.
    pub fn around(&self) -> (&'static str, &'static str) {
        let (before, rest) = self.0.split_once('{').unwrap_or((self.0, ""));
        (before, rest.split_once('}').map_or("", |(_, after)| after))
    }
}

/// A value for a placeholder.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Value<'a> {
    /// Text as it is.
    Text(&'a str),
    /// A number that chooses no form.
    Number(u64),
    /// A number of things, which chooses the plural form.
    Count(u64),
}

/// Types that a placeholder can have.
pub(crate) trait Fills: Sized {
    /// Whether it counts things and so chooses the plural form.
    const COUNTS: bool;

    /// A message that has this value alone.
    fn fill(self, formatter: &Formatter, message: &Message) -> String;
}

macro_rules! fills {
    ($($type:ty, $counts:literal, $value:ident => $made:expr;)*) => {$(
        impl Fills for $type {
            const COUNTS: bool = $counts;

            // One piece of code for all messages with such a value, where the compiler would copy it into each.
            #[inline(never)]
            fn fill(self, formatter: &Formatter, message: &Message) -> String {
                formatter.fill(message, &[(ONLY, Value::from(self))])
            }
        }

        impl<'a> From<$type> for Value<'a> {
            fn from($value: $type) -> Self {
                $made
            }
        }
    )*};
}

fills! {
    usize, true, n => Value::Count(n as u64);
    u32, false, n => Value::Number(n.into());
    u64, false, n => Value::Number(n);
}

impl Fills for &str {
    const COUNTS: bool = false;

    #[inline(never)]
    fn fill(self, formatter: &Formatter, message: &Message) -> String {
        formatter.fill(message, &[(ONLY, Value::Text(self))])
    }
}

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Self {
        Value::Text(text)
    }
}

/// The name of a value that is the message's only one, whatever its placeholder is called.
const ONLY: &str = "";

/// One language's way of filling in.
#[derive(Clone, Copy)]
pub(crate) struct Formatter {
    pub(crate) tag: &'static str,
    pub(crate) direction: Direction,
    pub(crate) locale: &'static dyn Locale,
}

impl Formatter {
    /// The message with each `{name}` replaced by its value. Values are foreign text and never looked into for further names.
    pub(crate) fn fill(&self, message: &Message, values: &[(&str, Value<'_>)]) -> String {
        let count = values.iter().find_map(|(_, value)| match value {
            Value::Count(n) => Some(*n),
            _ => None,
        });
        let mut rest = match count {
            Some(n) => form(message.0, || self.locale.plural(self.tag, n)),
            None => message.0,
        };
        let mut out = String::with_capacity(rest.len() + 16);
        while let Some(start) = rest.find('{') {
            out.push_str(&rest[..start]);
            let Some(end) = rest[start..].find('}').map(|end| start + end) else {
                rest = &rest[start..];
                break;
            };
            let name = &rest[start + 1..end];
            match values.iter().find(|(known, _)| *known == ONLY || *known == name) {
                Some((_, Value::Text(text))) => self.direction.put(text, &mut out),
                Some((_, Value::Number(n) | Value::Count(n))) => {
                    out.push_str(&self.locale.number(self.tag, *n));
                }
                None => out.push_str(&rest[start..=end]),
            }
            rest = &rest[end + 1..];
        }
        out.push_str(rest);
        out
    }

    /// The parts in a row.
    pub(crate) fn list(&self, parts: &[&str]) -> String {
        self.locale.list(self.tag, parts)
    }
}
