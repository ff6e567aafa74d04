//! The language of the page: which one is chosen, its texts, and what the browser knows of it. Sentences stand in
//! `crates/i18n`; what isn't language, such as light and dark, has no place here.

use std::cell::Cell;

use evs_i18n::{Direction, Language, Texts};
use leptos::prelude::*;

use super::storage::{self, Keep};
use crate::lazy::NotLoaded;

mod intl;
mod tables;

pub use tables::texts_of;

use tables::Known;

/// The language that is spoken, with its texts.
#[derive(Clone, Copy)]
struct Spoken {
    language: Language,
    texts: &'static Texts,
}

thread_local! {
    /// For who can't ask anything that might be broken.
    static SPOKEN: Cell<Option<Spoken>> = const { Cell::new(None) };
}

/// The language of the page with its texts, for who speaks without the framework; `None` before the page speaks.
pub fn spoken() -> Option<(Language, &'static Texts)> {
    SPOKEN.get().map(|spoken| (spoken.language, spoken.texts))
}

/// The language chosen now. A cheap handle.
#[derive(Clone, Copy)]
pub struct I18n {
    spoken: RwSignal<Spoken>,
    /// The one that was chosen last, whose texts may still be on their way.
    wanted: StoredValue<Language>,
    known: Known,
}

impl I18n {
    /// The language kept from last time, else the browser's, as soon as its texts are there.
    ///
    /// # Errors
    /// The address at which the texts are not.
    pub async fn start() -> Result<Self, String> {
        let kept = storage::load(Keep::Always, "language").and_then(|tag| Language::of_tag(&tag));
        let language = kept.unwrap_or_else(|| {
            let tags = window().navigator().languages();
            let tags: Vec<String> = tags.iter().filter_map(|tag| tag.as_string()).collect();
            Language::preferred(tags.iter().map(String::as_str))
        });
        Ok(Self::of(language, tables::fetch(language).await?))
    }

    /// In a given language with its texts.
    pub fn of(language: Language, texts: &'static Texts) -> Self {
        let spoken = Spoken { language, texts };
        SPOKEN.set(Some(spoken));
        let known = Known::only(language, texts);
        Self { spoken: RwSignal::new(spoken), wanted: StoredValue::new(language), known }
    }

    /// Texts that needn't be fetched when their language is chosen.
    pub fn know(&self, language: Language, texts: &'static Texts) {
        self.known.add(language, texts);
    }

    /// The texts, tracked.
    pub fn t(&self) -> &'static Texts {
        self.spoken.get().texts
    }

    /// The texts, for what is said once.
    pub fn now(&self) -> &'static Texts {
        self.spoken.get_untracked().texts
    }

    /// The language, tracked.
    pub fn language(&self) -> Language {
        self.spoken.get().language
    }

    /// The language's tag, for what has a text for each language; tracked.
    pub fn tag(&self) -> &'static str {
        self.language().tag()
    }

    /// The way the language is written, tracked.
    pub fn direction(&self) -> Direction {
        self.t().direction()
    }

    /// The language's tag as a signal, for dates and numbers.
    pub fn locale(&self) -> Signal<String> {
        let spoken = self.spoken;
        Signal::derive(move || spoken.get().language.tag().to_owned())
    }

    /// Chooses a language as soon as its texts are there, and keeps the choice. Tells whether it's spoken now: it isn't where
    /// another one was chosen meanwhile.
    ///
    /// # Errors
    /// When its texts can't be loaded: the page goes on in the language that it has.
    pub async fn choose(&self, language: Language) -> Result<bool, NotLoaded> {
        self.wanted.try_set_value(language);
        let loaded = self.known.load(language).await;
        if self.wanted.try_get_value() != Some(language) {
            return Ok(false);
        }
        let Ok(texts) = loaded else {
            self.wanted.set_value(self.spoken.get_untracked().language);
            return Err(NotLoaded::told());
        };
        storage::save(Keep::Always, "language", language.tag());
        let spoken = Spoken { language, texts };
        SPOKEN.set(Some(spoken));
        self.spoken.set(spoken);
        Ok(true)
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
