//! The tests that are written in Python, because what they use is: other people's clients, and what reads manifests.

use std::process::Command;

use anyhow::Result;

use crate::tools::{self, Need};
use crate::{dist, package, process, workspace};

/// Other people's clients on the local cloud.
///
/// # Errors
/// When they can't be had, or the local cloud can't be built.
pub fn clients() -> Result<Command> {
    process::run(process::cargo("build", ["--quiet", "-p", "evs-local-cloud"])?)?;
    let mut test = script("clients", "other people's clients", "about 20 seconds")?;
    test.arg(workspace::target()?.join("debug/evs-local-cloud"));
    Ok(test)
}

/// What is in `deploy/`, with a package made for the test.
///
/// # Errors
/// When a tool can't be had, or the package can't be made.
pub fn deploy() -> Result<Command> {
    tools::ensure_buildah()?;
    let package = package::for_tests(&dist::build(&tools::ensure(Need::Build)?)?)?;
    let mut test = script("deploy", "what reads manifests", "about 10 seconds")?;
    test.arg(workspace::root()?).arg(package);
    Ok(test)
}

/// `test.py` in a folder of `tests`, with the packages that it needs.
fn script(name: &str, what: &str, takes: &str) -> Result<Command> {
    let scripts = workspace::root()?.join("tests").join(name);
    let (list, folder) = (scripts.join("requirements.txt"), workspace::target()?.join(name));
    let mut test = process::command(tools::python_with(what, takes, &list, &folder)?)?;
    test.arg(scripts.join("test.py")).env("PYTHONDONTWRITEBYTECODE", "1");
    Ok(test)
}
