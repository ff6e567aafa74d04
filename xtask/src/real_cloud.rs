//! `cargo xtask real-cloud`: a real Keystone and Cinder on this machine, from their published packages, and the journeys on
//! them. How the two are started and filled is in `tests/real-cloud`; here it is only called.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command as Program;

use anyhow::{Context, Result, bail};

use crate::tools::{self, Need};
use crate::{Command, dist, process, workspace};

/// Starts, stops, tests.
pub const COMMAND: Command = Command {
    name: "real-cloud",
    usage: "up|down|test [NAME]",
    about: "starts a real Keystone and Cinder, stops them, or runs the journeys on them, all or by name",
    run,
};

fn run(mut parser: lexopt::Parser) -> Result<()> {
    use lexopt::prelude::Value;
    let mut words = Vec::new();
    while let Some(argument) = parser.next()? {
        match argument {
            Value(word) => words.push(word.into_string().ok().context("a word is plain text")?),
            other => return Err(other.unexpected().into()),
        }
    }
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["up"] => {
            let cloud = up(Database::own_choice())?;
            println!("its accounts are in {}", cloud.join("state.json").display());
            println!("`cargo xtask serve` in another shell builds the console; then, before this cloud:");
            println!(
                "  target/debug/evs-gateway --dist dist --config {}",
                cloud.join("clouds.toml").display()
            );
            Ok(())
        }
        ["down"] => down(),
        ["test", name @ ..] if name.len() <= 1 => {
            let result = journeys(name.first().copied()).and_then(process::run);
            down()?;
            result
        }
        _ => bail!("say `real-cloud up`, `down`, `test` or `test NAME`"),
    }
}

/// The journeys, with a fresh cloud started for them: those that always run, or all with this in their name.
///
/// # Errors
/// When a tool can't be had, or the cloud can't be started.
pub fn journeys(name: Option<&str>) -> Result<Program> {
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    let driver = tools::chromedriver()?;
    let database = if name == Some("mariadb") { Database::MariaDb } else { Database::own_choice() };
    let cloud = up(database)?;
    let mut test = process::cargo("test", ["-p", "e2e", "--features", "real-cloud", "--test", "real"])?;
    if let Some(name) = name {
        test.args([name, "--", "--include-ignored"]);
    }
    test.env("E2E_DIST", built).env("CHROMEDRIVER", driver).env("REAL_CLOUD", cloud);
    test.env(DATABASE, database.word());
    Ok(test)
}

/// Where Cinder keeps its records.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Database {
    Sqlite,
    MariaDb,
}

/// The variable that names it.
const DATABASE: &str = "REAL_CLOUD_DATABASE";

impl Database {
    fn own_choice() -> Self {
        let is_mariadb = env::var(DATABASE).is_ok_and(|word| word == Database::MariaDb.word());
        if is_mariadb { Database::MariaDb } else { Database::Sqlite }
    }

    fn word(self) -> &'static str {
        match self {
            Database::Sqlite => "sqlite",
            Database::MariaDb => "mariadb",
        }
    }
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
fn up(database: Database) -> Result<PathBuf> {
    let python = ensure()?;
    if database == Database::MariaDb {
        tools::ensure_mariadb()?;
    }
    println!("starting a real Keystone and Cinder (about 40 seconds)");
    let mut script = script(&python, "up")?;
    script.env(DATABASE, database.word());
    process::run(script)?;
    running()
}

fn script(python: &Path, word: &str) -> Result<Program> {
    let mut script = process::command(python)?;
    script.arg(scripts()?.join("cloud.py")).arg(word).arg(running()?);
    Ok(script)
}

/// Finds or installs the packages: the Python that has them.
///
/// # Errors
/// When they can't be had.
pub fn ensure() -> Result<PathBuf> {
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
