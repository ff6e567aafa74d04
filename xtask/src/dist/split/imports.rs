//! The names by which the main part and its bridge to JavaScript know each other. wasm-bindgen makes them long and ends
//! each with a random number, which no compression makes smaller, and nobody else reads them: so they become short.

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result, bail};
use wasm_encoder::reencode::{Reencode, RoundtripReencoder};
use wasm_encoder::{ImportSection, Module, RawSection};
use wasmparser::{Parser, Payload};

use super::{GLUE, MAIN, files};

/// What the module calls its bridge.
const BRIDGE: &str = "./app_bg.js";

/// New names by old ones.
type Names = HashMap<String, String>;

/// Shortens the names in both files.
///
/// # Errors
/// When the module can't be read, or the bridge has a name not exactly once.
pub fn shorten(parts: &Path) -> Result<()> {
    let (main, glue) = (parts.join(MAIN), parts.join(GLUE));
    let module = files::bytes(&main)?;
    let names: Names = of_module(&module, BRIDGE)?.into_iter().zip((0..).map(short)).collect();
    files::write(&glue, in_glue(&files::text(&glue)?, &names)?)?;
    files::write(&main, in_module(&module, &names)?)
}

/// What a module imports from another, by name.
///
/// # Errors
/// When it isn't a module.
pub fn of_module(module: &[u8], from: &str) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::ImportSection(section) = payload.context("this is no module")? {
            for import in section.into_imports() {
                let import = import?;
                if import.module == from {
                    names.push(import.name.to_owned());
                }
            }
        }
    }
    Ok(names)
}

/// The module with other names; everything else is copied as it stands.
fn in_module(module: &[u8], names: &Names) -> Result<Vec<u8>> {
    let mut renamed = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let Payload::ImportSection(section) = payload {
            let mut imports = ImportSection::new();
            for import in section.into_imports() {
                let import = import?;
                let name = names.get(import.name).filter(|_| import.module == BRIDGE);
                let kind = RoundtripReencoder.entity_type(import.ty)?;
                imports.import(import.module, name.map_or(import.name, String::as_str), kind);
            }
            renamed.section(&imports);
        } else if let Some((id, range)) = payload.as_section() {
            let (start, end) = (usize::try_from(range.start)?, usize::try_from(range.end)?);
            let data = module.get(start..end).context("a section ends outside its module")?;
            renamed.section(&RawSection { id, data });
        }
    }
    Ok(renamed.finish())
}

/// The bridge with other names, each of which must be there exactly once: where it says what the module gets.
fn in_glue(glue: &str, names: &Names) -> Result<String> {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let (mut renamed, mut rest, mut seen) = (String::with_capacity(glue.len()), glue, 0);
    while let Some(start) = rest.find(in_word) {
        let word = &rest[start..];
        let end = word.find(|c| !in_word(c)).unwrap_or(word.len());
        let word = &word[..end];
        let name = names.get(word);
        seen += usize::from(name.is_some());
        renamed.push_str(&rest[..start]);
        renamed.push_str(name.map_or(word, String::as_str));
        rest = &rest[start + end..];
    }
    renamed.push_str(rest);
    if seen != names.len() {
        bail!(
            "the bridge has {seen} times a name that the module imports, and the module imports {}",
            names.len()
        );
    }
    Ok(renamed)
}

/// The n-th of all short names: a, b, …, z, aa, ab, …
fn short(mut n: usize) -> String {
    const LETTERS: &[u8] = b"abcdefghijklmnopqrstuvwxyz";
    let mut name = String::new();
    loop {
        name.insert(0, char::from(LETTERS[n % LETTERS.len()]));
        match n / LETTERS.len() {
            0 => return name,
            more => n = more - 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, MemoryType};

    use super::*;

    fn module() -> Vec<u8> {
        let memory = |minimum| MemoryType {
            minimum,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let mut imports = ImportSection::new();
        imports.import(BRIDGE, "__wbg_fetch_8d9b732df7467c44", EntityType::Memory(memory(1)));
        imports.import("./__wasm_split.js", "__wasm_split_load_disks", EntityType::Memory(memory(2)));
        let mut module = Module::new();
        module.section(&imports);
        module.section(&RawSection { id: 0, data: b"\x04kept!" });
        module.finish()
    }

    fn names() -> Names {
        [("__wbg_fetch_8d9b732df7467c44".to_owned(), "a".to_owned())].into()
    }

    #[test]
    fn only_names_of_the_bridge_change_and_the_rest_of_the_module_stays() {
        let renamed = in_module(&module(), &names()).unwrap();
        assert_eq!(of_module(&renamed, BRIDGE).unwrap(), ["a"]);
        assert_eq!(of_module(&renamed, "./__wasm_split.js").unwrap(), ["__wasm_split_load_disks"]);
        assert!(renamed.ends_with(b"\x04kept!"));
        let back = [("a".to_owned(), "__wbg_fetch_8d9b732df7467c44".to_owned())].into();
        assert_eq!(in_module(&renamed, &back).unwrap(), module());
    }

    #[test]
    fn the_bridge_gets_the_same_names_and_longer_words_are_left_alone() {
        let glue = "{ __wbg_fetch_8d9b732df7467c44: function(a) {}, x__wbg_fetch_8d9b732df7467c44: 1 } // é";
        let renamed = in_glue(glue, &names()).unwrap();
        assert_eq!(renamed, "{ a: function(a) {}, x__wbg_fetch_8d9b732df7467c44: 1 } // é");
    }

    #[test]
    fn a_name_that_the_bridge_lacks_or_has_twice_is_an_error() {
        for glue in ["{}", "{ __wbg_fetch_8d9b732df7467c44() {} }; __wbg_fetch_8d9b732df7467c44()"] {
            assert!(in_glue(glue, &names()).is_err(), "{glue}");
        }
    }

    #[test]
    fn short_names_are_all_different() {
        assert_eq!([0, 25, 26, 701, 702].map(short), ["a", "z", "aa", "zz", "aaa"]);
        let many: std::collections::HashSet<String> = (0..2000).map(short).collect();
        assert_eq!(many.len(), 2000);
    }

    #[test]
    fn what_is_no_module_is_refused() {
        assert!(of_module(b"<!doctype html>", BRIDGE).is_err());
    }
}
