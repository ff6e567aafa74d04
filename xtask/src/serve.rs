//! `cargo xtask serve`: everything a person needs to try the console, with one command. What runs is what would run
//! elsewhere: the release of the app, the gateway, and in place of a real cloud the local one.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

use crate::process::{self, Group};
use crate::tools::{self, Need, Tools};
use crate::{Command, dist, net, workspace};

/// Starts the console with a local cloud.
pub const COMMAND: Command = Command {
    name: "serve",
    usage: "[--port 8080] [--data FILE] [--dev]",
    about: "builds and starts the console with a local cloud; --dev: a debug build",
    run,
};

struct Options {
    port: u16,
    data: Option<PathBuf>,
    dev: bool,
}

fn run(parser: lexopt::Parser) -> Result<()> {
    let options = read(parser)?;
    let cloud_port = options.port.checked_add(1).context("the local cloud takes the port after --port")?;
    net::must_be_free(options.port, "the console", "choose another by --port")?;
    net::must_be_free(cloud_port, "the local cloud", "choose other ports by --port")?;
    let tools = tools::ensure(Need::Build)?;
    let built = build(&tools, options.dev)?;

    let mut programs = Group::new()?;
    start_cloud(&mut programs, cloud_port, options.data.as_deref())?;
    start_gateway(&mut programs, options.port, cloud_port, Some(&built), &[])?;
    println!("\nEVS Transfer Console: http://localhost:{}\n\n{}", options.port, demo_accounts()?);
    println!("Stop with ctrl-c.");
    programs.until_stopped()
}

fn read(mut parser: lexopt::Parser) -> Result<Options> {
    use lexopt::prelude::{Long, ValueExt};
    let mut options = Options { port: 8080, data: None, dev: false };
    while let Some(argument) = parser.next()? {
        match argument {
            Long("port") => options.port = parser.value()?.parse()?,
            Long("data") => options.data = Some(std::path::absolute(parser.value()?)?),
            Long("dev") => options.dev = true,
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(options)
}

/// Builds the servers and the app side by side: the app's last step uses one core only.
fn build(tools: &Tools, dev: bool) -> Result<PathBuf> {
    let mut servers = servers()?;
    let mut building = servers.spawn().context("can't start cargo")?;
    let app = if dev { dist::build_debug(tools) } else { dist::build(tools) };
    let status = building.wait()?;
    if !status.success() {
        bail!("`{}` failed ({status})", process::shown(&servers));
    }
    app
}

/// The build of the local cloud and the gateway. A debug build answers in milliseconds too and is there much sooner.
///
/// # Errors
/// When the checkout isn't found.
pub fn servers() -> Result<std::process::Command> {
    process::cargo("build", ["--quiet", "-p", "evs-local-cloud", "-p", "evs-gateway"])
}

/// Starts the local cloud and waits until it listens.
///
/// # Errors
/// When it can't be started or ends at once.
pub fn start_cloud(programs: &mut Group, port: u16, data: Option<&Path>) -> Result<()> {
    let mut cloud = process::command(workspace::target()?.join("debug/evs-local-cloud"))?;
    cloud.arg("--port").arg(port.to_string());
    if let Some(file) = data {
        cloud.arg("--data").arg(file);
    }
    programs.start("local cloud", cloud)?;
    net::wait_until_up(port, None, programs)
}

/// Starts the gateway before the local cloud at `cloud_port`, and waits until it answers. It's for this machine alone; with
/// `origins`, for pages of these.
///
/// # Errors
/// When it can't be started or ends at once.
pub fn start_gateway(
    programs: &mut Group,
    port: u16,
    cloud_port: u16,
    dist: Option<&Path>,
    origins: &[String],
) -> Result<()> {
    let mut gateway = process::command(workspace::target()?.join("debug/evs-gateway"))?;
    gateway.arg("--port").arg(port.to_string());
    for cloud in ["local", "local-openstack"] {
        gateway.arg("--upstream").arg(format!("{cloud}=http://127.0.0.1:{cloud_port}"));
    }
    if let Some(dist) = dist {
        gateway.arg("--dist").arg(dist);
    }
    for origin in origins {
        gateway.arg("--origin").arg(origin);
    }
    programs.start("gateway", gateway)?;
    net::wait_until_up(port, Some("/healthz"), programs)
}

/// The accounts that clouds.toml offers for trying, a line each.
///
/// # Errors
/// When the file can't be read.
pub fn demo_accounts() -> Result<String> {
    let file = workspace::root()?.join("clouds.toml");
    let text = std::fs::read_to_string(&file).with_context(|| format!("can't read {}", file.display()))?;
    let table: toml::Table = text.parse()?;
    let clouds = table.get("cloud").and_then(toml::Value::as_array).into_iter().flatten();
    let accounts = clouds.filter_map(|cloud| cloud.get("app")?.get("demo_accounts")?.as_array()).flatten();
    let lines = accounts.map(|account| {
        let of = |key| account.get(key).and_then(toml::Value::as_str).unwrap_or("?");
        let (account, user, password) = (of("account"), of("user"), of("password"));
        format!("  {:<24} account {account:<8} user {user:<8} password {password}\n", of("label"))
    });
    Ok(lines.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_accounts_of_both_sides_are_named_with_their_passwords() {
        let accounts = demo_accounts().unwrap();
        for word in ["harbor", "hanna", "harbor-demo", "meadow", "milo", "meadow-demo", "quinn", "cora"] {
            assert!(accounts.contains(word), "{word} is missing in\n{accounts}");
        }
    }

    #[test]
    fn options_are_read_and_unknown_ones_refused() {
        let read = |words: &[&str]| read(lexopt::Parser::from_args(words));
        let options = read(&["--port", "9000", "--data", "world.sqlite", "--dev"]).unwrap();
        assert_eq!((options.port, options.dev), (9000, true));
        assert!(options.data.unwrap().is_absolute());
        assert!(read(&["--prot", "9000"]).is_err());
        assert!(read(&["--port", "many"]).is_err());
    }
}
