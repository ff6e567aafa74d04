//! The tools that come as source from the package registry. Their versions stand here and, where Trunk checks them, in
//! Trunk.toml; wasm-bindgen's stands in Cargo.toml as well, and a test holds the three together.

use std::path::PathBuf;

use anyhow::{Context, Result};

use super::{cache, has_version};
use crate::process;

/// A tool to be built from source.
pub struct CargoTool {
    /// The package.
    package: &'static str,
    /// The program to look for.
    program: &'static str,
    /// The one version.
    version: &'static str,
    /// How it's built: `--locked` where its lock file can be met.
    arguments: &'static [&'static str],
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
    arguments: &["--locked", "--no-default-features"],
    opt_level: "0",
    duration: "two minutes",
};

/// Makes the bridge between JavaScript and WebAssembly; has the runner of the component tests.
pub const WASM_BINDGEN: CargoTool = CargoTool {
    package: "wasm-bindgen-cli",
    program: "wasm-bindgen",
    version: "0.2.130",
    // Its lock file names a package version that not every registry lists.
    arguments: &["--no-default-features"],
    opt_level: "1",
    duration: "a minute and a half",
};

/// Splits a release into parts that are loaded when they're first wanted.
pub const WASM_SPLIT: CargoTool = CargoTool {
    package: "wasm_split_cli_support",
    program: "wasm-split-cli",
    version: "0.2.4",
    arguments: &["--locked", "--features", "build-binary"],
    opt_level: "1",
    duration: "two minutes",
};

/// Runs the component tests.
pub const WASM_PACK: CargoTool = CargoTool {
    package: "wasm-pack",
    program: "wasm-pack",
    version: "0.15.1",
    arguments: &["--locked"],
    opt_level: "0",
    duration: "a minute",
};

/// Drives Firefox.
pub const GECKODRIVER: CargoTool = CargoTool {
    package: "geckodriver",
    program: "geckodriver",
    version: "0.37.1",
    arguments: &["--locked"],
    opt_level: "0",
    duration: "a minute",
};

/// Lays out what stands inside `view!`.
pub const LEPTOSFMT: CargoTool = CargoTool {
    package: "leptosfmt",
    program: "leptosfmt",
    version: "0.1.33",
    arguments: &["--locked"],
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
        eprintln!("installing {} {} (once; about {} from source)", self.program, self.version, self.duration);
        let mut install = process::command("cargo")?;
        install.args(["install", "--quiet", "--force", "--root"]).arg(&home).args(self.arguments);
        install.arg(format!("{}@{}", self.package, self.version));
        // The packages' own release profiles are made for those who download the result, and take four times as long.
        install.env("CARGO_PROFILE_RELEASE_LTO", "off").env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16");
        install
            .env("CARGO_PROFILE_RELEASE_STRIP", "true")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", self.opt_level);
        process::run(install)
            .with_context(|| format!("{} {} can't be installed", self.program, self.version))?;
        Ok(Some(folder))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

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
