//! A name for people as a configuration gives it: one for all, or one for each language.

use std::collections::BTreeMap;
use std::fmt;

use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::Cloud;

/// A name for people. Which of its texts is shown is chosen where it's shown: the language can change at any time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Label {
    /// By language (a BCP 47 tag); one for all has no tag.
    all: BTreeMap<String, String>,
}

impl Label {
    /// The text in this language; where there's none, that of a language that begins alike, English, or any.
    pub fn shown_in(&self, tag: &str) -> &str {
        let first = |tag: &str| tag.split('-').next().unwrap_or_default().to_ascii_lowercase();
        let alike =
            |wanted: &str| self.all.iter().find(|(tag, _)| first(tag) == first(wanted)).map(|(_, text)| text);
        let text = self.all.get(tag).or_else(|| alike(tag)).or_else(|| alike("en"));
        text.or_else(|| self.all.values().next()).map_or("", String::as_str)
    }
}

impl From<&str> for Label {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<String> for Label {
    fn from(text: String) -> Self {
        Self { all: BTreeMap::from([(String::new(), text)]) }
    }
}

impl<'de> Deserialize<'de> for Label {
    fn deserialize<D: Deserializer<'de>>(reader: D) -> Result<Self, D::Error> {
        reader.deserialize_any(Written)
    }
}

/// A cloud as people who read this language know it; where two of `all` have the same label, with its id.
pub fn label_among(cloud: &Cloud, all: &[Cloud], tag: &str) -> String {
    let label = cloud.label.shown_in(tag);
    let is_shared = all.iter().any(|other| other.id != cloud.id && other.label.shown_in(tag) == label);
    if is_shared { format!("{label} ({})", cloud.id) } else { label.to_owned() }
}

/// How a label is written: a text, or a table of texts by language.
struct Written;

impl<'de> Visitor<'de> for Written {
    type Value = Label;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text, or texts by language")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Label, E> {
        Ok(text.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut table: A) -> Result<Label, A::Error> {
        let mut label = Label::default();
        while let Some((tag, text)) = table.next_entry()? {
            label.all.insert(tag, text);
        }
        if label.all.is_empty() {
            return Err(A::Error::custom("no text"));
        }
        Ok(label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(written: &str, tag: &str) -> String {
        let label: Label = serde_json::from_str(written).unwrap();
        label.shown_in(tag).to_owned()
    }

    #[test]
    fn a_label_is_shown_in_the_language_of_the_page_or_in_the_nearest_there_is() {
        let both = r#"{"en":"Our cloud","zh-Hans":"我们的云"}"#;
        assert_eq!(shown(both, "zh-Hans"), "我们的云");
        assert_eq!(shown(both, "zh"), "我们的云");
        assert_eq!(shown(both, "de"), "Our cloud");
        assert_eq!(shown(r#"{"fr":"Notre nuage"}"#, "de"), "Notre nuage");
        assert_eq!(shown(r#""Cloud""#, "de"), "Cloud");
        assert!(serde_json::from_str::<Label>("{}").is_err() && serde_json::from_str::<Label>("1").is_err());
    }
}
