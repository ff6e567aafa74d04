//! The files of a release, found and told apart by their names. What is in them is the business of others.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// All files in a folder and in the folders within it, in the order of their names.
///
/// # Errors
/// When a folder can't be read.
pub fn all(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).with_context(|| format!("can't read {}", folder.display()))? {
        let path = entry?.path();
        if path.is_dir() { found.extend(all(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}

/// Those of them that end in `.kind`.
///
/// # Errors
/// As [`all`].
pub fn of_kind(folder: &Path, kind: &str) -> Result<Vec<PathBuf>> {
    Ok(all(folder)?
        .into_iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == kind))
        .collect())
}

/// Reads a text.
///
/// # Errors
/// When it can't be read.
pub fn text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("can't read {}", file.display()))
}

/// Reads a file as it is.
///
/// # Errors
/// When it can't be read.
pub fn bytes(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("can't read {}", file.display()))
}

/// Writes a file, in the place of one that may be there.
///
/// # Errors
/// When it can't be written.
pub fn write(file: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    fs::write(file, content).with_context(|| format!("can't write {}", file.display()))
}
