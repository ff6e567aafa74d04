//! Every task of this project behind one word: `cargo xtask <command>`. One file per command, and a line in
//! [`COMMANDS`]; what several commands need is in a folder of its own (`tools`, `dist`, `process`). This program only
//! starts others: nothing the browser, the gateway or the local cloud does will ever be written here.

#![expect(clippy::print_stdout, reason = "talking to the person at the terminal is what this program is for")]

mod advisories;
mod bench;
mod ci;
mod dev;
mod digest;
mod dist;
mod dist_hook;
mod format;
mod fuzz;
mod gallery;
mod help;
mod net;
mod package;
mod process;
mod real_cloud;
mod remap;
mod sbom;
mod screen_reader;
mod serve;
mod test;
mod tools;
mod workspace;

use std::process::ExitCode;

use anyhow::{Context, Result, bail};

/// One command.
pub struct Command {
    /// The word that calls it.
    pub name: &'static str,
    /// Its arguments, as shown by `help`.
    pub usage: &'static str,
    /// What it does, in one line.
    pub about: &'static str,
    /// Does it; gets the arguments after its name.
    pub run: fn(lexopt::Parser) -> Result<()>,
}

/// All commands, in the order `help` shows them.
pub const COMMANDS: &[Command] = &[
    serve::COMMAND,
    dev::COMMAND,
    test::COMMAND,
    format::COMMAND,
    ci::COMMAND,
    test::AHEAD,
    bench::COMMAND,
    real_cloud::COMMAND,
    package::COMMAND,
    advisories::COMMAND,
    fuzz::COMMAND,
    gallery::GALLERY,
    gallery::SCREENSHOTS,
    screen_reader::COMMAND,
    dist_hook::COMMAND,
    help::COMMAND,
];

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<()> {
    let mut parser = lexopt::Parser::from_env();
    let name = match parser.next()? {
        Some(lexopt::Arg::Value(name)) => name.into_string().ok().context("a command is plain text")?,
        None | Some(lexopt::Arg::Long("help") | lexopt::Arg::Short('h')) => "help".to_owned(),
        Some(other) => return Err(other.unexpected().into()),
    };
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        bail!("there is no command `{name}`; `cargo xtask help` lists them all");
    };
    (command.run)(parser)
}
