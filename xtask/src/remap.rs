//! What a compiled program says of where it was built. Panics name files; by these flags they're named the same wherever a
//! checkout, cargo's packages and the compiler lie, so that two machines build the same bytes and none tells of its folders.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::{dist, process, workspace};

/// What the checkout and cargo's packages are called in what is shipped.
const CHECKOUT: &str = "console";
const PACKAGES: &str = "packages";

/// Folders of this machine, and what they are called.
struct Names(Vec<(PathBuf, String)>);

/// The compiler's flags, apart by spaces as cargo takes them from a variable. A folder with a space in its name can't be
/// among them; [`tells_of_this_machine`] finds it then.
///
/// # Errors
/// When a folder isn't found, or the compiler can't be asked.
pub fn flags() -> Result<String> {
    Ok(Names::here()?.flags())
}

/// The first folder of this machine that a file names, if one does.
///
/// # Errors
/// When the file can't be read or a folder isn't found.
pub fn tells_of_this_machine(file: &Path) -> Result<Option<String>> {
    let bytes = std::fs::read(file).with_context(|| format!("can't read {}", file.display()))?;
    Ok(told(&bytes, &folders()?))
}

impl Names {
    fn here() -> Result<Self> {
        let mut names = vec![(workspace::root()?, CHECKOUT.to_owned())];
        // Another folder than the one within the checkout, which goes by the first name.
        names.push((workspace::target()?, format!("{CHECKOUT}/target")));
        let registries = workspace::cargo_home()?.join("registry/src");
        for registry in std::fs::read_dir(&registries).into_iter().flatten().flatten() {
            names.push((registry.path(), PACKAGES.to_owned()));
        }
        // As it's called where its source isn't installed; where it is, the compiler would say where.
        names.push((sysroot()?.join("lib/rustlib/src/rust"), format!("/rustc/{}", commit()?)));
        let resolved = |(folder, name): &(PathBuf, String)| {
            let resolved = folder.canonicalize().ok().filter(|resolved| resolved != folder)?;
            Some((resolved, name.clone()))
        };
        names.extend(names.iter().filter_map(resolved).collect::<Vec<_>>());
        Ok(Self(names))
    }

    fn flags(&self) -> String {
        let flags = self.0.iter().filter_map(|(folder, name)| {
            let folder = folder.to_str().filter(|folder| !folder.contains(char::is_whitespace))?;
            Some(format!("--remap-path-prefix={folder}={name}"))
        });
        flags.collect::<Vec<_>>().join(" ")
    }
}

/// What no shipped file may name.
fn folders() -> Result<Vec<String>> {
    let home = std::env::home_dir().filter(|home| home.components().count() > 1);
    let all = [
        Some(workspace::root()?),
        Some(workspace::target()?),
        Some(workspace::cargo_home()?),
        Some(sysroot()?),
        home,
    ];
    let folders = all.into_iter().flatten().map(|folder| format!("{}/", folder.display()));
    Ok(folders.collect())
}

fn told(bytes: &[u8], folders: &[String]) -> Option<String> {
    folders.iter().find_map(|folder| {
        let at = bytes.windows(folder.len()).position(|window| window == folder.as_bytes())?;
        let rest = &bytes[at..];
        let end = rest.iter().position(|byte| !byte.is_ascii_graphic()).unwrap_or(rest.len()).min(200);
        Some(String::from_utf8_lossy(&rest[..end]).into_owned())
    })
}

/// Makes sure that no file of a release names a folder of this machine.
///
/// # Errors
/// When one does, with what it says; when one can't be read.
pub fn check(release: &Path) -> Result<()> {
    for file in dist::all_files(release)? {
        if let Some(told) = tells_of_this_machine(&file)? {
            anyhow::bail!("{} tells where it was built: {told}", file.display());
        }
    }
    Ok(())
}

fn sysroot() -> Result<PathBuf> {
    Ok(PathBuf::from(rustc(&["--print", "sysroot"])?))
}

/// The commit that the compiler was built from, which stands in the paths of the standard library.
fn commit() -> Result<String> {
    let told = rustc(&["-vV"])?;
    let line = told.lines().find_map(|line| line.strip_prefix("commit-hash: "));
    line.map(str::to_owned).context("rustc names no commit")
}

fn rustc(arguments: &[&str]) -> Result<String> {
    let mut rustc = process::command("rustc")?;
    rustc.args(arguments);
    process::printed(rustc).context("rustc can't be asked")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_names_a_folder_of_the_builder_is_found_with_the_whole_path() {
        let folders = ["/srv/ann/".to_owned(), "/srv/checkout/".to_owned()];
        let program = b"\0\0panicked\0/srv/checkout/src/main.rs\0\0";
        assert_eq!(told(program, &folders).as_deref(), Some("/srv/checkout/src/main.rs"));
        assert_eq!(told(b"\0console/src/main.rs\0", &folders), None);
    }

    #[test]
    fn the_last_flag_that_fits_wins_so_the_narrower_folders_come_later() {
        let names = Names(vec![
            ("/a".into(), "console".into()),
            ("/a/b c".into(), "x".into()),
            ("/a/d".into(), "y".into()),
        ]);
        assert_eq!(names.flags(), "--remap-path-prefix=/a=console --remap-path-prefix=/a/d=y");
    }

    #[test]
    fn what_the_compiler_says_of_a_file_of_this_checkout_has_no_folder_of_this_machine_in_it() {
        let folder = tempfile::tempdir_in(workspace::target().unwrap()).unwrap();
        let source = folder.path().join("place.rs");
        std::fs::write(&source, "pub static PLACE: &str = file!();\npub fn f(v: &[u8]) -> u8 { v[0] }")
            .unwrap();
        let out = folder.path().join("place.o");
        let mut rustc = process::command("rustc").unwrap();
        rustc
            .args(["--edition", "2024", "--crate-type", "lib", "--emit", "obj"])
            .args(flags().unwrap().split(' '));
        rustc.arg(&source).arg("-o").arg(&out);
        process::run(rustc).unwrap();
        assert_eq!(tells_of_this_machine(&out).unwrap(), None);
    }
}
