//! Lighthouse, which judges pages for accessibility and good practice, with what drives a browser for it. What it judges is in
//! `bench/lighthouse`.

use std::path::PathBuf;

use anyhow::Result;

use super::cache;
use super::npm::Package;

const VERSION: &str = "12.8.2";

const PACKAGE: Package = Package {
    title: "Lighthouse 12.8.2",
    manifest: include_str!("pinned/lighthouse/package.json"),
    lock: include_str!("pinned/lighthouse/package-lock.json"),
};

/// Finds or installs it: the folder from which its modules are found.
///
/// # Errors
/// When it's missing and can't be installed.
pub fn ensure() -> Result<PathBuf> {
    let home = cache()?.join(format!("lighthouse-{VERSION}"));
    let lock = std::fs::read_to_string(home.join("package-lock.json"));
    // npm keeps its own list of what it has installed, and writes it last.
    let is_whole = home.join("node_modules/.package-lock.json").is_file();
    if !is_whole || !lock.is_ok_and(|lock| lock == PACKAGE.lock) {
        PACKAGE.install(&home)?;
    }
    Ok(home)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_is_named_by_the_version_that_npm_is_asked_for() {
        assert!(PACKAGE.manifest.contains(&format!("\"lighthouse\": \"{VERSION}\"")));
        assert!(PACKAGE.title.ends_with(VERSION));
    }
}
