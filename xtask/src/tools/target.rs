//! The standard library for WebAssembly, a part of the toolchain. The toolchain itself is named in rust-toolchain.toml.

use anyhow::{Context, Result};

use crate::process;

const TARGET: &str = "wasm32-unknown-unknown";

/// Makes sure that the target is there. rust-toolchain.toml names it, but rustup doesn't install it on every machine.
///
/// # Errors
/// When it's missing and rustup can't install it.
pub fn ensure() -> Result<()> {
    let mut list = process::command("rustup")?;
    list.args(["target", "list", "--installed"]);
    if process::printed(list).is_some_and(|installed| installed.lines().any(|line| line.trim() == TARGET)) {
        return Ok(());
    }
    eprintln!("installing the Rust target {TARGET} (a few seconds)");
    let mut add = process::command("rustup")?;
    add.args(["target", "add", TARGET]);
    process::run(add).context("without that target there is no browser app")
}
