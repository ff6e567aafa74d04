//! The table of OWASP's ASVS in docs/security.md: every control of its levels 1 and 2 has a row, each row names what meets it or
//! says why nothing does, and what is named is there.

use std::collections::BTreeMap;

use crate::named::{is_path, is_test, missing, words};
use crate::tree::{none, read};

/// Where the table is.
const DOCUMENT: &str = "docs/security.md";

/// How many controls of levels 1 and 2 each section of ASVS 5.0.0 has, counted in its own list; they're numbered from 1.
const SECTIONS: &[(&str, u32)] = &[
    ("1.1", 2),
    ("1.2", 9),
    ("1.3", 11),
    ("1.4", 3),
    ("1.5", 2),
    ("2.1", 3),
    ("2.2", 3),
    ("2.3", 4),
    ("2.4", 1),
    ("3.2", 2),
    ("3.3", 4),
    ("3.4", 6),
    ("3.5", 5),
    ("3.7", 2),
    ("4.1", 3),
    ("4.2", 1),
    ("4.3", 2),
    ("4.4", 4),
    ("5.1", 1),
    ("5.2", 3),
    ("5.3", 2),
    ("5.4", 3),
    ("6.1", 3),
    ("6.2", 12),
    ("6.3", 4),
    ("6.4", 4),
    ("6.5", 5),
    ("6.6", 3),
    ("6.8", 4),
    ("7.1", 3),
    ("7.2", 4),
    ("7.3", 2),
    ("7.4", 5),
    ("7.5", 2),
    ("7.6", 2),
    ("8.1", 2),
    ("8.2", 3),
    ("8.3", 1),
    ("8.4", 1),
    ("9.1", 3),
    ("9.2", 4),
    ("10.1", 2),
    ("10.2", 2),
    ("10.3", 4),
    ("10.4", 11),
    ("10.5", 5),
    ("10.6", 2),
    ("10.7", 3),
    ("11.1", 2),
    ("11.2", 3),
    ("11.3", 3),
    ("11.4", 4),
    ("11.5", 1),
    ("11.6", 1),
    ("12.1", 3),
    ("12.2", 2),
    ("12.3", 4),
    ("13.1", 1),
    ("13.2", 5),
    ("13.3", 2),
    ("13.4", 5),
    ("14.1", 2),
    ("14.2", 4),
    ("14.3", 3),
    ("15.1", 3),
    ("15.2", 3),
    ("15.3", 7),
    ("16.1", 1),
    ("16.2", 5),
    ("16.3", 4),
    ("16.4", 3),
    ("16.5", 3),
    ("17.1", 1),
    ("17.2", 4),
    ("17.3", 2),
];

/// What a row says that names nothing.
const REASONS: &[&str] = &["Not here", "Not met", "The cloud's", "The operator's"];

/// A line of the table: from which control of a section to which, and what meets them.
struct Row<'a> {
    section: &'a str,
    from: u32,
    to: u32,
    how: &'a str,
}

fn rows(text: &str) -> Vec<Row<'_>> {
    text.lines().filter_map(row).collect()
}

fn row(line: &str) -> Option<Row<'_>> {
    let mut cells = line.strip_prefix("| V")?.split('|');
    let (id, _, how) = (cells.next()?.trim(), cells.next()?, cells.next()?.trim());
    let (section, numbers) = id.rsplit_once('.')?;
    let (from, to) = numbers.split_once('–').unwrap_or((numbers, numbers));
    Some(Row { section, from: from.parse().ok()?, to: to.parse().ok()?, how })
}

#[test]
fn every_control_of_levels_one_and_two_has_one_row_in_its_place() {
    let text = read(DOCUMENT).unwrap().text;
    let mut told = BTreeMap::<&str, Vec<u32>>::new();
    let rows = rows(&text);
    for row in &rows {
        told.entry(row.section).or_default().extend(row.from..=row.to);
    }
    let mut found = Vec::new();
    for (section, count) in SECTIONS {
        let expected: Vec<u32> = (1..=*count).collect();
        match told.remove(section) {
            Some(numbers) if numbers == expected => {}
            numbers => found.push(format!("V{section}: {numbers:?} instead of 1 to {count}")),
        }
    }
    found.extend(told.keys().map(|section| format!("V{section} is no section with such controls")));
    none("mend the table of ASVS:", &found);
}

#[test]
fn every_row_names_what_meets_it_or_says_why_nothing_does() {
    let text = read(DOCUMENT).unwrap().text;
    let bare = rows(&text).into_iter().filter(|row| {
        let names = words(row.how).any(is_path) || row.how.contains("](");
        !names && !REASONS.iter().any(|reason| row.how.contains(reason))
    });
    let found: Vec<String> = bare.map(|row| format!("V{}.{}: {}", row.section, row.from, row.how)).collect();
    none("name a test or a file, or the reason:", &found);
}

#[test]
fn each_file_and_each_test_that_the_page_about_security_names_is_there() {
    let (found, tests) = missing(DOCUMENT);
    assert!(tests > 10, "{DOCUMENT} names no test: the rule looks at nothing");
    none("write where it is now:", &found);
}

#[test]
fn a_row_is_read_with_its_range_its_files_and_its_tests() {
    let row = row("| V1.2.4–9 | a | b `src/c.rs` `what_holds_is_a_sentence` `unsafe` and `/api` |").unwrap();
    assert_eq!((row.section, row.from, row.to), ("1.2", 4, 9));
    assert_eq!(words(row.how).filter(|word| is_path(word)).collect::<Vec<_>>(), ["src/c.rs"]);
    assert_eq!(words(row.how).filter(|word| is_test(word)).collect::<Vec<_>>(), ["what_holds_is_a_sentence"]);
    assert!(self::row("| control | about |").is_none());
}
