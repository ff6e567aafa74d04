//! What documents point to: each link leads to a file, and to a heading in it; each path of this tree that the documents about
//! the code name exists.

use crate::tree::{File, files, none, read, root};

/// The documents whose paths are held against the tree.
const ABOUT_THE_CODE: &[&str] = &["ARCHITECTURE.md", "CONTRIBUTING.md"];

/// How a path of this tree begins.
const FOLDERS: &[&str] = &["crates/", "deploy/", "docs/", "src/", "style/", "tests/", "xtask/"];

/// The lines of a document with their numbers, without blocks of code.
fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut in_code = false;
    text.lines().enumerate().filter_map(move |(at, line)| {
        in_code ^= line.trim_start().starts_with("```");
        (!in_code).then_some((at + 1, line))
    })
}

/// The targets of a document's links, with their lines. What stands in code is left out.
fn links(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in lines(text) {
        // Every second part lies between backticks.
        for prose in line.split('`').step_by(2) {
            found
                .extend(prose.split("](").skip(1).filter_map(|rest| Some((number, rest.split(')').next()?))));
        }
    }
    found
}

/// The paths of this tree that a document names between backticks, with their lines.
fn paths(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    for (number, line) in lines(text) {
        let words = line.split('`').skip(1).step_by(2).flat_map(str::split_whitespace);
        let paths = words.filter(|word| FOLDERS.iter().any(|folder| word.starts_with(folder)));
        found.extend(paths.filter(|path| !is_pattern(path)).map(|path| (number, path)));
    }
    found
}

/// Whether a path stands for several, or has a part to fill in: `*`, `…`, `NAME`.
fn is_pattern(path: &str) -> bool {
    let to_fill_in = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_ascii_uppercase() || c == '_');
    path.contains(['*', '…']) || path.split('/').any(to_fill_in)
}

/// A heading as the anchor that leads to it.
fn anchor(heading: &str) -> String {
    let heading = heading.trim().to_lowercase();
    let kept = heading.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn has_anchor(text: &str, wanted: &str) -> bool {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    headings.map(|line| anchor(line.trim_start_matches('#'))).any(|anchor| anchor == wanted)
}

fn broken(file: &File, target: &str) -> bool {
    if target.contains("://") || target.starts_with("mailto:") {
        return false;
    }
    let (path, wanted) = target.split_once('#').unwrap_or((target, ""));
    let folder = file.path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let whole = if path.is_empty() { root().join(&file.path) } else { root().join(folder).join(path) };
    if wanted.is_empty() {
        return !whole.exists();
    }
    std::fs::read_to_string(whole).map_or(true, |text| !has_anchor(&text, wanted))
}

#[test]
fn every_link_between_documents_leads_somewhere() {
    let mut found = Vec::new();
    for file in files(&[], &[".md"]) {
        let dead = links(&file.text).into_iter().filter(|(_, target)| broken(&file, target));
        found.extend(dead.map(|(line, target)| format!("{}:{line}: {target}", file.path)));
    }
    none("mend the link, or write what it leads to:", &found);
}

#[test]
fn every_path_that_is_named_exists() {
    let mut found = Vec::new();
    for name in ABOUT_THE_CODE {
        let file = read(name).unwrap();
        let named = paths(&file.text);
        assert!(!named.is_empty(), "{name} names no path: the rule looks at nothing");
        let gone = named.into_iter().filter(|(_, path)| !root().join(path).exists());
        found.extend(gone.map(|(line, path)| format!("{name}:{line}: {path}")));
    }
    none("write where it is now, or leave it out:", &found);
}

#[test]
fn paths_are_found_between_backticks_alone() {
    let text = "`src/a.rs` in src/b.rs, `tests/c` and `cargo x docs/d.md`, `state/e`, `crates/*/f`, `src/…/g`\n\
                ```\n`src/h.rs`\n```\n`xtask/NAME/i`, `docs/README.md`, `Type` in `style/j`";
    let expected = [(1, "src/a.rs"), (1, "tests/c"), (1, "docs/d.md"), (5, "docs/README.md"), (5, "style/j")];
    assert_eq!(paths(text), expected);
}

#[test]
fn links_are_found_in_prose_alone() {
    let text = "see [a](b.md#c) and [d](e)\n`[f](g)`\n```\n[h](i)\n```\n[j](#k)";
    let found: Vec<&str> = links(text).into_iter().map(|(_, target)| target).collect();
    assert_eq!(found, ["b.md#c", "e", "#k"]);
    assert!(has_anchor("# One\n## What it's for, and why\n", "what-its-for-and-why"));
}
