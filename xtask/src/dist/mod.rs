//! A release of the browser app: building it, knowing whether it is still fresh, and its files in compressed form.
//! Which files there are and how they refer to each other is Trunk's business, but for the module, which is split here.

mod compress;
mod files;
mod split;
mod stamp;
mod style;
mod texts;

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::tools::{Tools, turn};
use crate::{process, remap, workspace};

pub use compress::{Sizes, compress, sizes};
pub use files::all as all_files;
pub use split::{ASKED, OTHER_FLAGS, split};
pub use stamp::STAMP;
pub use style::strip as strip_styles;
pub use texts::put as put_texts;

/// How the build tells the hook what it was made of.
pub const INPUTS: &str = "EVS_CONSOLE_INPUTS";

/// Builds the release if it isn't fresh: its folder.
///
/// # Errors
/// When the build fails, or leaves no page or no compressed module behind.
pub fn build(tools: &Tools) -> Result<PathBuf> {
    let dist = workspace::dist()?;
    let _turn = turn(&workspace::target()?, "dist")?;
    let inputs = stamp::of_inputs(&workspace::root()?)?;
    if stamp::is_fresh(&dist, &inputs) && check(&dist).is_ok() {
        eprintln!("the browser app is fresh");
        return Ok(dist);
    }
    eprintln!(
        "building the browser app (on two cores: from nothing about four minutes, after a change about two)"
    );
    let mut trunk = tools.command("trunk")?;
    // The profile of a release without `--release`, so that Trunk doesn't spend half a minute on optimizing the module as
    // a whole: it's only cut by the hook, and the parts are optimized there.
    trunk.args(["build", "--cargo-profile", "release", "--dist"]).arg(&dist).env(INPUTS, &inputs);
    compile_as_shipped(&mut trunk);
    trunk.env(split::FLAGS.0, format!("{} {}", split::FLAGS.1, remap::flags()?));
    trunk.env(ASKED, "1");
    if workspace::unattended() {
        trunk.args(["--locked", "true"]);
    }
    process::run(trunk)?;
    check(&dist)?;
    Ok(dist)
}

/// Has what the program builds for the browser built with the flags of a release.
pub fn compile_as_shipped(program: &mut Command) {
    program.env(split::FLAGS.0, split::FLAGS.1);
    for name in split::OTHER_FLAGS {
        program.env_remove(name);
    }
}

/// Makes a debug build, which takes seconds after a change: its folder. The release stays as it is.
///
/// # Errors
/// When the build fails.
pub fn build_debug(tools: &Tools) -> Result<PathBuf> {
    let folder = workspace::target()?.join("trunk-debug");
    let mut trunk = tools.command("trunk")?;
    trunk.args(["build", "--dist"]).arg(&folder);
    process::run(trunk)?;
    Ok(folder)
}

/// Trunk ends well even where a hook was left out, so what counts is what is there: every file that the page names, the
/// main module in both compressed forms, and the texts.
fn check(dist: &Path) -> Result<()> {
    let page = files::text(&dist.join("index.html")).context("the build left no page")?;
    let named = named(&page);
    let module = named.iter().find(|name| name.ends_with(".wasm")).context("the page names no module")?;
    let compressed = ["br", "gz"].map(|form| format!("{module}.{form}"));
    for name in named.iter().map(|name| (*name).to_owned()).chain(compressed) {
        if !dist.join(&name).is_file() {
            bail!("the build left no {name} in {}", dist.display());
        }
    }
    if !texts::are_there(dist, &page) {
        bail!("the build left no texts in {}", dist.display());
    }
    Ok(())
}

/// The files that a page names by their addresses: `href="/app-1/app.js"`.
fn named(page: &str) -> Vec<&str> {
    page.split(['"', '\''])
        .filter_map(|text| text.strip_prefix('/'))
        .filter(|name| name.contains('.'))
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_release_that_lacks_what_its_page_names_is_not_whole() {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(dist.path().join(name), text).unwrap();
        fs::create_dir(dist.path().join("app-1")).unwrap();
        let page = "<link rel=\"icon\" href=\"data:x\"><link href=\"/main-2.css\"><script>init('/app-1/app_bg.wasm')</script>";
        write("index.html", page);
        for name in ["main-2.css", "app-1/app_bg.wasm", "app-1/app_bg.wasm.br", "app-1/app_bg.wasm.gz"] {
            let complaint = check(dist.path()).unwrap_err().to_string();
            assert!(complaint.contains(&format!("no {name} in")), "{complaint}");
            write(name, "");
        }
        assert!(check(dist.path()).is_err());
        fs::create_dir(dist.path().join("texts-1")).unwrap();
        write("texts-1/en.txt", "ltr\n");
        write("index.html", &format!("<meta name=\"texts\" content=\"/texts-1\">{page}"));
        check(dist.path()).unwrap();
        write("index.html", "<!doctype html>");
        assert!(check(dist.path()).is_err());
    }
}
