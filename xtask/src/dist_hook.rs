//! `cargo xtask dist-hook`: what Trunk calls when a build is ready, before it is put in place. The work itself is in
//! `dist`.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::{Command, dist};

/// Finishes a build.
pub const COMMAND: Command = Command {
    name: "dist-hook",
    usage: "",
    about: "called by Trunk: puts in the texts, splits a release and compresses its files",
    run,
};

fn run(_: lexopt::Parser) -> Result<()> {
    let profile = env::var("TRUNK_PROFILE").context("only Trunk calls this, with TRUNK_PROFILE set")?;
    // What is to be split is a release, whatever Trunk calls it (see `dist::build`).
    let split = env::var_os(dist::ASKED).is_some();
    let staged = env::var_os("TRUNK_STAGING_DIR").context("Trunk says no TRUNK_STAGING_DIR")?;
    let staged = PathBuf::from(staged);
    dist::put_texts(&staged)?;
    if profile != "release" && !split {
        return Ok(());
    }
    if split {
        dist::split(&staged)?;
    }
    dist::strip_styles(&staged)?;
    dist::compress(&staged)?;
    if let Some(inputs) = env::var_os(dist::INPUTS) {
        // Only the builder knows what the build was made of: the files may have changed since it began.
        std::fs::write(staged.join(dist::STAMP), inputs.as_encoded_bytes())?;
    }
    Ok(())
}
