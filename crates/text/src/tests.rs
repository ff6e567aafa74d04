//! What holds for every text in every language.

use evs_domain::check::Check;
use evs_domain::evidence::Evidence;
use evs_domain::rules::Weight;

use crate::{Language, Texts, reason};

/// The names in braces, sorted.
fn placeholders(text: &str) -> Vec<&str> {
    let mut found: Vec<&str> = text.split('{').skip(1).filter_map(|part| part.split('}').next()).collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn every_translation_fills_in_the_same_things() {
    for (key, en, zh) in Texts::lines() {
        assert_eq!(placeholders(en), placeholders(zh), "{key}");
    }
}

#[test]
fn no_text_is_empty_or_left_untranslated() {
    for (key, en, zh) in Texts::lines() {
        assert!(!en.is_empty() && !zh.is_empty(), "{key}");
        assert!(en != zh || placeholders(en).len() == 1 || en.len() <= 2, "{key} isn't translated: {en}");
    }
}

#[test]
fn american_spelling_is_used_throughout() {
    for (key, en, _) in Texts::lines() {
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
            assert!(!en.to_lowercase().contains(british), "{key}: {en}");
        }
    }
}

#[test]
fn every_check_has_a_reason_with_a_fix_where_it_blocks() {
    for check in Check::ALL {
        for language in Language::ALL {
            let sentence = reason(
                language.texts(),
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
        reason(Language::English.texts(), &Evidence::counted(Check::Snapshots, 4, names), Weight::Block);
    assert_eq!(sentence.what, "It has 4 snapshots: a, b, and 2 more");
}

#[test]
fn the_browsers_first_known_language_is_taken() {
    assert_eq!(Language::preferred(["fr-FR", "zh-CN", "en"]), Language::SimplifiedChinese);
    assert_eq!(Language::preferred(["fr-FR"]), Language::English);
}
