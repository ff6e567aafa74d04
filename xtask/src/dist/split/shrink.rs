//! The optimizer over every part, on as many cores as there are.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::{Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result, bail};

use super::files;
use crate::process;

/// `-Os` leaves more bytes than `-Oz` and yet fewer once they're compressed: by two in a hundred for the main part.
const OPTIONS: &[&str] = &["-Os", "--strip-debug", "--strip-producers", "--strip-target-features"];

/// Makes the modules in `parts` smaller, in place.
///
/// # Errors
/// When the optimizer fails for one of them.
pub fn modules(parts: &Path) -> Result<()> {
    let mut modules = files::of_kind(parts, "wasm")?;
    // The largest first (they are taken from the end), so that no core is left alone with one that came last.
    modules.sort_by_key(|file| file.metadata().map_or(0, |data| data.len()));
    let waiting = Mutex::new(modules);
    let cores = thread::available_parallelism().map_or(1, Into::into);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(|| work_off(&waiting))).collect();
        workers.into_iter().try_for_each(|worker| {
            worker.join().unwrap_or_else(|_| Err(anyhow::anyhow!("an optimizer's thread broke")))
        })
    })
}

fn work_off(waiting: &Mutex<Vec<PathBuf>>) -> Result<()> {
    while let Some(module) = next(waiting) {
        let mut shrink = process::command("wasm-opt")?;
        shrink.args(OPTIONS).arg(&module).arg("-o").arg(&module);
        quietly(shrink)?;
    }
    Ok(())
}

/// Runs the optimizer, which warns of every part's list of names, and is shown only where it fails.
fn quietly(mut shrink: Command) -> Result<()> {
    let line = process::shown(&shrink);
    let output = shrink.output().with_context(|| format!("can't start `{line}`"))?;
    if !output.status.success() {
        bail!("`{line}` failed ({}): {}", output.status, String::from_utf8_lossy(&output.stderr).trim());
    }
    Ok(())
}

/// A function of its own, so that the lock is let go before the work begins.
fn next(waiting: &Mutex<Vec<PathBuf>>) -> Option<PathBuf> {
    waiting.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_failing_optimizer_says_is_told() {
        let mut failing = process::command("rustc").unwrap();
        failing.arg("--no-such-option");
        let error = quietly(failing).unwrap_err().to_string();
        assert!(
            error.contains("`rustc --no-such-option` failed") && error.contains("Unrecognized option"),
            "{error}"
        );
    }
}
