//! A name for people: one text, or one for each language. The browser app chooses among them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A label that the app can read.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(try_from = "Written", into = "Written")]
pub(super) struct Label(Written);

/// How it's written in clouds.toml and in clouds.json.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(untagged, expecting = "a text, or a table of texts by language")]
enum Written {
    One(String),
    ByLanguage(BTreeMap<String, String>),
}

impl TryFrom<Written> for Label {
    type Error = String;

    fn try_from(written: Written) -> Result<Self, String> {
        let Written::ByLanguage(all) = &written else { return Ok(Self(written)) };
        if all.is_empty() {
            return Err("it has no text".to_owned());
        }
        let is_tag = |tag: &str| {
            tag.split('-')
                .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        };
        if let Some(tag) = all.keys().find(|tag| !is_tag(tag)) {
            return Err(format!("`{tag}` is no language: write a tag such as \"en\" or \"zh-Hans\""));
        }
        match all.iter().find(|(_, text)| text.trim().is_empty()) {
            Some((tag, _)) => Err(format!("the text for `{tag}` is empty")),
            None => Ok(Self(written)),
        }
    }
}

impl From<Label> for Written {
    fn from(label: Label) -> Self {
        label.0
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::config::Clouds;

    fn told(label: &str) -> Result<Value, String> {
        let text = format!(
            "[[cloud]]\nid = \"c\"\nprofile = \"huawei-eu\"\nregions = [{{ id = \"eu-west-101\", label = {label} }}]\n[cloud.app]\nlabel = {label}\n"
        );
        let clouds = Clouds::parse(&text, "clouds.toml").map_err(|error| error.to_string())?;
        Ok(clouds.to_json())
    }

    #[test]
    fn labels_by_language_are_told_to_the_page_as_they_are_and_wrong_ones_are_refused() {
        let both = json!({"en": "Dublin", "zh-Hans": "都柏林"});
        let told_both = told("{ en = \"Dublin\", zh-Hans = \"都柏林\" }").unwrap();
        let cloud = &told_both["clouds"][0];
        assert_eq!((&cloud["label"], &cloud["regions"][0]["label"]), (&both, &both));
        assert_eq!(told("\"Dublin\"").unwrap()["clouds"][0]["label"], "Dublin");
        for (wrong, why) in [
            ("{}", "no text"),
            ("{ en = \"\" }", "is empty"),
            ("{ \"en glish\" = \"x\" }", "is no language"),
            ("1", "label"),
        ] {
            let refused = told(wrong).unwrap_err();
            assert!(refused.contains(why), "{wrong}: {refused}");
        }
    }
}
