//! What Python needs before it can install anything by itself.

use anyhow::Result;

use super::apt_install;

/// Installs what makes folders of packages (`python3 -m venv`).
///
/// # Errors
/// When it can't be installed.
pub fn python_venv() -> Result<()> {
    apt_install("Python's venv", &["python3", "python3-venv"])
}
