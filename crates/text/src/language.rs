//! The languages there are, and how one is chosen.

use crate::words::Texts;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Language {
    /// English.
    #[default]
    English,
    /// Simplified Chinese.
    SimplifiedChinese,
}

impl Language {
    /// All of them.
    pub const ALL: [Language; 2] = [Language::English, Language::SimplifiedChinese];

    /// Its tag, for `lang` and for the browser's own formatting of dates and numbers.
    pub const fn tag(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::SimplifiedChinese => "zh-Hans",
        }
    }

    /// Its own name for itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::SimplifiedChinese => "简体中文",
        }
    }

    /// The language with this tag.
    pub fn of_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first of a browser's preferred languages that there is here.
    pub fn preferred<'a>(tags: impl IntoIterator<Item = &'a str>) -> Self {
        tags.into_iter()
            .find_map(|tag| match tag.split('-').next() {
                Some("en") => Some(Language::English),
                Some("zh") => Some(Language::SimplifiedChinese),
                _ => None,
            })
            .unwrap_or_default()
    }

    /// Its texts.
    pub fn texts(self) -> &'static Texts {
        match self {
            Language::English => &Texts::EN,
            Language::SimplifiedChinese => &Texts::ZH,
        }
    }
}
