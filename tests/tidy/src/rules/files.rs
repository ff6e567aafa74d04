//! Files: each is read in one go and begins with what belongs in it.

use crate::tree::{files, none};

/// The most lines of a Rust file.
const MOST: usize = 250;

#[test]
fn no_rust_file_is_long_and_each_begins_with_what_belongs_in_it() {
    let mut found = Vec::new();
    for file in files(&[], &[".rs"]) {
        let lines = file.text.lines().count();
        if lines > MOST {
            found.push(format!("{}: {lines} lines; split what is longer than {MOST} by idea", file.path));
        }
        let first = file.text.lines().next().unwrap_or_default();
        if first.strip_prefix("//!").is_none_or(|says| says.trim().len() < 12) {
            found.push(format!(
                "{}: begin with a `//!` line: what belongs here and what never will",
                file.path
            ));
        }
    }
    none("a file has one idea:", &found);
}
