//! The languages' tables: one is fetched when its language is wanted for the first time, and stays as long as the page.
//! Which one is wanted isn't known here.

use evs_i18n::{Language, Table, Texts, read};
use leptos::prelude::{GetValue, StoredValue, UpdateValue};
use web_sys::window;

use super::intl::Intl;
use crate::api::load_texts;

/// The texts that are here, by language. A cheap handle.
#[derive(Clone, Copy)]
pub(super) struct Known(StoredValue<[Option<&'static Texts>; Language::ALL.len()]>);

/// Where the page says which folder the tables are in.
const FOLDER: &str = "meta[name=texts]";

/// The texts of this table, with the browser's own plural forms and numbers. They are borrowed by everything that is on the
/// page, and never given back.
pub fn texts_of(language: Language, table: &Table) -> &'static Texts {
    Box::leak(Box::new(Texts::new(&table.texts, language.tag(), table.direction, &Intl)))
}

impl Known {
    pub(super) fn only(language: Language, texts: &'static Texts) -> Self {
        let known = Self(StoredValue::new([None; Language::ALL.len()]));
        known.add(language, texts);
        known
    }

    pub(super) fn add(self, language: Language, texts: &'static Texts) {
        self.0.try_update_value(|known| known[language as usize] = Some(texts));
    }

    /// The language's texts, fetched where they aren't here.
    ///
    /// # Errors
    /// The address at which there is no table, or not the one of this release.
    pub(super) async fn load(self, language: Language) -> Result<&'static Texts, String> {
        if let Some(texts) = self.0.try_get_value().and_then(|known| known[language as usize]) {
            return Ok(texts);
        }
        let texts = fetch(language).await?;
        self.add(language, texts);
        Ok(texts)
    }
}

/// The language's texts, fetched.
///
/// # Errors
/// The address at which there is no table, or not the one of this release.
pub(super) async fn fetch(language: Language) -> Result<&'static Texts, String> {
    let address = format!("{}/{}.txt", folder().unwrap_or_default(), language.tag());
    let Some(text) = load_texts(&address).await else { return Err(address) };
    let table = read(text.leak()).map_err(|_| address)?;
    Ok(texts_of(language, &table))
}

fn folder() -> Option<String> {
    let meta = window()?.document()?.query_selector(FOLDER).ok()??;
    meta.get_attribute("content")
}
