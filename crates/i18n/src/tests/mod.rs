//! What holds for every text in every language.

use evs_domain::check::Check;
use evs_domain::evidence::Evidence;
use evs_domain::rules::Weight;

use crate::{Language, Texts, fake, reason};

mod files;
mod polish;
mod typography;

pub(super) fn lines() -> impl Iterator<Item = (String, [&'static str; Language::ALL.len()])> {
    Texts::keys().enumerate().map(|(at, key)| (key, Language::ALL.map(|language| language.table()[at])))
}

/// The names in braces, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_translation_fills_in_the_same_things() {
    for (key, [first, others @ ..]) in lines() {
        for other in others {
            assert_eq!(placeholders(first), placeholders(other), "{key}");
        }
    }
}

/// Texts that are the same in English and in some other language.
const SAME: &[&str] = &[
    "Cloud",
    "EVS Transfer Console",
    "Messages",
    "Name",
    "Passphrase",
    "Region",
    "Snapshots",
    "Source",
    "Status",
    "System",
    "Tags",
    "Token",
    "Transfer",
    "Transfers",
    "Type",
    "Verdict",
    "{n} GiB",
    "{n} h",
    "{n} min",
];

#[test]
fn no_text_is_left_untranslated() {
    let mut found = Vec::new();
    for (key, [english, others @ ..]) in lines() {
        let is_words = english.split(['{', '}']).step_by(2).any(|part| part.chars().any(char::is_alphabetic));
        for other in others {
            if english == other && is_words && !SAME.contains(&english) {
                found.push(format!("{key}: {english}"));
            }
        }
    }
    assert!(found.is_empty(), "translate these, or list them as the same: {found:#?}");
}

#[test]
fn no_text_is_much_longer_than_english() {
    let mut found = Vec::new();
    for (key, [english, others @ ..]) in lines() {
        let longest =
            |text: &str| text.split(" | ").map(|form| form.chars().count()).max().unwrap_or_default();
        for other in others {
            if longest(other) > longest(english) * 9 / 5 + 16 {
                found.push(format!("{key}: {other}"));
            }
        }
    }
    assert!(found.is_empty(), "say it shorter: {found:#?}");
}

#[test]
fn american_spelling_is_used_throughout() {
    for (key, [english, ..]) in lines() {
        for british in [
            "colour",
            "cancelled",
            "cancelling",
            "organis",
            "recognis",
            "behaviour",
            "licence",
            "authoris",
            "whilst",
        ] {
            assert!(!english.to_lowercase().contains(british), "{key}: {english}");
        }
    }
}

#[test]
fn every_check_has_a_reason_with_a_fix_where_it_blocks() {
    for check in Check::ALL {
        for language in Language::ALL {
            let sentence = reason(
                fake::texts(language),
                &Evidence::counted(check, 7, vec!["<b>a</b>".into()]),
                Weight::Block,
            );
            assert!(!sentence.what.contains('{'), "{check:?}: {}", sentence.what);
            assert!(!sentence.fix.is_empty() || check == Check::Shared, "{check:?}");
        }
    }
}

#[test]
fn evidence_names_what_was_found_and_counts_the_rest() {
    let names = ["a", "b"].map(str::to_owned).to_vec();
    let sentence =
        reason(fake::texts(Language::English), &Evidence::counted(Check::Snapshots, 4, names), Weight::Block);
    assert_eq!(sentence.what, "It has 4 snapshots: a, b, and 2 more");
}

#[test]
fn the_browsers_first_known_language_is_taken() {
    // No language will ever have this tag: it is kept for private use.
    assert_eq!(Language::preferred(["qaa-FR", "zh-CN", "en"]), Language::SimplifiedChinese);
    assert_eq!(Language::preferred(["qaa-FR"]), Language::English);
    assert_eq!(Language::preferred(["pt-BR", "en"]), Language::Portuguese);
    assert_eq!(Language::preferred(["fr-CA"]), Language::French);
}

#[test]
fn each_language_uses_its_own_forms() {
    let [english, chinese] = [Language::English, Language::SimplifiedChinese].map(fake::texts);
    assert_eq!(english.disks.selected(1), "1 disk selected");
    assert_eq!(english.disks.selected(0), "0 disks selected");
    assert_eq!(chinese.disks.selected(1), "已选择 1 块云硬盘");
    let french = fake::texts(Language::French);
    let counts = [0, 1, 2, 1_000_000].map(|n| french.disks.selected(n));
    assert_eq!(
        counts,
        [
            "0 disque sélectionné",
            "1 disque sélectionné",
            "2 disques sélectionnés",
            "1000000 de disques sélectionnés"
        ]
    );
    // What is the same for every number is written once.
    assert_eq!(english.frame.minutes(1), "1 min");
}

#[test]
fn a_quoted_message_can_be_shown_in_an_element_of_its_own() {
    let around = Language::ALL.map(|language| fake::texts(language).accept.cloud_says.around());
    assert_eq!(around[Language::English as usize], ("The cloud says: “", "”"));
    assert_eq!(around[Language::German as usize], ("Die Cloud meldet: „", "“"));
    assert_eq!(around[Language::French as usize], ("Le cloud indique\u{a0}: «\u{a0}", "\u{a0}»"));
}

#[test]
fn a_value_that_looks_like_a_placeholder_is_just_text() {
    let t = fake::texts(Language::English);
    let there = "{here}";
    assert_eq!(
        t.accept.wrong_cloud(crate::messages::accept::WrongCloud { there, here: "x" }),
        "The link names the cloud “{here}”, and you're signed in to “x”."
    );
}
