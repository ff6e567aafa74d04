//! What builds and runs the image of the gateway. It needs no daemon and no engine: the program is run in a folder of its own,
//! by `chroot`, on this machine's network.

use anyhow::Result;

use super::{apt_install, is_there};

/// Finds or installs it.
///
/// # Errors
/// When it's missing and can't be installed.
pub fn ensure() -> Result<()> {
    if is_there("buildah") {
        return Ok(());
    }
    apt_install("buildah, which builds and runs images", &["buildah"])
}
