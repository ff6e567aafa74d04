//! `cargo xtask screen-reader`: the journeys by keyboard and by what a screen reader says. What is done and must be said is in
//! `tests/e2e/src/bin/screen_reader`; here it is only built and started.

use std::path::PathBuf;

use anyhow::{Context, Result};

use crate::tools::{self, Need};
use crate::{Command, dist, process};

/// Runs them.
pub const COMMAND: Command = Command {
    name: "screen-reader",
    usage: "[--dev] [NAME…]",
    about: "the journeys as Orca says them, all or by name, into target/screen-reader; --dev: on a debug build",
    run,
};

/// Which journeys, on which build.
#[derive(Debug, Default, PartialEq, Eq)]
struct Options {
    dev: bool,
    names: Vec<String>,
}

fn run(parser: lexopt::Parser) -> Result<()> {
    let options = read(parser)?;
    tools::ensure_screen_reader()?;
    let (tools, driver) = (tools::ensure(Need::Build)?, tools::chromedriver()?);
    let built: PathBuf = if options.dev { dist::build_debug(&tools)? } else { dist::build(&tools)? };
    let mut listen = process::cargo("run", ["--quiet", "-p", "e2e", "--bin", "screen_reader", "--"])?;
    listen.args(options.names);
    listen.env("E2E_DIST", built).env("CHROMEDRIVER", driver);
    process::run(listen)
}

fn read(mut parser: lexopt::Parser) -> Result<Options> {
    use lexopt::prelude::{Long, Value};
    let mut options = Options::default();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("dev") => options.dev = true,
            Value(name) => options.names.push(name.into_string().ok().context("a name is plain text")?),
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn journeys_are_chosen_by_name_and_unknown_options_refused() {
        let read = |words: &[&str]| read(lexopt::Parser::from_args(words));
        let wanted = Options { dev: true, names: vec!["sender".to_owned(), "recipient".to_owned()] };
        assert_eq!(read(&["--dev", "sender", "recipient"]).unwrap(), wanted);
        assert_eq!(read(&[]).unwrap(), Options::default());
        assert!(read(&["--devil"]).is_err());
    }
}
