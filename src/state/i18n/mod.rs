//! The language of the page: which one is chosen, its texts, and what the browser knows of it. Sentences stand in
//! `crates/i18n`; what isn't language, such as light and dark, has no place here.

use evs_i18n::{Language, Texts};
use leptos::prelude::*;

use super::storage::{self, Keep};

mod intl;

use intl::Intl;

static TEXTS: [Texts; Language::ALL.len()] = Language::texts_of_all(&Intl);

/// A language's texts.
pub fn texts(language: Language) -> &'static Texts {
    &TEXTS[language as usize]
}

/// The language chosen now. A cheap handle.
#[derive(Clone, Copy, Debug)]
pub struct I18n(RwSignal<Language>);

impl I18n {
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
        texts(self.0.get())
    }

    /// The texts, for what is said once.
    pub fn now(&self) -> &'static Texts {
        texts(self.0.get_untracked())
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

    /// The plain text that `pick` picks, as views take it: `w.say(|t| t.common.close)`. All texts of the app share this one
    /// piece of code, where a closure for each would be compiled for each.
    pub fn say(&self, pick: fn(&'static Texts) -> &'static str) -> Signal<&'static str> {
        let i18n = *self;
        Signal::derive(move || pick(i18n.t()))
    }

    /// The plain text that `pick` picks, as the base components take it.
    pub fn text(&self, pick: fn(&'static Texts) -> &'static str) -> Signal<String> {
        let i18n = *self;
        Signal::derive(move || pick(i18n.t()).to_owned())
    }
}
