//! `cargo xtask real-cloud`: a real Keystone and Cinder on this machine, from their published packages, and the journeys on
//! them. How the two are started and filled is in `tests/real-cloud`; here it is only called.

use std::path::{Path, PathBuf};
use std::process::Command as Program;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Need};
use crate::{Command, dist, process, workspace};

/// Starts, stops, tests.
pub const COMMAND: Command = Command {
    name: "real-cloud",
    usage: "up|down|test",
    about: "starts a real Keystone and Cinder, stops them, or runs the journeys on them",
    run,
};

fn run(mut parser: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::Value;
    let word = match parser.next()? {
        Some(Value(word)) => word.into_string().ok().context("a word is plain text")?,
        Some(other) => return Err(other.unexpected().into()),
        None => bail!("say `up`, `down` or `test`"),
    };
    match word.as_str() {
        "up" => {
            let cloud = up()?;
            println!("its accounts are in {}", cloud.join("state.json").display());
            println!("`cargo xtask serve` in another shell builds the console; then, before this cloud:");
            println!(
                "  target/debug/evs-gateway --dist dist --config {}",
                cloud.join("clouds.toml").display()
            );
            Ok(())
        }
        "down" => down(),
        "test" => {
            let result = journeys().and_then(process::run);
            down()?;
            result
        }
        other => bail!("there is no `real-cloud {other}`; say `up`, `down` or `test`"),
    }
}

/// The journeys, with a fresh cloud started for them.
///
/// # Errors
/// When a tool can't be had, or the cloud can't be started.
pub fn journeys() -> Result<Program> {
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    let driver = tools::chromedriver()?;
    let cloud = up()?;
    let mut test = process::cargo("test", ["-p", "e2e", "--features", "real-cloud", "--test", "real"])?;
    test.env("E2E_DIST", built).env("CHROMEDRIVER", driver).env("REAL_CLOUD", cloud);
    Ok(test)
}

/// Stops it, if it runs.
///
/// # Errors
/// When that can't be tried.
pub fn down() -> Result<()> {
    let python = folder()?.join("venv/bin/python");
    if !python.is_file() {
        return Ok(());
    }
    process::run(script(&python, "down")?)
}

/// Installs the packages if needed and starts a fresh cloud; returns its folder.
fn up() -> Result<PathBuf> {
    let python = packages()?;
    println!("starting a real Keystone and Cinder (about 40 seconds)");
    process::run(script(&python, "up")?)?;
    running()
}

fn script(python: &Path, word: &str) -> Result<Program> {
    let mut script = process::command(python)?;
    script.arg(scripts()?.join("cloud.py")).arg(word).arg(running()?);
    Ok(script)
}

/// The Python that has the packages.
fn packages() -> Result<PathBuf> {
    let list = scripts()?.join("requirements.txt");
    tools::python_with("Keystone and Cinder", "about two minutes", &list, &folder()?)
}

fn scripts() -> Result<PathBuf> {
    Ok(workspace::root()?.join("tests/real-cloud"))
}

fn folder() -> Result<PathBuf> {
    Ok(workspace::target()?.join("real-cloud"))
}

fn running() -> Result<PathBuf> {
    Ok(folder()?.join("run"))
}
