//! The repository's files. What is built, fetched or written by others isn't among them.

use std::path::{Path, PathBuf};

/// Folders that hold nothing of ours, by name.
const NOT_OURS: &[&str] = &["target", "dist", "node_modules", ".git", "vendor", "pkg"];

/// A text file of the repository.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Its path from the repository's root, with `/` between the parts.
    pub path: String,
    /// What is in it.
    pub text: String,
}

/// The repository's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All files under `folders` whose names end so. An empty `folders` means everywhere.
pub(crate) fn files(folders: &[&str], endings: &[&str]) -> Vec<File> {
    let mut found = Vec::new();
    walk(&root(), "", &mut found);
    found.retain(|path| {
        (folders.is_empty() || folders.iter().any(|folder| path.starts_with(folder)))
            && endings.iter().any(|ending| path.ends_with(ending))
    });
    found.sort();
    assert!(!found.is_empty(), "no file {endings:?} under {folders:?}: the rule looks at nothing");
    found.into_iter().filter_map(|path| read(&path)).collect()
}

/// One file; `None` when it went away meanwhile or isn't text.
pub(crate) fn read(path: &str) -> Option<File> {
    let text = std::fs::read_to_string(root().join(path)).ok()?;
    Some(File { path: path.to_owned(), text })
}

fn walk(folder: &Path, prefix: &str, found: &mut Vec<String>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().into_string().unwrap();
        let path = format!("{prefix}{name}");
        match entry.file_type() {
            Ok(kind) if kind.is_dir() && !NOT_OURS.contains(&name.as_str()) => {
                walk(&entry.path(), &format!("{path}/"), found);
            }
            Ok(kind) if kind.is_file() => found.push(path),
            _ => {}
        }
    }
}

/// Fails with all findings at once.
#[track_caller]
pub(crate) fn none(rule: &str, found: &[String]) {
    assert!(found.is_empty(), "{rule}\n  {}\n", found.join("\n  "));
}
