//! Tables and lists of ARCHITECTURE.md that tell what the code has: folders, layers, parts of a release, steps of the test.
//! Each names all of it, and nothing else.

use std::collections::BTreeSet;

use super::layers::{APP, STATE};
use crate::tree::{files, none, read, root};

const ARCHITECTURE: &str = "ARCHITECTURE.md";

/// The rows of the table whose head begins with the cell `head`, as cells.
fn rows<'a>(text: &'a str, head: &str) -> Vec<Vec<&'a str>> {
    let head = format!("| {head} |");
    let table = text.lines().skip_while(|line| !line.starts_with(&head)).skip(2);
    let rows = table.take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

/// What stands between backticks.
fn names(cell: &str) -> Vec<&str> {
    cell.split('`').skip(1).step_by(2).collect()
}

/// The names in the first or the last column of a table, by rows.
fn column(text: &str, head: &str, last: bool) -> Vec<Vec<String>> {
    let cell =
        |row: &Vec<&str>| if last { row.last() } else { row.first() }.map_or("", |cell| *cell).to_owned();
    rows(text, head).iter().map(|row| names(&cell(row)).into_iter().map(str::to_owned).collect()).collect()
}

/// The lines of the first block of code behind the words `behind`, each split at its commas.
fn block(text: &str, behind: &str) -> Vec<Vec<String>> {
    let rest = text.split_once(behind).map_or("", |(_, rest)| rest);
    let lines = rest.split("```").nth(1).unwrap_or_default().lines().filter(|line| !line.is_empty());
    lines.map(|line| line.split(", ").map(str::to_owned).collect()).collect()
}

/// What only one of the two has.
fn differences(
    table: impl IntoIterator<Item = String>,
    code: impl IntoIterator<Item = String>,
) -> Vec<String> {
    let (table, code): (BTreeSet<_>, BTreeSet<_>) = (table.into_iter().collect(), code.into_iter().collect());
    let missing = code.difference(&table).map(|name| format!("{name} isn't in the document"));
    let gone = table.difference(&code).map(|name| format!("{name} is in the document and nowhere else"));
    missing.chain(gone).collect()
}

fn architecture() -> String {
    read(ARCHITECTURE).unwrap().text
}

fn folders(of: &str) -> Vec<String> {
    let entries = std::fs::read_dir(root().join(of)).unwrap().flatten();
    let folders = entries.filter(|entry| entry.file_type().is_ok_and(|kind| kind.is_dir()));
    folders.map(|folder| format!("{of}/{}", folder.file_name().to_string_lossy())).collect()
}

/// The names of the steps: each is declared as `name: "…"`.
fn steps(source: &str) -> Vec<String> {
    source.split("name: \"").skip(1).filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

/// The parts that are loaded when they're first wanted: each is declared as `lazy!(` and its name on the next line, where
/// the name of what loads it ahead may follow. What stands in development builds alone is no part of a release.
fn parts(source: &str) -> Vec<String> {
    let pieces: Vec<&str> = source.split("lazy!(\n").collect();
    let is_released = |before: &str| !before.trim_end().ends_with("#[cfg(debug_assertions)]");
    let released = pieces.windows(2).filter(|pair| is_released(pair[0])).map(|pair| pair[1]);
    let declared = released.filter_map(|rest| rest.split(',').next());
    declared.filter_map(|part| part.split_whitespace().next()).map(str::to_owned).collect()
}

#[test]
fn a_part_of_development_builds_is_no_part_of_a_release() {
    let source = "lazy!(\n    disks,\n);\n#[cfg(debug_assertions)]\nlazy!(\n    gallery,\n);\nlazy!(\n    again ahead by x,\n);";
    assert_eq!(parts(source), ["disks", "again"]);
}

#[test]
fn the_parts_of_a_release_are_all_named() {
    let text = architecture();
    let line = text.lines().find(|line| line.starts_with("The parts are ")).unwrap_or_default();
    let declared = files(&["src/"], &[".rs"]).into_iter().flat_map(|file| parts(&file.text));
    let named = names(line).into_iter().map(str::to_owned);
    none("mend the list of parts in ARCHITECTURE.md:", &differences(named, declared));
}

#[test]
fn the_table_of_folders_names_every_crate_and_every_folder_of_tests() {
    let named = column(&architecture(), "folder", false).into_iter().flatten();
    let ours = |name: &String| name.starts_with("crates/") || name.starts_with("tests/");
    let found = differences(named.filter(ours), [folders("crates"), folders("tests")].concat());
    none("mend the table of folders in ARCHITECTURE.md:", &found);
}

#[test]
fn the_layers_that_are_told_are_the_layers_that_are_held() {
    let held = |layers: &[&[&str]]| -> Vec<Vec<String>> {
        layers.iter().map(|layer| layer.iter().map(|name| (*name).to_owned()).collect()).collect()
    };
    let text = architecture();
    let advice = "mend the section on layers in ARCHITECTURE.md, or the rule of layers";
    assert_eq!(column(&text, "layer of `src/`", false), held(APP), "{advice}");
    assert_eq!(block(&text, "Within `state`"), held(STATE), "{advice}");
}

#[test]
fn the_table_of_tests_names_every_step_of_the_test() {
    let named = column(&architecture(), "level", true).into_iter().flatten();
    let declared = steps(&read("xtask/src/test/steps.rs").unwrap().text);
    none("mend the table of tests in ARCHITECTURE.md:", &differences(named, declared));
}

#[test]
fn a_table_is_read_up_to_its_end_and_by_its_head() {
    let text = "| a | b |\n|---|---|\n| `x` | no |\n\n| c | d |\n|---|---|\n| `y`, `z` | `one`, two |\n| w | `three` |\nend";
    assert_eq!(column(text, "c", false), [vec!["y", "z"], vec![]]);
    assert_eq!(column(text, "c", true), [["one"], ["three"]]);
    assert_eq!(column(text, "a", false), [["x"]]);
    assert!(column(text, "e", false).is_empty());
}

#[test]
fn a_block_of_code_is_found_by_the_words_before_it() {
    let text = "```\nno\n```\nlowest first:\n\n```\na, b\nc\n```\n```\nd\n```";
    assert_eq!(block(text, "lowest"), [vec!["a", "b"], vec!["c"]]);
    assert!(block(text, "highest").is_empty());
}

#[test]
fn a_part_is_found_by_its_declaration() {
    let source = "//! `lazy!(no, fn f() -> A { … })`\nlazy!(\n    disks,\n    fn g() -> A { a }\n);\nlazy!(\n    again ahead by load,";
    assert_eq!(parts(source), ["disks", "again"]);
}

#[test]
fn what_only_the_table_or_only_the_code_has_is_told() {
    let all = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let source = "Step { name: \"a\", about: \"x\" },\nStep {\n    name: \"b\",";
    assert_eq!(
        differences(all(&["b", "c"]), steps(source)),
        ["a isn't in the document", "c is in the document and nowhere else"]
    );
}
