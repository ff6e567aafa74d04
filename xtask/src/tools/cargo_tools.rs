//! The tools that come as source from the package registry. Their versions stand here and, where Trunk checks them, in
//! Trunk.toml; wasm-bindgen's stands in Cargo.toml as well, and a test holds the three together. Beside each version is
//! the hash of its package, and packages that it is built from are those of a lock file, which has their hashes: so
//! what is built is the same for everyone, whatever a registry serves one day. Getting the package is in `source`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use super::{cache, has_version, source, turn};
use crate::{process, workspace};

/// A tool to be built from source.
pub struct CargoTool {
    /// The package.
    package: &'static str,
    /// The program to look for.
    program: &'static str,
    /// The one version.
    version: &'static str,
    /// The SHA-256 of that package.
    content: &'static str,
    /// The lock file to build it by, where its own can't be met.
    lock: Option<&'static str>,
    /// Which of its features are built.
    features: &'static [&'static str],
    /// The optimization that building it and running it together take the least time with.
    opt_level: &'static str,
    /// How long that takes on two cores with nothing else to do.
    duration: &'static str,
}

/// Builds and serves the browser app.
pub const TRUNK: CargoTool = CargoTool {
    package: "trunk",
    program: "trunk",
    version: "0.21.14",
    content: "4f7fe1b23957a580be9a7a8b305c331b2977989f33695128d663380d09eaea37",
    lock: None,
    features: &["--no-default-features"],
    opt_level: "0",
    duration: "two minutes",
};

/// Makes the bridge between JavaScript and WebAssembly; has the runner of the component tests.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    content: "c37f6904387d19a319525c74af274c73912f3871c35555aa49f3ea64ebb2fc7a",
    // Its own names a package version that not every registry lists.
    lock: Some(include_str!("pinned/wasm-bindgen-cli.lock")),
    features: &["--no-default-features"],
    opt_level: "1",
    duration: "a minute and a half",
};

/// Splits a release into parts that are loaded when they're first wanted.
pub const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    version: "0.2.4",
    content: "f6c1f994b196e31969f4cdbe37d051362659567efc0f5c90cb931a8a5cdc530f",
    lock: None,
    features: &["--features", "build-binary"],
    opt_level: "1",
    duration: "two minutes",
};

/// Runs the component tests.
pub const WASM_PACK: CargoTool = CargoTool {
    package: "wasm-pack",
    program: "wasm-pack",
    version: "0.15.1",
    content: "22dc697492435807dee410b46b66c57e38194d0311e8275c162a9a04c5ab458d",
    lock: None,
    features: &[],
    opt_level: "0",
    duration: "a minute",
};

/// Drives Firefox.
pub const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    content: "79f38cf1541aaf57f6f7eb270f691bcb702485a95dbaaefe740141a8ea46f0ef",
    lock: None,
    features: &[],
    opt_level: "0",
    duration: "a minute",
};

/// Judges what others' packages are built into the product: their licenses, where they come from, which of them twice.
const CARGO_DENY: CargoTool = CargoTool {
    package: "cargo-deny",
    program: "cargo-deny",
    version: "0.20.2",
    content: "e528dfcbe739af7ce37a77d3d6df1b29dd6887b1c701d888820c0f16b864f737",
    lock: None,
    features: &["--no-default-features"],
    opt_level: "0",
    duration: "a minute and a half",
};

/// Lays out what stands inside `view!`.
pub const LEPTOSFMT: CargoTool = CargoTool {
    package: "leptosfmt",
    program: "leptosfmt",
    version: "0.1.33",
    content: "7b997abd8dcaee28dd2d2ade9e89218136b017873193cc3bccdbc8dbb9c59ddf",
    lock: None,
    features: &[],
    opt_level: "1",
    duration: "forty seconds",
};

impl CargoTool {
    /// Finds or builds the tool: the folder it is in, or nothing when it's on the person's own path.
    ///
    /// # Errors
    /// When it's missing and can't be built.
    pub fn ensure(&self) -> Result<Option<PathBuf>> {
        let home = cache()?.join(format!("{}-{}", self.program, self.version));
        let folder = home.join("bin");
        // The folder's name says the version; not every tool does.
        if folder.join(self.program).is_file() {
            return Ok(Some(folder));
        }
        if has_version(self.program, self.version) {
            return Ok(None);
        }
        let _turn = turn(&cache()?, self.program)?;
        if folder.join(self.program).is_file() {
            return Ok(Some(folder));
        }
        eprintln!("installing {} {} (once; about {} from source)", self.program, self.version, self.duration);
        let work = home.join("work");
        let source = source::unpacked(self.package, self.version, self.content, &work)
            .with_context(|| format!("{} {} can't be had", self.package, self.version))?;
        if let Some(lock) = self.lock {
            fs::write(source.join("Cargo.lock"), lock)?;
        }
        let mut install = process::command("cargo")?;
        install.args(["install", "--quiet", "--force", "--locked", "--root"]).arg(&home);
        install.args(self.features).arg("--path").arg(&source).env("CARGO_TARGET_DIR", work.join("target"));
        // The packages' own release profiles are made for those who download the result, and take four times as long.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install
            .env("CARGO_PROFILE_RELEASE_STRIP", "true")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        process::run(install)
            .with_context(|| format!("{} {} can't be installed", self.program, self.version))?;
        fs::remove_dir_all(&work)?;
        Ok(Some(folder))
    }
}

/// `cargo-deny` over the whole workspace, with these checks.
///
/// # Errors
/// When it's missing and can't be built.
pub fn deny(checks: &[&str]) -> Result<Command> {
    let program =
        CARGO_DENY.ensure()?.map_or_else(|| "cargo-deny".into(), |folder| folder.join("cargo-deny"));
    let mut deny = process::command(program)?;
    deny.arg("--workspace");
    if workspace::unattended() {
        deny.arg("--locked");
    }
    deny.arg("check").args(checks);
    Ok(deny)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wasm_bindgen_has_the_same_version_as_tool_as_crate_and_for_trunk() {
        let root = workspace::root().unwrap();
        let read = |file: &str| std::fs::read_to_string(root.join(file)).unwrap();
        let version = WASM_BINDGEN.version;
        assert!(read("Cargo.toml").contains(&format!("wasm-bindgen = \"={version}\"")));
        assert!(read("Trunk.toml").contains(&format!("wasm_bindgen = \"{version}\"")));
    }

    #[test]
    fn the_splitter_is_of_the_same_series_as_the_split_points_in_the_app() {
        let locked = std::fs::read_to_string(workspace::root().unwrap().join("Cargo.lock")).unwrap();
        let (series, _) = WASM_SPLIT.version.rsplit_once('.').unwrap();
        assert!(locked.contains(&format!("name = \"wasm_split_helpers\"\nversion = \"{series}.")));
    }
}
