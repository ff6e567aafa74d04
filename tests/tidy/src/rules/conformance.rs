//! The table of EN 301 549 in docs/accessibility/conformance.md: every clause that the standard has for what this is has one
//! row, each row says how far it's met and why, and what it names is there.

use crate::named::{is_path, missing, words};
use crate::tree::{none, read};

/// Where the table is.
const DOCUMENT: &str = "docs/accessibility/conformance.md";

/// What a row may say.
const OUTCOMES: &[&str] = &["Supports", "Partially supports", "Does not support", "Not applicable"];

/// The clauses of EN 301 549 V3.2.1 for web content: its generic ones, WCAG 2.1 A and AA under their numbers there, and those
/// of documentation and support.
const CLAUSES: &[&str] = &[
    "5.1", "5.2", "5.3", "5.4", "5.5", "5.6", "5.7", "5.8", "5.9", "6", "7", "8", "9.1.1.1", "9.1.2.1",
    "9.1.2.2", "9.1.2.3", "9.1.2.4", "9.1.2.5", "9.1.3.1", "9.1.3.2", "9.1.3.3", "9.1.3.4", "9.1.3.5",
    "9.1.4.1", "9.1.4.2", "9.1.4.3", "9.1.4.4", "9.1.4.5", "9.1.4.10", "9.1.4.11", "9.1.4.12", "9.1.4.13",
    "9.2.1.1", "9.2.1.2", "9.2.1.4", "9.2.2.1", "9.2.2.2", "9.2.3.1", "9.2.4.1", "9.2.4.2", "9.2.4.3",
    "9.2.4.4", "9.2.4.5", "9.2.4.6", "9.2.4.7", "9.2.5.1", "9.2.5.2", "9.2.5.3", "9.2.5.4", "9.3.1.1",
    "9.3.1.2", "9.3.2.1", "9.3.2.2", "9.3.2.3", "9.3.2.4", "9.3.3.1", "9.3.3.2", "9.3.3.3", "9.3.3.4",
    "9.4.1.1", "9.4.1.2", "9.4.1.3", "9.6", "10", "11", "12.1.1", "12.1.2", "12.2.2", "12.2.3", "12.2.4",
    "13",
];

/// What WCAG 2.2 has at A and AA that 2.1 hasn't.
const NEW_IN_WCAG_2_2: &[&str] = &["2.4.11", "2.5.7", "2.5.8", "3.2.6", "3.3.7", "3.3.8"];

/// A line of a table: clause, outcome, and the reason with what shows it.
struct Row<'a> {
    clause: &'a str,
    outcome: &'a str,
    reason: &'a str,
}

fn row(line: &str) -> Option<Row<'_>> {
    let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
    let (clause, outcome, reason) = (cells.next()?, cells.next()?, cells.next()?);
    let number = clause.split(' ').next()?;
    number.starts_with(|c: char| c.is_ascii_digit()).then_some(Row { clause: number, outcome, reason })
}

#[test]
fn every_clause_has_one_row_in_its_place() {
    let text = read(DOCUMENT).unwrap().text;
    let told: Vec<&str> = text.lines().filter_map(row).map(|row| row.clause).collect();
    let expected = [CLAUSES, NEW_IN_WCAG_2_2].concat();
    let mut found: Vec<String> = expected
        .iter()
        .filter(|clause| !told.contains(clause))
        .map(|clause| format!("{clause} is missing"))
        .collect();
    found.extend(
        told.iter()
            .filter(|clause| !expected.contains(clause))
            .map(|clause| format!("{clause} is no clause")),
    );
    if found.is_empty() && told != expected {
        found.push("a clause stands twice, or not in its place".to_owned());
    }
    none("mend the table of EN 301 549:", &found);
}

#[test]
fn every_row_says_how_far_and_what_is_said_to_be_met_is_shown_by_something() {
    let text = read(DOCUMENT).unwrap().text;
    let mut found = Vec::new();
    for row in text.lines().filter_map(row) {
        if !OUTCOMES.contains(&row.outcome) {
            found.push(format!("{}: “{}” is no outcome", row.clause, row.outcome));
        }
        let shown = words(row.reason).any(is_path) || row.reason.contains("](");
        if row.outcome.ends_with("upports") && !shown {
            found.push(format!("{}: names no test, run or file", row.clause));
        }
        if row.reason.is_empty() {
            found.push(format!("{}: gives no reason", row.clause));
        }
    }
    none("mend the table of EN 301 549:", &found);
}

#[test]
fn each_file_and_each_test_that_the_report_names_is_there() {
    let (found, tests) = missing(DOCUMENT);
    assert!(tests > 10, "{DOCUMENT} names no test: the rule looks at nothing");
    none("write where it is now:", &found);
}

#[test]
fn a_row_is_read_with_its_number_and_other_tables_are_not() {
    let row = row("| 9.1.4.10 Reflow | Supports | because `a/b.rs` |").unwrap();
    assert_eq!((row.clause, row.outcome, row.reason), ("9.1.4.10", "Supports", "because `a/b.rs`"));
    assert!(self::row("| clause | outcome | why |").is_none());
    assert!(self::row("| --- | --- | --- |").is_none());
}
