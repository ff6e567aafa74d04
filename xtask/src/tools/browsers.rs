//! The browsers of the component tests and the journeys, with the programs that drive them. Nothing here starts any.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use super::cargo_tools::GECKODRIVER;
use super::{apt_install, is_there};

/// The names of Chromium's program.
const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// Finds or installs Chromium: its path.
///
/// # Errors
/// As [`chromedriver`].
pub fn chromium() -> Result<PathBuf> {
    if !CHROMIUM.into_iter().any(is_there) {
        apt_install("Chromium", &["chromium"])?;
    }
    on_path(CHROMIUM.into_iter().find(|name| is_there(name)).unwrap_or(CHROMIUM[0]))
}

/// Finds or installs Chromium and its driver: the driver's path.
///
/// # Errors
/// When one is missing and can't be installed.
pub fn chromedriver() -> Result<PathBuf> {
    if let Some(named) = named("CHROMEDRIVER")? {
        return Ok(named);
    }
    if !CHROMIUM.into_iter().any(is_there) || !is_there("chromedriver") {
        apt_install("Chromium and its driver", &["chromium", "chromium-driver"])?;
    }
    on_path("chromedriver")
}

/// Finds or installs Firefox and its driver, which no Debian has: the driver's path.
///
/// # Errors
/// As [`chromedriver`].
pub fn geckodriver() -> Result<PathBuf> {
    if !["firefox", "firefox-esr"].into_iter().any(is_there) {
        apt_install("Firefox", &["firefox-esr"])?;
    }
    if let Some(named) = named("GECKODRIVER")? {
        return Ok(named);
    }
    match GECKODRIVER.ensure()? {
        Some(folder) => Ok(folder.join("geckodriver")),
        None => on_path("geckodriver"),
    }
}

/// Finds or installs WebKit's small browser with its driver, and the display that it has to have.
///
/// # Errors
/// As [`chromedriver`].
pub fn ensure_webkit() -> Result<()> {
    if is_there("WebKitWebDriver") && is_there("Xvfb") {
        return Ok(());
    }
    apt_install("WebKit, its driver and a display in memory", &["webkit2gtk-driver", "xvfb"])
}

/// The file that a variable names.
fn named(variable: &str) -> Result<Option<PathBuf>> {
    let named = env::var_os(variable).map(PathBuf::from);
    if let Some(named) = named.as_ref().filter(|named| !named.is_file()) {
        bail!("{variable} names {}, where no file is", named.display());
    }
    Ok(named)
}

fn on_path(program: &str) -> Result<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut found = env::split_paths(&path).map(|folder| folder.join(program));
    found.find(|file| file.is_file()).with_context(|| format!("{program} is installed but not on the path"))
}
