//! What holds for every text in every language.

use evs_domain::check::Check;
use evs_domain::evidence::Evidence;
use evs_domain::rules::Weight;

use crate::{Category, Language, Misfit, Problem, TableError, Texts, fake, read, reason, write};

mod polish;

fn lines() -> impl Iterator<Item = (String, [&'static str; Language::ALL.len()])> {
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

#[test]
fn no_text_is_empty_or_left_untranslated() {
    for (key, [first, others @ ..]) in lines() {
        assert!(!first.is_empty(), "{key}");
        for other in others {
            assert!(!other.is_empty(), "{key}");
            assert!(
                first != other || placeholders(first).len() == 1 || first.len() <= 2,
                "{key} isn't translated: {first}"
            );
        }
    }
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
}

#[test]
fn each_language_uses_its_own_forms() {
    let [english, chinese] = [Language::English, Language::SimplifiedChinese].map(fake::texts);
    assert_eq!(english.disks.selected(1), "1 disk selected");
    assert_eq!(english.disks.selected(0), "0 disks selected");
    assert_eq!(chinese.disks.selected(1), "已选择 1 个云硬盘");
    // What is the same for every number is written once.
    assert_eq!(english.frame.minutes(1), "1 min");
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

#[test]
fn a_table_is_read_as_it_was_written() {
    for language in Language::ALL {
        let text = write(language.table()).leak();
        assert_eq!(read(text, language.categories()), Ok(*language.table()));
    }
}

#[test]
fn texts_can_be_made_of_a_table_that_was_read() {
    let polish: &[Category] = &[Category::One, Category::Few, Category::Many, Category::Other];
    let mut table = *Language::English.table();
    for (text, key) in table.iter_mut().zip(Texts::keys()) {
        *text = match key.as_str() {
            "disks.selected" => "one: {n} dysk | few: {n} dyski | many: {n} dysków | other: {n} dysku",
            // English forms would be refused.
            _ => text.rsplit_once(" | other: ").map_or(*text, |(_, other)| other),
        };
    }
    let table = read(write(&table).leak(), polish).unwrap();
    let texts = Texts::new(&table, "pl", &fake::FakeLocale);
    assert_eq!([1, 3, 5].map(|n| texts.disks.selected(n)), ["1 dysk", "3 dyski", "5 dysków"]);
}

#[test]
fn a_table_that_does_not_fit_is_refused() {
    let english = Language::English;
    let changed = |key: &str, text: &'static str| {
        let mut table = *english.table();
        table[Texts::keys().position(|known| known == key).unwrap()] = text;
        read(write(&table).leak(), english.categories())
    };
    let misfit = |key, what| Err(TableError::Text(Problem { key, what }));
    assert_eq!(changed("common.size", "{m} GiB"), misfit("size", Misfit::Unknown));
    assert_eq!(changed("common.size", "GiB"), misfit("size", Misfit::Missing));
    assert_eq!(changed("common.close", "Close {n}"), misfit("close", Misfit::Unknown));
    assert_eq!(changed("disks.selected", "other: {n} disks"), misfit("selected", Misfit::Forms));
    assert_eq!(changed("common.close", ""), misfit("close", Misfit::Line));
    assert_eq!(changed("common.close", "Close\nit"), Err(TableError::Count(Texts::COUNT + 1)));
}
