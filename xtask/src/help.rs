//! `cargo xtask help`: every command with its arguments. The texts stand with the commands.

use anyhow::Result;

use crate::{COMMANDS, Command};

/// Lists all commands.
pub const COMMAND: Command = Command { name: "help", usage: "", about: "lists the commands", run };

fn run(_: lexopt::Parser) -> Result<()> {
    println!("cargo xtask <command>\n");
    for command in COMMANDS {
        println!("  {:<52} {}", format!("{} {}", command.name, command.usage), command.about);
    }
    println!("\nWhat a command needs and doesn't find, it installs in {}.", crate::tools::cache()?.display());
    Ok(())
}
