//! Spelling: American throughout.

use crate::tree::{files, none};

/// Beginnings of British forms, each in two parts, so that this file isn't found itself.
const BRITISH: &[(&str, &str)] = &[
    ("colo", "ur"),
    ("behavio", "ur"),
    ("favo", "ur"),
    ("hono", "ur"),
    ("neighbo", "ur"),
    ("labo", "ur"),
    ("cancel", "led"),
    ("cancel", "ling"),
    ("label", "led"),
    ("label", "ling"),
    ("model", "led"),
    ("travel", "led"),
    ("signal", "led"),
    ("organi", "s"),
    ("recogni", "s"),
    ("authori", "s"),
    ("normali", "s"),
    ("initiali", "s"),
    ("seriali", "s"),
    ("summari", "s"),
    ("minimi", "s"),
    ("optimi", "se"),
    ("analy", "se"),
    ("licen", "ce"),
    ("defen", "ce"),
    ("offen", "ce"),
    ("cent", "re"),
    ("catalog", "ue"),
    ("dialog", "ue"),
    ("artef", "act"),
    ("judge", "ment"),
    ("whil", "st"),
    ("gre", "y"),
];

/// Words that begin like one of them and are none: an attribute of the web keeps the spelling it was given.
const FINE: &[&str] = &["labelledby", "organism", "organisms"];

fn british(word: &str) -> bool {
    let word = word.to_lowercase();
    BRITISH.iter().any(|(start, end)| word.starts_with(&format!("{start}{end}")))
        && !FINE.contains(&word.as_str())
}

#[test]
fn spelling_is_american() {
    let mut found = Vec::new();
    for file in files(&[], &[".rs", ".md", ".toml", ".html", ".css"]) {
        // The test of the texts holds a list of its own.
        if file.path == "crates/i18n/src/tests/mod.rs" {
            continue;
        }
        for (at, line) in file.text.lines().enumerate() {
            for word in line.split(|c: char| !c.is_alphabetic()).filter(|word| british(word)) {
                found.push(format!("{}:{}: {word}", file.path, at + 1));
            }
        }
    }
    none("write the American form:", &found);
}

#[test]
fn american_words_are_let_through() {
    for word in ["canceled", "canceling", "cancellation", "serializes", "organization", "center", "analysis"]
    {
        assert!(!british(word), "{word}");
    }
    assert!(british(&["Colo", "urs"].concat()) && british(&["seriali", "sed"].concat()));
}
