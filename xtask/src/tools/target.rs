//! Targets of the toolchain: the standard library for WebAssembly, and the one for programs that need nothing of the system
//! they run on. The toolchain itself is named in rust-toolchain.toml.

use anyhow::{Context, Result};

use super::{apt_install, is_there};
use crate::process;

const WASM: &str = "wasm32-unknown-unknown";
/// Programs for this target need nothing of the system that they run on.
pub const STATIC: &str = "x86_64-unknown-linux-musl";

/// Makes sure that the browser app can be built. rust-toolchain.toml names its target, but rustup doesn't install it on
/// every machine.
///
/// # Errors
/// When it's missing and rustup can't install it.
pub fn ensure() -> Result<()> {
    add(WASM).context("without that target there is no browser app")
}

/// Makes sure that static programs can be built, those with some C in them too.
///
/// # Errors
/// When something is missing and can't be installed.
pub fn ensure_static() -> Result<()> {
    if !is_there("musl-gcc") {
        apt_install("a C compiler for static programs", &["musl-tools"])?;
    }
    add(STATIC).context("without that target there is no static program")
}

fn add(target: &str) -> Result<()> {
    let mut list = process::command("rustup")?;
    list.args(["target", "list", "--installed"]);
    if process::printed(list).is_some_and(|installed| installed.lines().any(|line| line.trim() == target)) {
        return Ok(());
    }
    eprintln!("installing the Rust target {target} (a few seconds)");
    let mut add = process::command("rustup")?;
    add.args(["target", "add", target]);
    process::run(add)
}
