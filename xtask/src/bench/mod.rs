//! `cargo xtask bench`: what the product costs, as numbers. One function per kind of number, and a line in [`BENCHES`].
//! The measuring itself stands beside what is measured, here is only the calling.

mod bytes;
mod gateway;
mod lighthouse;
mod speed;

use anyhow::{Result, bail};

use crate::Command;

/// Measures.
pub const COMMAND: Command = Command {
    name: "bench",
    usage: "[bytes|rules|screen|bulk|gateway|load|lighthouse]…",
    about: "what it costs: bytes, speed of the rules, of the screen, of many at once and of the gateway",
    run,
};

/// One thing that can be measured.
struct Bench {
    /// The word that calls it.
    name: &'static str,
    /// Measures and prints.
    run: fn() -> Result<()>,
}

/// All of them, in the order they are run.
const BENCHES: &[Bench] = &[bytes::BYTES, speed::RULES, speed::SCREEN, speed::BULK, gateway::GATEWAY];

/// What is run by its name alone: a part of one of them, and what judges instead of measuring.
const BY_NAME: &[Bench] = &[gateway::LOAD, lighthouse::LIGHTHOUSE];

fn run(mut parser: lexopt::Parser) -> Result<()> {
    let mut chosen = Vec::new();
    while let Some(argument) = parser.next()? {
        let lexopt::Arg::Value(name) = argument else { return Err(argument.unexpected().into()) };
        let Some(bench) = BENCHES.iter().chain(BY_NAME).find(|bench| name == bench.name) else {
            bail!("there is no bench `{}`", name.to_string_lossy());
        };
        chosen.push(bench);
    }
    let chosen = if chosen.is_empty() { BENCHES.iter().collect() } else { chosen };
    chosen.into_iter().try_for_each(|bench| (bench.run)())
}
