//! Starting other programs: with a clean environment, and with the installed tools on the path. What to start is the
//! commands' business.

mod group;

pub use group::Group;

use std::ffi::OsStr;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::workspace;

/// What `cargo run` sets for the program it runs. Build scripts that watch one of these would run again, and all above
/// them be built again, whenever cargo is called from here after having been called from a shell.
const OF_THE_OUTER_CARGO: &[&str] = &["CARGO", "CARGO_BIN_NAME", "CARGO_CRATE_NAME", "CARGO_PRIMARY_PACKAGE"];
const PREFIXES_OF_THE_OUTER_CARGO: &[&str] = &["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_EXE_"];

/// A program to be run in the root of the checkout.
///
/// # Errors
/// When the root isn't found.
pub fn command(program: impl AsRef<OsStr>) -> Result<Command> {
    let mut command = Command::new(program);
    command.current_dir(workspace::root()?);
    for (name, _) in std::env::vars_os() {
        if name.to_str().is_some_and(is_of_the_outer_cargo) {
            command.env_remove(name);
        }
    }
    Ok(command)
}

/// `cargo` with these arguments; with `--locked` where the run is unattended.
///
/// # Errors
/// As [`command`].
pub fn cargo<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(subcommand: &str, arguments: I) -> Result<Command> {
    let mut command = command("cargo")?;
    command.arg(subcommand);
    if workspace::unattended() && subcommand != "fmt" {
        command.arg("--locked");
    }
    command.args(arguments);
    Ok(command)
}

/// Runs a program to its end.
///
/// # Errors
/// When it can't be started or doesn't end well.
pub fn run(mut command: Command) -> Result<()> {
    let line = shown(&command);
    let status = command.status().with_context(|| format!("can't start `{line}`"))?;
    if !status.success() {
        bail!("`{line}` failed ({status})");
    }
    Ok(())
}

/// What a program prints, or nothing when it isn't there or fails.
pub fn printed(mut command: Command) -> Option<String> {
    let output = command.output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A program with its arguments, for messages.
pub fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

fn is_of_the_outer_cargo(name: &str) -> bool {
    OF_THE_OUTER_CARGO.contains(&name)
        || PREFIXES_OF_THE_OUTER_CARGO.iter().any(|prefix| name.starts_with(prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_of_the_person_reach_the_inner_cargo_and_traces_of_the_outer_one_do_not() {
        assert!(is_of_the_outer_cargo("CARGO_PKG_NAME"));
        assert!(is_of_the_outer_cargo("CARGO_MANIFEST_DIR"));
        for kept in
            ["CARGO_HOME", "CARGO_TARGET_DIR", "CARGO_PROFILE_RELEASE_LTO", "CARGO_NET_OFFLINE", "PATH"]
        {
            assert!(!is_of_the_outer_cargo(kept), "{kept}");
        }
    }

    #[test]
    fn a_failing_program_is_named_with_its_arguments() {
        let mut failing = command("cargo").unwrap();
        failing.arg("no-such-subcommand").stderr(std::process::Stdio::null());
        let error = run(failing).unwrap_err().to_string();
        assert!(error.contains("cargo no-such-subcommand"), "{error}");
    }
}
