//! Programs from npm, each in a folder of its own in this project's cache. What comes is what a lock file has the hashes of,
//! and nothing of it runs while it's installed. Which programs there are is in files of their own.

use std::path::Path;

use anyhow::{Context, Result};

use super::{apt_install, is_there};
use crate::process;

/// What npm is told to install.
pub(super) struct Package {
    /// Its name and version, for people.
    pub title: &'static str,
    /// Its manifest, which names exact versions.
    pub manifest: &'static str,
    /// Its lock file, with the hash of everything.
    pub lock: &'static str,
}

impl Package {
    /// Installs it into a folder.
    ///
    /// # Errors
    /// When npm is missing and can't be installed, or the packages can't be got.
    pub(super) fn install(&self, home: &Path) -> Result<()> {
        if !is_there("npm") {
            apt_install("Node.js with npm", &["nodejs", "npm"])?;
        }
        eprintln!("installing {} (once; some seconds)", self.title);
        std::fs::create_dir_all(home).with_context(|| format!("can't make {}", home.display()))?;
        std::fs::write(home.join("package.json"), self.manifest)?;
        std::fs::write(home.join("package-lock.json"), self.lock)?;
        let mut install = process::command("npm")?;
        install.args(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(home);
        process::run(install).with_context(|| format!("{} can't be installed", self.title))
    }
}
