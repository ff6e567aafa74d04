//! Comments of manifests: each dependency says what it's for.

use crate::tree::{files, none};

/// The lines of a manifest that name a dependency without a word about it.
fn bare(text: &str) -> Vec<usize> {
    let mut found = Vec::new();
    let mut in_table = false;
    let mut before = "";
    for (at, line) in text.lines().enumerate() {
        let line = line.trim();
        if let Some(table) = line.strip_prefix('[').filter(|_| line.contains(']')) {
            let table = table.split(']').next().unwrap_or_default();
            in_table = table.ends_with("dependencies");
            let one = table.contains("dependencies.");
            if one && !before.starts_with('#') && !line.contains('#') {
                found.push(at + 1);
            }
        } else if in_table && !line.is_empty() && !line.starts_with('#') && !line.contains(" # ") {
            found.push(at + 1);
        }
        before = line;
    }
    found
}

#[test]
fn every_dependency_says_what_it_is_for() {
    let mut found = Vec::new();
    for file in files(&[], &["Cargo.toml"]) {
        found.extend(bare(&file.text).into_iter().map(|line| format!("{}:{line}", file.path)));
    }
    none("end the line with `# what it is for`:", &found);
}

#[test]
fn a_dependency_without_a_word_is_seen_in_every_table() {
    let text = "[dependencies]\na = \"1\" # for a\nb = \"1\"\n\n# for c\n[dependencies.c]\nversion = \"1\"\n\
                [target.'cfg(x)'.dev-dependencies]\nd = \"1\"\n[dependencies.e]\nversion = \"1\"\n[features]\nf = []\n";
    assert_eq!(bare(text), [3, 9, 10]);
}
