//! The languages' tables: one is fetched when its language is wanted for the first time, and stays as long as the page.
//! Which one is wanted isn't known here.

use std::sync::OnceLock;

use evs_i18n::{Language, Table, Texts, read};
use web_sys::window;

use super::intl::Intl;
use crate::api::load_texts;

/// The texts that were fetched.
static LEARNED: [OnceLock<Texts>; Language::ALL.len()] = [const { OnceLock::new() }; Language::ALL.len()];

/// Where the page says which folder the tables are in.
const FOLDER: &str = "meta[name=texts]";

/// The texts of this table, which are the language's from now on, unless it had some before.
pub fn learn(language: Language, table: &Table) -> &'static Texts {
    LEARNED[language as usize]
        .get_or_init(|| Texts::new(&table.texts, language.tag(), table.direction, &Intl))
}

/// The language's texts, fetched where they weren't before.
///
/// # Errors
/// The address at which there is no table, or not the one of this release.
pub(super) async fn load(language: Language) -> Result<&'static Texts, String> {
    if let Some(texts) = LEARNED[language as usize].get() {
        return Ok(texts);
    }
    let address = format!("{}/{}.txt", folder().unwrap_or_default(), language.tag());
    let Some(text) = load_texts(&address).await else { return Err(address) };
    // Texts are borrowed by everything that is on the page. There are as many of them as languages, and no more.
    let table = read(text.leak()).map_err(|_| address)?;
    Ok(learn(language, &table))
}

fn folder() -> Option<String> {
    let meta = window()?.document()?.query_selector(FOLDER).ok()??;
    meta.get_attribute("content")
}
