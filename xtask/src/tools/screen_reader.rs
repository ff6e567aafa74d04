//! What it takes to hear the console as a screen reader says it: Orca, the bus that it listens to, a display in memory with a
//! window manager, and a keyboard for it.

use anyhow::Result;

use super::{apt_install, is_there};

/// Their programs, and the packages that these are in.
const PARTS: [(&str, &str); 5] = [
    ("orca", "orca"),
    ("dbus-daemon", "dbus"),
    ("Xvfb", "xvfb"),
    ("openbox", "openbox"),
    ("xdotool", "xdotool"),
];

/// Finds or installs them.
///
/// # Errors
/// When one is missing and can't be installed.
pub fn ensure() -> Result<()> {
    let missing: Vec<&str> =
        PARTS.into_iter().filter(|(program, _)| !is_there(program)).map(|(_, package)| package).collect();
    if missing.is_empty() {
        return Ok(());
    }
    apt_install("Orca and what it listens to", &[missing.as_slice(), &["at-spi2-core"]].concat())
}
