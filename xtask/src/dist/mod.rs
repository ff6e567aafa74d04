//! A release of the browser app: building it, knowing whether it is still fresh, and its files in compressed form.
//! Which files there are and how they refer to each other is Trunk's business.

mod compress;
mod stamp;

use std::path::PathBuf;

use anyhow::{Context, Result, bail};

use crate::tools::Tools;
use crate::{process, workspace};

pub use compress::{Sizes, compress, sizes};
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
fn check(dist: &std::path::Path) -> Result<()> {
    let names: Vec<String> = std::fs::read_dir(dist)
        .with_context(|| format!("the build left no {}", dist.display()))?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    for ending in ["index.html", ".wasm", ".wasm.br", ".wasm.gz"] {
        if !names.iter().any(|name| name.ends_with(ending)) {
            bail!("the build left no {ending} in {}", dist.display());
        }
    }
    Ok(())
}
