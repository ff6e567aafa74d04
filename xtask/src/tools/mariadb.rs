//! The MariaDB on which a real cloud can be tried. Only its programs are wanted: an instance of its own is started in the
//! target folder, and no service of the system's.

use std::path::Path;

use anyhow::Result;

use super::{apt_install, is_there};

/// The server.
const PROGRAM: &str = "mariadbd";

/// Finds or installs it.
///
/// # Errors
/// When it's missing and can't be installed.
pub fn ensure() -> Result<()> {
    // Debian keeps it where only administrators look.
    if is_there(PROGRAM) || Path::new("/usr/sbin").join(PROGRAM).is_file() {
        return Ok(());
    }
    apt_install("MariaDB", &["mariadb-server-core", "mariadb-client-core"])
}
