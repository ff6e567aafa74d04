//! A release of the browser app: building it, knowing whether it is still fresh, and its files in compressed form.
//! Which files there are and how they refer to each other is Trunk's business, but for the module, which is split here.

mod compress;
mod split;
mod stamp;

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::tools::Tools;
use crate::{process, workspace};

pub use compress::{Sizes, compress, sizes};
pub use split::{ASKED, split};
pub use stamp::STAMP;

/// How the build tells the hook what it was made of.
pub const INPUTS: &str = "EVS_CONSOLE_INPUTS";

/// Builds the release if it isn't fresh: its folder.
///
/// # Errors
/// When the build fails, or leaves no page or no compressed module behind.
pub fn build(tools: &Tools) -> Result<PathBuf> {
    let dist = workspace::dist()?;
    let inputs = stamp::of_inputs(&workspace::root()?)?;
    if stamp::is_fresh(&dist, &inputs) {
        eprintln!("the browser app is fresh");
        return Ok(dist);
    }
    eprintln!("building the browser app (from nothing about a minute and a half, after a change 20 s)");
    let mut trunk = tools.command("trunk")?;
    trunk.args(["build", "--release", "--dist"]).arg(&dist).env(INPUTS, &inputs);
    trunk.env(split::FLAGS.0, split::FLAGS.1).env(ASKED, "1");
    if workspace::unattended() {
        trunk.args(["--locked", "true"]);
    }
    process::run(trunk)?;
    check(&dist)?;
    Ok(dist)
}

/// Makes a debug build, which takes seconds after a change: its folder. The release stays as it is.
///
/// # Errors
/// When the build fails.
pub fn build_debug(tools: &Tools) -> Result<PathBuf> {
    let folder = workspace::target()?.join("trunk-debug");
    let mut trunk = tools.command("trunk")?;
    trunk.args(["build", "--dist"]).arg(&folder);
    process::run(trunk)?;
    Ok(folder)
}

/// Trunk ends well even where a hook was left out, so what counts is what is there.
fn check(dist: &Path) -> Result<()> {
    let names: Vec<String> = all_files(dist)
        .with_context(|| format!("the build left no {}", dist.display()))?
        .iter()
        .filter_map(|file| Some(file.file_name()?.to_str()?.to_owned()))
        .collect();
    for ending in ["index.html", ".wasm", ".wasm.br", ".wasm.gz"] {
        if !names.iter().any(|name| name.ends_with(ending)) {
            bail!("the build left no {ending} in {}", dist.display());
        }
    }
    Ok(())
}

/// All files in a folder and the folders in it.
///
/// # Errors
/// When a folder can't be read.
pub fn all_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { found.extend(all_files(&path)?) } else { found.push(path) }
    }
    found.sort();
    Ok(found)
}
