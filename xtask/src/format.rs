//! The layout of the code: rustfmt for Rust, and leptosfmt for what stands inside `view!`, which rustfmt leaves alone. How
//! code is laid out is said in rustfmt.toml and leptosfmt.toml.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::tools::LEPTOSFMT;
use crate::{Command, process, workspace};

/// Lays out all code.
pub const COMMAND: Command =
    Command { name: "fmt", usage: "", about: "lays out all code, what stands in `view!` included", run };

/// Each formatter can change what the other has made; after so many rounds neither does any more.
const ROUNDS: usize = 2;

fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    for _ in 0..ROUNDS {
        process::run(views(&[])?)?;
        process::run(process::cargo("fmt", ["--all"])?)?;
    }
    check().context("rustfmt and leptosfmt don't agree on the layout of some file")
}

/// Whether all code is laid out as it should be.
///
/// # Errors
/// When it isn't: what is wrong has been printed then.
pub fn check() -> Result<()> {
    process::run(process::cargo("fmt", ["--all", "--check"])?)?;
    process::run(views(&["--check"])?)
}

/// leptosfmt over every file that can have a `view!`.
fn views(arguments: &[&str]) -> Result<std::process::Command> {
    let program = match LEPTOSFMT.ensure()? {
        Some(folder) => folder.join("leptosfmt"),
        None => PathBuf::from("leptosfmt"),
    };
    let mut format = process::command(program)?;
    format.arg("--quiet").args(arguments).args(files()?);
    Ok(format)
}

fn files() -> Result<Vec<PathBuf>> {
    let root = workspace::root()?;
    let mut waiting = vec![root.join("src"), root.join("tests/components")];
    let mut found = Vec::new();
    while let Some(folder) = waiting.pop() {
        for entry in std::fs::read_dir(folder)? {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_file_of_the_app_is_laid_out_and_nothing_else() {
        let found = files().unwrap();
        assert!(found.iter().any(|path| path.ends_with("src/pages/accept/several.rs")));
        assert!(found.iter().all(|path| path.extension().unwrap() == "rs"));
    }
}
