//! Which language and theme the person reads in.

use evs_text::{Language, Texts};
use leptos::prelude::*;

use super::storage::{self, Keep};

/// The texts of the language chosen now.
#[derive(Clone, Copy, Debug)]
pub struct Words(RwSignal<Language>);

impl Words {
    /// The language kept from last time, else the browser's.
    pub fn start() -> Self {
        let kept = storage::load(Keep::Always, "language").and_then(|tag| Language::of_tag(&tag));
        let language = kept.unwrap_or_else(|| {
            let tags = window().navigator().languages();
            let tags: Vec<String> = tags.iter().filter_map(|tag| tag.as_string()).collect();
            Language::preferred(tags.iter().map(String::as_str))
        });
        Self(RwSignal::new(language))
    }

    /// In a given language, for tests.
    pub fn of(language: Language) -> Self {
        Self(RwSignal::new(language))
    }

    /// The texts, tracked.
    pub fn t(&self) -> &'static Texts {
        self.0.get().texts()
    }

    /// The texts, for what is said once.
    pub fn now(&self) -> &'static Texts {
        self.0.get_untracked().texts()
    }

    /// The language, tracked.
    pub fn language(&self) -> Language {
        self.0.get()
    }

    /// The language's tag as a signal, for dates and numbers.
    pub fn locale(&self) -> Signal<String> {
        let language = self.0;
        Signal::derive(move || language.get().tag().to_owned())
    }

    /// Chooses a language and keeps the choice.
    pub fn choose(&self, language: Language) {
        storage::save(Keep::Always, "language", language.tag());
        self.0.set(language);
    }
}

/// One text as a signal: `words.text(|t| t.common.close)`.
impl Words {
    /// The text that `pick` picks, as views take it. All texts of the app share this one piece of code, where a closure for
    /// each would be compiled for each.
    pub fn say(&self, pick: fn(&'static Texts) -> &'static str) -> Signal<&'static str> {
        let words = *self;
        Signal::derive(move || pick(words.t()))
    }

    /// The text that `pick` picks, as the base components take it.
    pub fn text(&self, pick: fn(&'static Texts) -> &'static str) -> Signal<String> {
        let words = *self;
        Signal::derive(move || pick(words.t()).to_owned())
    }
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system has it.
    #[default]
    Auto,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// All of them.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The word for it in `data-theme`.
    pub const fn name(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub fn of_name(name: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }

    /// The theme kept from last time.
    pub fn kept() -> Self {
        storage::load(Keep::Always, "theme").map(|name| Self::of_name(&name)).unwrap_or_default()
    }

    /// Shows the page in this theme and keeps the choice.
    pub fn apply(self) {
        storage::save(Keep::Always, "theme", self.name());
        if let Some(root) = document().document_element() {
            let _applied = match self {
                Theme::Auto => root.remove_attribute("data-theme"),
                _ => root.set_attribute("data-theme", self.name()),
            };
        }
    }
}

/// The words of the page.
pub fn words() -> Words {
    use_context().unwrap_or_else(|| Words::of(Language::English))
}
