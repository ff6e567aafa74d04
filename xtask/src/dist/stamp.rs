//! What a release was made of, as one number kept beside it, so that a second start needn't build again. The numbers
//! are compared for being the same and for nothing else.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The file in the release that keeps the number. Trunk replaces the whole folder, so a debug build takes it away.
pub const STAMP: &str = ".inputs";

/// Everything that the release depends on; folders with all that is in them.
const INPUTS: &[&str] = &[
    "Cargo.toml",
    "Cargo.lock",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    ".cargo",
    "src",
    "style",
    "help",
    "crates/age",
    "crates/domain",
    "crates/api",
    "crates/i18n",
    "xtask/src/dist",
    "xtask/src/dist_hook.rs",
    "xtask/src/remap.rs",
    "xtask/src/tools",
];

/// The number for the present state of the checkout.
///
/// # Errors
/// When a file can't be read.
pub fn of_inputs(root: &Path) -> Result<String> {
    let mut files = Vec::new();
    for input in INPUTS {
        collect(&root.join(input), &mut files)?;
    }
    files.sort();
    let mut hasher = DefaultHasher::new();
    for file in files {
        let content = fs::read(&file).with_context(|| format!("can't read {}", file.display()))?;
        file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
        content.hash(&mut hasher);
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether the release in `dist` was made of exactly `inputs` and is whole.
pub fn is_fresh(dist: &Path, inputs: &str) -> bool {
    dist.join("index.html").is_file()
        && fs::read_to_string(dist.join(STAMP)).is_ok_and(|kept| kept.trim() == inputs)
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    if path.is_file() {
        files.push(path.to_owned());
    } else if path.is_dir() {
        for entry in fs::read_dir(path).with_context(|| format!("can't read {}", path.display()))? {
            collect(&entry?.path(), files)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn checkout() -> tempfile::TempDir {
        let root = tempfile::tempdir().unwrap();
        fs::create_dir_all(root.path().join("src/pages")).unwrap();
        fs::write(root.path().join("src/pages/disks.rs"), "fn disks() {}").unwrap();
        fs::write(root.path().join("index.html"), "<!doctype html>").unwrap();
        root
    }

    #[test]
    fn a_change_deep_in_the_sources_makes_another_number_and_undoing_it_the_same() {
        let root = checkout();
        let page = root.path().join("src/pages/disks.rs");
        let before = of_inputs(root.path()).unwrap();
        fs::write(&page, "fn disks() { }").unwrap();
        assert_ne!(of_inputs(root.path()).unwrap(), before);
        fs::write(&page, "fn disks() {}").unwrap();
        assert_eq!(of_inputs(root.path()).unwrap(), before);
    }

    #[test]
    fn moving_a_file_makes_another_number() {
        let root = checkout();
        let before = of_inputs(root.path()).unwrap();
        fs::rename(root.path().join("src/pages/disks.rs"), root.path().join("src/disks.rs")).unwrap();
        assert_ne!(of_inputs(root.path()).unwrap(), before);
    }

    #[test]
    fn a_release_is_fresh_only_with_its_page_and_its_number() {
        let dist = tempfile::tempdir().unwrap();
        fs::write(dist.path().join(STAMP), "abc\n").unwrap();
        assert!(!is_fresh(dist.path(), "abc"));
        fs::write(dist.path().join("index.html"), "").unwrap();
        assert!(is_fresh(dist.path(), "abc"));
        assert!(!is_fresh(dist.path(), "abd"));
    }
}
