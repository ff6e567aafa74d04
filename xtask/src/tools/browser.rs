//! The browser of the component tests and the journeys, with the program that drives it. Nothing here starts either.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::{apt_install, is_there};

/// Finds or installs Chromium and its driver: the driver's path.
///
/// # Errors
/// When one is missing and can't be installed.
pub fn chromedriver() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMEDRIVER").map(PathBuf::from) {
        if !named.is_file() {
            bail!("CHROMEDRIVER names {}, where no file is", named.display());
        }
        return Ok(named);
    }
    let browser = ["chromium", "chromium-browser", "google-chrome"].into_iter().any(is_there);
    if !browser || !is_there("chromedriver") {
        apt_install("Chromium and its driver", &["chromium", "chromium-driver"])?;
    }
    let path = env::var_os("PATH").unwrap_or_default();
    let mut found = env::split_paths(&path).map(|folder| folder.join("chromedriver"));
    found.find(|file| file.is_file()).context("chromedriver is installed but not on the path")
}
