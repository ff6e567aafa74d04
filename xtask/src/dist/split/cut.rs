//! Cutting the linked module into parts, and making the main part's bridge to JavaScript. Both are the work of tools.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::process;

/// Cuts `module` and leaves all parts, the bridge and the loader in `parts`; `work` is for what is needed in between.
///
/// # Errors
/// When a tool fails or leaves no main part.
pub fn cut(module: &Path, work: &Path, parts: &Path) -> Result<()> {
    let mut cut = process::command("wasm-split-cli")?;
    cut.args(["--target", "web", "--out-name", "app"]).arg(module).arg(parts);
    process::run(cut).context("the module can't be split")?;

    // wasm-bindgen would read and write the same folder, and the main part isn't served as it is.
    let main = work.join("app_main.wasm");
    fs::rename(parts.join("app.wasm"), &main).context("wasm-split-cli left no main part")?;
    let mut bind = process::command("wasm-bindgen")?;
    bind.args(["--target", "web", "--out-name", "app", "--no-typescript"]);
    // The other parts find what they share with the main part by names that would be removed or changed.
    bind.args(["--keep-lld-exports", "--no-demangle"]);
    bind.args(["--remove-name-section", "--remove-producers-section"]);
    bind.arg("--out-dir").arg(parts).arg(main);
    process::run(bind).context("the split module has no bridge to JavaScript")
}
