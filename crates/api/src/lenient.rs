//! Reading what documents promise and clouds don't keep: fields that are missing, `null`, a number for a text, a text for
//! a flag. One odd field must not cost a whole listing.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};

/// Text, borrowed where the JSON has no escapes. Numbers and flags become text; anything else is empty.
#[derive(Debug, Default)]
pub struct Text<'a>(pub Cow<'a, str>);

impl Text<'_> {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A flag: `true`, `"true"`, `"True"`, `1`, `"1"`. Anything else is no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flag(pub bool);

/// A number that isn't negative, also when written as text. Anything else is 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count(pub u64);

/// A list; anything else is an empty one. Its elements must be objects that are lenient themselves.
#[derive(Debug)]
pub struct List<T>(pub Vec<T>);

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

/// Writes the `visit_…` methods for shapes that mean nothing: they are consumed and yield the default.
macro_rules! drained {
    ($lifetime:lifetime: $($shape:ident)*) => { $(drained!(@ $lifetime $shape);)* };
    (@ $l:lifetime seq) => { fn visit_seq<A: ::serde::de::SeqAccess<$l>>(self, mut seq: A) -> Result<Self::Value, A::Error> { while seq.next_element::<::serde::de::IgnoredAny>()?.is_some() {} Ok(Default::default()) } };
    (@ $l:lifetime map) => { fn visit_map<A: ::serde::de::MapAccess<$l>>(self, mut map: A) -> Result<Self::Value, A::Error> { while map.next_entry::<::serde::de::IgnoredAny, ::serde::de::IgnoredAny>()?.is_some() {} Ok(Default::default()) } };
    (@ $l:lifetime str) => { fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> { Ok(Default::default()) } };
    (@ $l:lifetime bool) => { fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> { Ok(Default::default()) } };
    (@ $l:lifetime number) => {
        fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> { Ok(Default::default()) }
        fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> { Ok(Default::default()) }
        fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> { Ok(Default::default()) }
    };
    (@ $l:lifetime null) => { fn visit_unit<E>(self) -> Result<Self::Value, E> { Ok(Default::default()) } };
}
pub(crate) use drained;

impl<'de: 'a, 'a> Deserialize<'de> for Text<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyText;
        impl<'de> Visitor<'de> for AnyText {
            type Value = Text<'de>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("text")
            }
            fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }
            fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_owned())))
            }
            fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(if value { "true" } else { "false" })))
            }
            fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(value.to_string())))
            }
            fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(value.to_string())))
            }
            fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
                Ok(Text::default())
            }
            drained!('de: seq map null);
        }
        deserializer.deserialize_any(AnyText)
    }
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?;
        Ok(Flag(matches!(text.as_str(), "true" | "True" | "TRUE" | "1")))
    }
}

impl<'de> Deserialize<'de> for Count {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = Text::deserialize(deserializer)?;
        Ok(Count(text.as_str().trim().parse().unwrap_or(0)))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct AnyList<T>(std::marker::PhantomData<T>);
        impl<'de, T: Deserialize<'de>> Visitor<'de> for AnyList<T> {
            type Value = List<T>;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a list")
            }
            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
                let mut items = Vec::new();
                while let Some(item) = seq.next_element()? {
                    items.push(item);
                }
                Ok(List(items))
            }
            drained!('de: map str bool number null);
        }
        deserializer.deserialize_any(AnyList(std::marker::PhantomData))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_of_the_wrong_type_is_read_or_empty_but_never_an_error() {
        for (json, expected) in [
            (r#""a\nb""#, "a\nb"),
            ("7", "7"),
            ("-7", "-7"),
            ("true", "true"),
            ("null", ""),
            ("[1]", ""),
            (r#"{"a":{}}"#, ""),
            ("1.5", ""),
        ] {
            assert_eq!(serde_json::from_str::<Text<'_>>(json).unwrap().as_str(), expected, "{json}");
        }
    }

    #[test]
    fn flags_and_counts_may_be_written_as_text() {
        assert_eq!(serde_json::from_str::<Flag>(r#""True""#).unwrap(), Flag(true));
        assert_eq!(serde_json::from_str::<Flag>("null").unwrap(), Flag(false));
        assert_eq!(serde_json::from_str::<Count>(r#"" 12""#).unwrap(), Count(12));
        assert_eq!(serde_json::from_str::<Count>("-1").unwrap(), Count(0));
    }
}
