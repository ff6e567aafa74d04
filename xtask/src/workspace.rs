//! Where things are in this checkout. No path is written down anywhere else in this program.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

/// The root of the checkout: the folder above this package.
///
/// # Errors
/// When the program wasn't started by cargo and the current folder isn't within the checkout either.
pub fn root() -> Result<PathBuf> {
    let start = match env::var_os("CARGO_MANIFEST_DIR") {
        Some(package) => PathBuf::from(package),
        None => env::current_dir()?,
    };
    start
        .ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file())
        .map(PathBuf::from)
        .context("no Trunk.toml here or above: start this within the checkout, by `cargo xtask`")
}

/// Where a release of the browser app is built to.
///
/// # Errors
/// As [`root`].
pub fn dist() -> Result<PathBuf> {
    Ok(root()?.join("dist"))
}

/// Where cargo puts what it builds.
///
/// # Errors
/// As [`root`].
pub fn target() -> Result<PathBuf> {
    Ok(match env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => PathBuf::from(folder),
        None => root()?.join("target"),
    })
}

/// Where cargo keeps what it fetches.
///
/// # Errors
/// When the environment names neither that folder nor a home.
pub fn cargo_home() -> Result<PathBuf> {
    let named = env::var_os("CARGO_HOME").filter(|folder| !folder.is_empty()).map(PathBuf::from);
    named
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("neither CARGO_HOME nor HOME is set")
}

/// Whether this runs without a person, as the variable `CI` tells: then the lock file must not change.
pub fn unattended() -> bool {
    env::var_os("CI").is_some_and(|value| !value.is_empty() && value != "false")
}
