//! `cargo xtask package --check`: whether the same sources give the same package in two folders of different names, with cargo's
//! packages in two places. Takes as long as two packages from nothing, so the test doesn't do it.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use super::{sums, time};
use crate::{process, workspace};

/// Makes both and compares them.
///
/// # Errors
/// When one can't be made, or a file differs, with which.
pub fn check() -> Result<()> {
    let work = workspace::target()?.join("package-twice");
    let _absent = fs::remove_dir_all(&work);
    let seconds = time::of_release()?.to_string();
    let one = made(&work.join("one"), &workspace::cargo_home()?, &seconds)?;
    let another = work.join("another-one-with-a-longer-name");
    let home = same_packages_elsewhere(&work.join("cargo-home"))?;
    let other = made(&another, &home, &seconds)?;
    let (one, other) = (hashes(&one)?, hashes(&other)?);
    let differ: Vec<&str> = one.lines().filter(|line| !other.lines().any(|other| other == *line)).collect();
    if one != other {
        bail!("two packages of the same sources differ:\n  {}", differ.join("\n  "));
    }
    println!("both packages have the same bytes:\n{one}");
    Ok(())
}

/// A package made in `folder` from the sources of this checkout: where it is.
fn made(folder: &Path, cargo_home: &Path, seconds: &str) -> Result<PathBuf> {
    println!("making a package in {}", folder.display());
    copy_sources(folder)?;
    let mut make = process::command("cargo")?;
    make.current_dir(folder).args(["xtask", "package"]);
    make.env("CARGO_HOME", cargo_home)
        .env(time::VARIABLE, seconds)
        .env("CI", "true")
        .env_remove("CARGO_TARGET_DIR");
    process::run(make)?;
    Ok(folder.join("target/package"))
}

/// The files that git knows, as they are now.
fn copy_sources(folder: &Path) -> Result<()> {
    let mut list = process::command("git")?;
    list.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let root = workspace::root()?;
    for name in process::printed(list).context("git can't tell the sources")?.lines() {
        let (from, to) = (root.join(name), folder.join(name));
        // A file that was removed and not committed is still in the list.
        if from.is_file() {
            fs::create_dir_all(to.parent().context("a file is in a folder")?)?;
            fs::copy(&from, &to).with_context(|| format!("can't copy {name}"))?;
        }
    }
    Ok(())
}

/// A home of cargo under another name, with what this one has fetched and is told.
fn same_packages_elsewhere(home: &Path) -> Result<PathBuf> {
    fs::create_dir_all(home)?;
    let here = workspace::cargo_home()?;
    for name in ["registry", "config.toml", "config"] {
        #[cfg(unix)]
        if here.join(name).exists() {
            std::os::unix::fs::symlink(here.join(name), home.join(name))?;
        }
    }
    Ok(home.to_owned())
}

fn hashes(package: &Path) -> Result<String> {
    fs::read_to_string(package.join(sums::SUMS)).context("the package has no hashes")
}
