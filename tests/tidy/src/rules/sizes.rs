//! Sizes: a file is read in one go.

use crate::tree::{files, none};

/// The most lines of a Rust file.
const MOST: usize = 250;

#[test]
fn no_rust_file_is_long_or_empty() {
    let mut found = Vec::new();
    for file in files(&[], &[".rs"]) {
        let lines = file.text.lines().count();
        if lines > MOST {
            found.push(format!("{}: {lines} lines", file.path));
        }
        if file.text.trim().is_empty() {
            found.push(format!("{}: empty", file.path));
        }
    }
    none(&format!("split what is longer than {MOST} lines by idea, and take out what is empty:"), &found);
}
