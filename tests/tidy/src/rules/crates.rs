//! Packages: which may know which, and that each dependency says what it is for.

use crate::manifest::{all_dependencies, dependencies};
use crate::tree::{files, none};

/// The dependencies in `path` that aren't among `allowed`, but for what draws the cases of tests.
fn others(path: &str, allowed: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (table, names) in dependencies(path) {
        let drawing = ["proptest"].into_iter().filter(|_| table == "dev-dependencies");
        let allowed: Vec<&str> = allowed.iter().copied().chain(drawing).collect();
        let names = names.into_iter().filter(|name| !allowed.contains(&name.as_str()));
        found.extend(names.map(|name| format!("{path} depends on {name}")));
    }
    found
}

#[test]
fn the_domain_knows_three_small_libraries_that_do_no_io() {
    let allowed = ["percent-encoding", "sha2", "zeroize"];
    none("the domain is rules and values:", &others("crates/domain/Cargo.toml", &allowed));
}

#[test]
fn what_seals_packages_knows_cryptography_and_nothing_of_transfers() {
    let allowed = ["chacha20poly1305", "flate2", "hmac", "scrypt", "sha2", "curve25519-dalek", "zeroize"];
    none("bytes are sealed, whatever they say:", &others("crates/age/Cargo.toml", &allowed));
}

#[test]
fn the_texts_know_the_domain_and_nothing_else() {
    none("sentences need no library:", &others("crates/i18n/Cargo.toml", &["evs-domain"]));
}

#[test]
fn the_calls_know_the_domain_and_json_and_how_requests_are_signed() {
    let allowed = ["evs-domain", "hmac", "percent-encoding", "serde", "serde_json", "sha2"];
    none("calls are data and need no more:", &others("crates/api/Cargo.toml", &allowed));
}

#[test]
fn the_local_cloud_and_the_gateway_share_nothing_with_the_client() {
    let mut found = Vec::new();
    for path in ["crates/local-cloud/Cargo.toml", "crates/gateway/Cargo.toml"] {
        let ours = all_dependencies(path).into_iter().filter(|name| name.starts_with("evs-"));
        found.extend(ours.map(|name| format!("{path} depends on {name}")));
    }
    none("rules that are shared can't be held against each other:", &found);
}

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
