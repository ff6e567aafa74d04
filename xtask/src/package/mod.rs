//! `cargo xtask package`: what is put on a server. The gateway as one program with the app inside, the app as files for those
//! who serve it themselves, what both are made of, and the hashes of all. The same commit gives the same bytes, which `twice`
//! looks at.

mod archive;
mod sums;
mod time;
mod twice;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use lexopt::Arg;

use crate::tools::{self, Need};
use crate::{Command, dist, process, remap, sbom, workspace};

/// Makes the package.
pub const COMMAND: Command = Command {
    name: "package",
    usage: "[--check]",
    about: "makes target/package: one static program with the app inside, and the app as files; --check: twice, and compares",
    run,
};

/// Its flags, in the variable that reaches nothing but it.
const FLAGS: &str = "CARGO_TARGET_X86_64_UNKNOWN_LINUX_MUSL_RUSTFLAGS";

fn run(mut parser: lexopt::Parser) -> Result<()> {
    match parser.next()? {
        None => {}
        Some(Arg::Long("check")) => return twice::check(),
        Some(other) => return Err(other.unexpected().into()),
    }
    let package = workspace::target()?.join("package");
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    println!("building the gateway with the app inside (about a minute and a half from nothing)");
    fill(&package, &built, &gateway(&built, "server")?)?;
    sbom::write(&package)?;
    [&package, &built].into_iter().try_for_each(|folder| remap::check(folder))?;
    sums::write(&package)?;
    println!(
        "{} has evs-gateway, site.tar.gz, without-gateway/ (nginx.conf, Caddyfile), what both are made of, and {}",
        package.display(),
        sums::SUMS
    );
    Ok(())
}

/// Makes a package that is for tests alone: it takes a third of the time, and its program is large and slow. Where it is.
///
/// # Errors
/// As `cargo xtask package`.
pub fn for_tests(built: &Path) -> Result<PathBuf> {
    let package = workspace::target()?.join("package-for-tests");
    fill(&package, built, &gateway(built, "dev")?)?;
    Ok(package)
}

/// Builds the gateway with the app inside that was built before, as a program that needs no other file: where it is.
///
/// # Errors
/// When a tool is missing and can't be installed, or the build fails.
pub fn gateway(built: &Path, profile: &str) -> Result<PathBuf> {
    tools::ensure_static_target()?;
    let arguments =
        ["-p", "evs-gateway", "--profile", profile, "--features", "embed", "--target", tools::STATIC];
    let mut build = process::cargo("build", arguments)?;
    build.env("EVS_CONSOLE_DIST", built).env(FLAGS, remap::flags()?);
    for name in dist::OTHER_FLAGS {
        build.env_remove(name);
    }
    process::run(build)?;
    let folder = if profile == "dev" { "debug" } else { profile };
    Ok(workspace::target()?.join(tools::STATIC).join(folder).join("evs-gateway"))
}

/// Puts everything into the folder of the package, in the place of what was there.
fn fill(package: &Path, built: &Path, program: &Path) -> Result<()> {
    let _absent = fs::remove_dir_all(package);
    fs::create_dir_all(package).with_context(|| format!("can't make {}", package.display()))?;
    fs::copy(program, package.join("evs-gateway")).context("the build left no gateway")?;
    fs::write(package.join("site.tar.gz"), archive::packed(built, time::of_release()?)?)?;
    let mut export = process::command(program)?;
    export.arg("--config").arg(workspace::root()?.join("deploy/clouds.toml"));
    export.arg("--export").arg(package.join("without-gateway"));
    process::run(export)
}
