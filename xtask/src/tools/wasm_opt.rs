//! `wasm-opt`, the optimizer of finished modules, from the npm package `binaryen`. Debian's own `binaryen` is too old
//! and makes modules that no browser can run, so it will never be used here.

use std::path::PathBuf;

use anyhow::Result;

use super::npm::Package;
use super::{cache, has_version, turn};

/// The one version, as Trunk.toml has it.
const VERSION: &str = "132";

const PACKAGE: Package = Package {
    title: "wasm-opt 132",
    manifest: include_str!("pinned/wasm-opt/package.json"),
    lock: include_str!("pinned/wasm-opt/package-lock.json"),
};

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
    PACKAGE.install(&home)?;
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
        assert!(PACKAGE.title.ends_with(VERSION));
        assert!(PACKAGE.manifest.contains(&format!("\"binaryen\": \"{VERSION}.0.0\"")));
    }
}
