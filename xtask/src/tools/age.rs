//! The standard age tool, which packages are held against, and a terminal to ask it at.

use anyhow::Result;

use super::{apt_install, is_there};

/// Finds or installs it.
///
/// # Errors
/// When something is missing and can't be installed.
pub fn ensure() -> Result<()> {
    if !is_there("age") || !is_there("age-keygen") {
        apt_install("age", &["age"])?;
    }
    // Where passphrases are typed.
    if !is_there("script") {
        apt_install("script", &["bsdutils"])?;
    }
    Ok(())
}
