//! The programs that building and testing need, each at the one version that fits: found where they are, or installed in
//! a folder of this project under the person's cache. Nothing is installed into the checkout or over a person's own tools.

mod age;
mod browsers;
mod cargo_tools;
mod containers;
mod lighthouse;
mod mariadb;
mod npm;
mod python;
mod screen_reader;
mod source;
mod target;
mod turn;
mod wasm_opt;
mod web_servers;

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::process;

pub use age::ensure as ensure_age;
pub use browsers::{chromedriver, chromium, ensure_webkit, geckodriver};
pub use cargo_tools::{LEPTOSFMT, deny};
pub use containers::ensure as ensure_buildah;
pub use lighthouse::ensure as ensure_lighthouse;
pub use mariadb::ensure as ensure_mariadb;
pub use python::python_with;
pub use screen_reader::ensure as ensure_screen_reader;
pub use target::{STATIC, ensure as ensure_target, ensure_static as ensure_static_target};
pub use turn::turn;
pub use web_servers::{ensure as ensure_web_servers, ensure_load_tools};

/// What a task needs.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// To build the browser app.
    Build,
    /// To run its component tests as well.
    ComponentTests,
}

/// Finds or installs what `need` says.
///
/// # Errors
/// When something is missing and can't be installed, with what a person can do.
pub fn ensure(need: Need) -> Result<Tools> {
    target::ensure()?;
    let mut folders = vec![
        cargo_tools::TRUNK.ensure()?,
        cargo_tools::WASM_BINDGEN.ensure()?,
        cargo_tools::WASM_SPLIT.ensure()?,
        wasm_opt::ensure()?,
    ];
    if need == Need::ComponentTests {
        folders.push(cargo_tools::WASM_PACK.ensure()?);
    }
    Ok(Tools { folders: folders.into_iter().flatten().collect() })
}

/// Tools that are there.
pub struct Tools {
    /// The folders of those that aren't on the person's own path.
    folders: Vec<PathBuf>,
}

impl Tools {
    /// A program that finds these tools before any others.
    ///
    /// # Errors
    /// When the path can't be put together.
    pub fn command(&self, program: &str) -> Result<Command> {
        let mut command = process::command(program)?;
        let path = env::var_os("PATH").unwrap_or_default();
        let all = self.folders.iter().cloned().chain(env::split_paths(&path));
        command.env("PATH", env::join_paths(all).context("a folder's name can't be part of a path")?);
        // Trunk would look for a newer Trunk. (Its offline mode isn't used: it holds for cargo as well, which may have
        // packages to fetch in a fresh checkout.)
        command.env("TRUNK_SKIP_VERSION_CHECK", "true");
        if env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty()) {
            // Whatever it is set to means the same, but Trunk takes no other word than this.
            command.env("NO_COLOR", "true");
        }
        Ok(command)
    }
}

/// The folder that everything is installed in.
///
/// # Errors
/// When the environment names neither a cache nor a home.
pub fn cache() -> Result<PathBuf> {
    let named = |name| env::var_os(name).filter(|value: &OsString| !value.is_empty()).map(PathBuf::from);
    let base = named("XDG_CACHE_HOME").or_else(|| named("HOME").map(|home| home.join(".cache")));
    base.map(|base| base.join("evs-transfer-console")).context("neither XDG_CACHE_HOME nor HOME is set")
}

/// Whether `program --version` says `version`, as a word of its own.
fn has_version(program: impl AsRef<Path>, version: &str) -> bool {
    let mut command = Command::new(program.as_ref());
    command.arg("--version").stderr(std::process::Stdio::null());
    process::printed(command).is_some_and(|printed| says_version(&printed, version))
}

fn says_version(printed: &str, version: &str) -> bool {
    printed.split_whitespace().any(|word| word == version)
}

/// Whether a program is on the path.
fn is_there(program: &str) -> bool {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Installs Debian packages, saying so.
///
/// # Errors
/// When this isn't Debian or its like, or may not be done; the message says what to install by hand.
fn apt_install(what: &str, packages: &[&str]) -> Result<()> {
    let by_hand = || format!("please install {what} (Debian: `apt-get install {}`)", packages.join(" "));
    if !is_there("apt-get") {
        bail!(by_hand());
    }
    let _turn = turn(&cache()?, "apt-get")?;
    eprintln!("installing {what} by apt-get (about half a minute)");
    let mut update = process::command("apt-get")?;
    update.args(["update", "-qq"]);
    // Package lists that are merely old can be enough, so a failure here isn't the end.
    let _ = process::run(update);
    let mut install = process::command("apt-get")?;
    // Somebody else may be installing something at this moment.
    install
        .args(["install", "-y", "-qq", "--no-install-recommends", "-o", "DPkg::Lock::Timeout=300"])
        .args(packages);
    install.env("DEBIAN_FRONTEND", "noninteractive");
    process::run(install).with_context(by_hand)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_a_whole_word() {
        assert!(says_version("wasm-opt version 132 (version_132)", "132"));
        assert!(says_version("trunk 0.21.14", "0.21.14"));
        assert!(!says_version("wasm-bindgen 0.2.1301", "0.2.130"));
    }

    #[test]
    fn a_program_that_is_not_there_has_no_version() {
        assert!(!has_version("no-such-program-anywhere", "1"));
    }
}
