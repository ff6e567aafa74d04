//! Heads: each module says first what belongs in it.

use crate::tree::{files, none};

#[test]
fn every_module_begins_with_what_belongs_in_it() {
    let mut found = Vec::new();
    for file in files(&[], &[".rs"]) {
        let first = file.text.lines().next().unwrap_or_default();
        let says = first.strip_prefix("//!").map(str::trim).unwrap_or_default();
        if says.len() < 12 || says.starts_with("Placeholder") {
            found.push(format!("{}: {first}", file.path));
        }
    }
    none("begin with a `//!` line that says what belongs here and what never will:", &found);
}
