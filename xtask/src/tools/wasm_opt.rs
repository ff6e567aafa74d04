//! `wasm-opt`, the optimizer of finished modules, from the npm package `binaryen`. Debian's own `binaryen` is too old
//! and makes modules that no browser can run, so it will never be used here.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{apt_install, cache, has_version, is_there, turn};
use crate::process;

/// The one version, as Trunk.toml has it.
const VERSION: &str = "132";

/// What npm is told to install, and the hash of what that is.
const PACKAGE: &str = include_str!("pinned/wasm-opt/package.json");
const LOCK: &str = include_str!("pinned/wasm-opt/package-lock.json");

/// Finds or installs it: the folder it is in, or nothing when it's on the person's own path.
///
/// # Errors
/// When it's missing and can't be installed.
pub fn ensure() -> Result<Option<PathBuf>> {
    let home = cache()?.join(format!("wasm-opt-{VERSION}"));
    let folder = home.join("node_modules/.bin");
    if has_version(folder.join("wasm-opt"), VERSION) {
        return Ok(Some(folder));
    }
    if has_version("wasm-opt", VERSION) {
        return Ok(None);
    }
    let _turn = turn(&cache()?, "wasm-opt")?;
    if has_version(folder.join("wasm-opt"), VERSION) {
        return Ok(Some(folder));
    }
    if !is_there("npm") {
        apt_install("Node.js with npm", &["nodejs", "npm"])?;
    }
    eprintln!("installing wasm-opt {VERSION} (once; a few seconds)");
    std::fs::create_dir_all(&home).with_context(|| format!("can't make {}", home.display()))?;
    std::fs::write(home.join("package.json"), PACKAGE)?;
    std::fs::write(home.join("package-lock.json"), LOCK)?;
    let mut install = process::command("npm")?;
    install.args(["ci", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]).current_dir(&home);
    process::run(install).with_context(|| format!("wasm-opt {VERSION} can't be installed"))?;
    Ok(Some(folder))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    #[test]
    fn trunk_and_npm_are_asked_for_the_same_version() {
        let trunk = std::fs::read_to_string(workspace::root().unwrap().join("Trunk.toml")).unwrap();
        assert!(trunk.contains(&format!("wasm_opt = \"version_{VERSION}\"")));
        assert!(PACKAGE.contains(&format!("\"binaryen\": \"{VERSION}.0.0\"")));
    }
}
