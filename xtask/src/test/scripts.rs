//! The tests that are written in Python, because what they use is: other people's clients, and what reads manifests.

use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;

use crate::tools::{self, Need};
use crate::{dist, package, process, workspace};

/// Other people's clients on the local cloud, and the commands that the console shows for them.
///
/// # Errors
/// When they can't be had, or the local cloud can't be built.
pub fn clients() -> Result<Command> {
    process::run(process::cargo("build", ["--quiet", "-p", "evs-local-cloud"])?)?;
    process::run(process::cargo("build", ["--quiet", "-p", "evs-api", "--example", "commands"])?)?;
    let mut test = script("clients", ensure_clients()?)?;
    let built = workspace::target()?.join("debug");
    test.arg(built.join("evs-local-cloud")).arg(built.join("examples/commands"));
    Ok(test)
}

/// What is in `deploy/`, with a package made for the test.
///
/// # Errors
/// When a tool can't be had, or the package can't be made.
pub fn deploy() -> Result<Command> {
    tools::ensure_buildah()?;
    let package = package::for_tests(&dist::build(&tools::ensure(Need::Build)?)?)?;
    let mut test = script("deploy", ensure_deploy()?)?;
    test.arg(workspace::root()?).arg(package);
    Ok(test)
}

/// Finds or installs other people's clients: the Python that has them.
///
/// # Errors
/// When they can't be had.
pub fn ensure_clients() -> Result<PathBuf> {
    python("clients", "other people's clients", "about 20 seconds")
}

/// The same with what `deploy` needs.
///
/// # Errors
/// As [`ensure_clients`].
pub fn ensure_deploy() -> Result<PathBuf> {
    python("deploy", "what reads manifests", "about 10 seconds")
}

/// The Python with the packages that a folder of `tests` lists.
fn python(name: &str, what: &str, takes: &str) -> Result<PathBuf> {
    let list = workspace::root()?.join("tests").join(name).join("requirements.txt");
    tools::python_with(what, takes, &list, &workspace::target()?.join(name))
}

/// `test.py` in a folder of `tests`, by this Python.
fn script(name: &str, python: PathBuf) -> Result<Command> {
    let scripts = workspace::root()?.join("tests").join(name);
    let mut test = process::command(python)?;
    test.arg(scripts.join("test.py")).env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(test)
}
