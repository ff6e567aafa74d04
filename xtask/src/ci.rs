//! `cargo xtask ci`: what the check of a fresh clone runs. It is `test` with nothing left out; a check that only this
//! machine could run will never be added here.

use anyhow::Result;

use crate::{Command, test};

/// Runs every step of the test.
pub const COMMAND: Command =
    Command { name: "ci", usage: "", about: "what .ci/run calls: every step of test", run };

fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    test::run_all()
}
