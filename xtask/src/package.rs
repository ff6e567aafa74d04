//! `cargo xtask package`: what is put on a server. The gateway as one program with the app inside, and the app as a folder of
//! files for those who serve it themselves.

use std::fs;

use anyhow::{Context, Result};

use crate::tools::{self, Need};
use crate::{Command, dist, process, workspace};

/// Makes the package.
pub const COMMAND: Command = Command {
    name: "package",
    usage: "",
    about: "makes target/package: one static program with the app inside, and the app as files",
    run,
};

/// Programs for this target need nothing of the system they run on.
pub const STATIC: &str = "x86_64-unknown-linux-musl";

/// Where Linux systems keep the certificates that they trust.
const CERTIFICATES: [&str; 2] = ["/etc/ssl/certs/ca-certificates.crt", "/etc/pki/tls/certs/ca-bundle.crt"];

fn run(mut parser: lexopt::Parser) -> Result<()> {
    if let Some(other) = parser.next()? {
        return Err(other.unexpected().into());
    }
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    tools::ensure_static_target()?;
    println!("building the gateway with the app inside (about a minute and a half from nothing)");
    let arguments = ["-p", "evs-gateway", "--profile", "server", "--features", "embed", "--target", STATIC];
    let mut build = process::cargo("build", arguments)?;
    build.env("EVS_CONSOLE_DIST", &built);
    process::run(build)?;

    let package = workspace::target()?.join("package");
    let _absent = fs::remove_dir_all(&package);
    fs::create_dir_all(&package).with_context(|| format!("can't make {}", package.display()))?;
    let program = workspace::target()?.join(STATIC).join("server/evs-gateway");
    fs::copy(&program, package.join("evs-gateway")).context("the build left no gateway")?;
    let mut pack = process::command("tar")?;
    pack.arg("-czf").arg(package.join("site.tar.gz")).arg("--exclude=.inputs").arg("-C").arg(&built).arg(".");
    process::run(pack)?;
    let certificates = CERTIFICATES.iter().find(|file| fs::metadata(file).is_ok());
    if let Some(file) = certificates {
        fs::copy(file, package.join("ca-certificates.crt"))?;
    }
    let mut export = process::command(&program)?;
    export.arg("--config").arg(workspace::root()?.join("deploy/clouds.toml"));
    export.arg("--export").arg(package.join("without-gateway"));
    process::run(export)?;
    println!(
        "{} has evs-gateway, site.tar.gz, ca-certificates.crt and without-gateway/ (nginx.conf, Caddyfile)",
        package.display()
    );
    Ok(())
}
