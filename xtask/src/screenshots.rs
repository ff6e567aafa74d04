//! `cargo xtask screenshots`: makes the pictures of the documentation from the current release. What they show is in
//! `tests/e2e/src/bin/screenshots`; nothing is compared with anything here.

use anyhow::Result;

use crate::tools::{self, Need};
use crate::{Command, dist, process};

/// Makes the pictures.
pub const COMMAND: Command =
    Command { name: "screenshots", usage: "", about: "the pictures in docs/images, from the release", run };

fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    let mut photograph = process::cargo("run", ["--quiet", "-p", "e2e", "--bin", "screenshots"])?;
    photograph.env("E2E_DIST", built).env("CHROMEDRIVER", tools::chromedriver()?);
    process::run(photograph)
}
