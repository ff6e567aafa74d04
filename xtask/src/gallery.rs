//! `cargo xtask gallery`: pictures of every state of the console, and what is wrong with them, on a page in `target/gallery`.
//! `cargo xtask screenshots`: the pictures of the documentation, which are some of these. How states are reached and what is
//! looked for is in `tests/e2e/src/bin/gallery`; nothing is compared with anything here.

use std::path::Path;

use anyhow::Result;

use crate::tools::{self, Need};
use crate::{dist, process};

/// Makes the gallery.
pub const GALLERY: crate::Command = crate::Command {
    name: "gallery",
    usage: "[--dev] [PART OF A NAME]…",
    about: "pictures of every state in target/gallery, and what is wrong with them; --dev: from a debug build",
    run: gallery,
};

/// Makes the pictures of the documentation.
pub const SCREENSHOTS: crate::Command = crate::Command {
    name: "screenshots",
    usage: "",
    about: "the pictures in docs/images, from the release",
    run: screenshots,
};

fn gallery(mut parser: lexopt::Parser) -> Result<()> {
    let (mut is_dev, mut parts) = (false, Vec::new());
    while let Some(argument) = parser.next()? {
        match argument {
            lexopt::Arg::Long("dev") => is_dev = true,
            lexopt::Arg::Value(part) => parts.push(part.to_string_lossy().into_owned()),
            other => return Err(other.unexpected().into()),
        }
    }
    let tools = tools::ensure(Need::Build)?;
    let built = if is_dev { dist::build_debug(&tools)? } else { dist::build(&tools)? };
    photograph(&built, parts.iter().map(String::as_str))
}

fn screenshots(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(argument) = parser.next()? {
        return Err(argument.unexpected().into());
    }
    photograph(&dist::build(&tools::ensure(Need::Build)?)?, ["--documents"])
}

fn photograph<'a>(built: &Path, arguments: impl IntoIterator<Item = &'a str>) -> Result<()> {
    let program = ["--quiet", "-p", "e2e", "--bin", "gallery", "--"];
    let mut photograph = process::cargo("run", program.into_iter().chain(arguments))?;
    photograph.env("E2E_DIST", built).env("CHROMEDRIVER", tools::chromedriver()?);
    process::run(photograph)
}
