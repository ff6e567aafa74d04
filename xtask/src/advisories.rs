//! `cargo xtask advisories`: known faults of the packages that the console is built from. The list of them is kept by others
//! and fetched anew each time; where it can't be had nothing is known, and that is never taken for "none".

use anyhow::{Context, Result};

use crate::{Command, process, tools};

/// Asks for known faults.
pub const COMMAND: Command = Command {
    name: "advisories",
    usage: "",
    about: "known faults of the packages that this is built from; fails where the list can't be fetched",
    run,
};

/// Where the list can be, and what is judged, is in deny.toml.
fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(other) = parser.next()? {
        return Err(other.unexpected().into());
    }
    process::run(tools::deny(&["advisories"])?).context(
        "either a package has a known fault, which is told above, or the list of them can't be had: \
         then nothing was checked",
    )
}
