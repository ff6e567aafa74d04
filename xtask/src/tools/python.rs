//! Programs that other people publish as Python packages, in a folder of their own below the target folder. A list names
//! each package with its version and the hashes of its files, and those that it needs as well.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use super::{apt_install, turn};
use crate::process;

/// A Python that has the packages of a list, in `folder`. They're installed once per list.
///
/// # Errors
/// When they can't be installed.
pub fn python_with(what: &str, takes: &str, list: &Path, folder: &Path) -> Result<PathBuf> {
    let venv = folder.join("venv");
    let python = venv.join("bin/python");
    let wanted = std::fs::read_to_string(list).with_context(|| format!("can't read {}", list.display()))?;
    let stamp = folder.join("installed.txt");
    let _turn = turn(folder, "python")?;
    if python.is_file() && std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    println!("installing {what} into {} (once; {takes})", venv.display());
    let make = || -> Result<()> {
        let mut make = process::command("python3")?;
        make.args(["-m", "venv", "--clear"]).arg(&venv);
        process::run(make)
    };
    // Debian has the part of Python that makes these folders in a package of its own.
    make().or_else(|_| apt_install("Python's venv", &["python3", "python3-venv"]).and_then(|()| make()))?;
    let mut install = process::command(&python)?;
    install.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
    // What a package is built with would be in no list, so none is built.
    install.args(["--require-hashes", "--only-binary", ":all:", "-r"]).arg(list);
    process::run(install)?;
    std::fs::write(stamp, wanted)?;
    Ok(python)
}
