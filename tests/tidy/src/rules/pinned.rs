//! What the build fetches is known by its hash: tools from source, from npm, from PyPI, and the image that others build on. Packages
//! of Debian are signed by Debian, and the compiler comes by rustup; docs/security.md says so.

use crate::tree::{File, files, none, read};

/// Where installing is done, and how: a word that gets something, and what has to stand in the same file.
const GET: &[(&str, &str)] = &[
    ("\"npm\"", "\"ci\""),
    ("\"pip\"", "\"--require-hashes\""),
    ("\"pip\"", "\"--only-binary\""),
    ("process::command(\"cargo\")?;\n        install", "\"--locked\""),
];

/// What gets things whose content nobody has looked at.
const NEVER: &[&str] =
    &["curl ", "wget ", "\"curl\"", "\"wget\"", "npx ", "\"npx\"", "rustup-init", "git clone"];

fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The packages of a Python list that lack a version or a hash.
fn loose(list: &str) -> Vec<String> {
    let joined = list.replace("\\\n", " ");
    let packages = joined.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    let is_pinned = |line: &str| {
        let mut hashes =
            line.split_whitespace().filter_map(|word| word.strip_prefix("--hash=sha256:")).peekable();
        line.contains("==") && hashes.peek().is_some() && hashes.all(is_hash)
    };
    packages.filter(|line| !is_pinned(line)).map(|line| line.chars().take(60).collect()).collect()
}

#[test]
fn every_list_of_python_packages_has_versions_and_hashes() {
    let mut found = Vec::new();
    for file in files(&["tests/", "xtask/", "crates/"], &["requirements.txt"]) {
        found.extend(loose(&file.text).into_iter().map(|line| format!("{}: {line}", file.path)));
    }
    none("make the list anew as its head says:", &found);
}

#[test]
fn a_python_package_without_version_or_hash_is_seen() {
    let hash = "0".repeat(64);
    let list = format!(
        "# c\na==1 \\\n    --hash=sha256:{hash}\nb>=1 \\\n    --hash=sha256:{hash}\nc==1\nd==1 --hash=sha256:12\n"
    );
    let found = loose(&list);
    assert_eq!(found.iter().map(|line| &line[..1]).collect::<Vec<_>>(), ["b", "c", "d"]);
}

#[test]
fn every_package_of_npm_has_an_exact_version_and_a_hash() {
    let mut found = Vec::new();
    for lock in files(&["xtask/"], &["package-lock.json"]) {
        let packages =
            lock.text.lines().filter(|line| line.trim_start().starts_with("\"node_modules/")).count();
        let (versions, hashes) =
            (lock.text.matches("\"version\"").count(), lock.text.matches("\"integrity\": \"sha512-").count());
        if packages == 0 || versions != packages || hashes != packages {
            found.push(format!("{}: {packages} packages, {versions} versions, {hashes} hashes", lock.path));
        }
        if read(&lock.path.replace("package-lock", "package"))
            .is_none_or(|manifest| manifest.text.contains(['^', '~']))
        {
            found.push(format!("{}: its manifest names no exact version", lock.path));
        }
    }
    none(
        "`npm install --package-lock-only --omit-lockfile-registry-resolved` with an exact version:",
        &found,
    );
}

#[test]
fn every_tool_from_source_has_the_hash_of_its_package() {
    let tools = read("xtask/src/tools/cargo_tools.rs").unwrap().text;
    let mut found = Vec::new();
    for tool in tools.split("CargoTool = CargoTool {").skip(1) {
        let field = |name: &str| {
            tool.split_once(&format!("    {name}: \"")).and_then(|(_, rest)| rest.split('"').next())
        };
        let package = field("package").unwrap_or("?");
        if !field("content").is_some_and(is_hash) {
            found.push(format!("{package} has no hash"));
        }
        if field("version").is_none_or(|version| version.split('.').count() != 3) {
            found.push(format!("{package} has no exact version"));
        }
    }
    assert!(tools.matches("CargoTool = CargoTool {").count() > 5, "the rule looks at nothing");
    none("write the SHA-256 of its .crate:", &found);
}

/// Files in which tools are got.
fn installers() -> Vec<File> {
    files(&["xtask/src/", ".ci/", "deploy/"], &[".rs", "run", "Dockerfile", ".yaml"])
}

#[test]
fn whatever_gets_something_says_that_it_must_be_the_known_thing() {
    let mut found = Vec::new();
    for file in installers() {
        let lacks = GET.iter().filter(|(get, must)| file.text.contains(get) && !file.text.contains(must));
        found.extend(lacks.map(|(get, must)| format!("{}: {get} without {must}", file.path)));
        let never = NEVER.iter().filter(|word| file.text.contains(**word));
        found.extend(never.map(|word| format!("{}: {word}", file.path)));
    }
    for (get, _) in GET {
        assert!(
            installers().iter().any(|file| file.text.contains(get)),
            "nothing has {get}: the rule looks at nothing"
        );
    }
    none("get it by its hash (xtask/src/tools):", &found);
}

#[test]
fn the_image_is_made_from_nothing() {
    let image = read("deploy/Dockerfile").unwrap().text;
    let bases: Vec<&str> = image.lines().filter_map(|line| line.strip_prefix("FROM ")).collect();
    let loose = bases.iter().filter(|base| **base != "scratch" && !base.contains("@sha256:"));
    none("name a base by its digest:", &loose.map(|base| (*base).to_owned()).collect::<Vec<_>>());
    assert!(!bases.is_empty(), "the rule looks at nothing");
}
