//! What is there for whoever works on the console, and in no release: its gallery of controls.

use crate::tree::{File, files, none, read};

/// Stands above whatever belongs to development builds alone.
const GUARD: &str = "#[cfg(debug_assertions)]";
/// Where what is guarded is made.
const INSIDE: &str = "src/pages/gallery/";
/// From the guard to the last line that names the gallery: a function of a part that is loaded when it's wanted.
const REACH: usize = 4;

/// The lines that name the gallery and have no guard above them.
fn bare(file: &File) -> Vec<String> {
    let lines: Vec<&str> = file.text.lines().map(str::trim).collect();
    let names = |line: &str| !line.starts_with("//") && line.to_ascii_lowercase().contains("gallery");
    let is_guarded = |at: usize| lines[at.saturating_sub(REACH)..at].contains(&GUARD);
    (0..lines.len())
        .filter(|at| names(lines[*at]) && !is_guarded(*at))
        .map(|at| format!("{}:{}: {}", file.path, at + 1, lines[at]))
        .collect()
}

#[test]
fn a_release_has_nothing_of_the_gallery() {
    let mut guards = 0;
    let mut found = Vec::new();
    for file in files(&["src/"], &[".rs"]).into_iter().filter(|file| !file.path.starts_with(INSIDE)) {
        guards += file.text.matches(GUARD).count();
        found.extend(bare(&file));
    }
    assert!(guards > 5, "{guards} guards: the rule looks at nothing");
    none(&format!("put {GUARD} above it:"), &found);
}

#[test]
fn no_release_is_built_as_a_development_build() {
    for file in ["Cargo.toml", ".cargo/config.toml", "Trunk.toml"].into_iter().filter_map(read) {
        assert!(!file.text.contains("debug-assertions"), "{} switches what is for development on", file.path);
    }
}

#[test]
fn a_line_without_a_guard_is_seen() {
    let file = |text: &str| File { path: "src/x.rs".into(), text: text.into() };
    assert!(bare(&file("#[cfg(debug_assertions)]\npub mod gallery;")).is_empty());
    assert!(bare(&file("// The gallery isn't here.")).is_empty());
    assert_eq!(bare(&file("pub mod gallery;")), ["src/x.rs:1: pub mod gallery;"]);
    assert_eq!(bare(&file("#[cfg(debug_assertions)]\n\n\n\n\npub mod gallery;")).len(), 1);
}
