//! What Lighthouse says of the console: accessibility and best practices, which have to be 100, and performance, which is
//! told. A private console is in no search engine, so what Lighthouse says of that isn't asked. What is looked at stands in
//! `flow.mjs`.

use anyhow::{Context, Result};

use super::Bench;
use crate::process::{self, Group};
use crate::tools::{self, Need};
use crate::{dist, net, serve, workspace};

/// What Lighthouse says.
pub(super) const LIGHTHOUSE: Bench = Bench { name: "lighthouse", run: lighthouse };

/// Put beside the modules that it needs.
const FLOW: &str = include_str!("flow.mjs");

fn lighthouse() -> Result<()> {
    let (home, chromium) = (tools::ensure_lighthouse()?, tools::chromium()?);
    let built = dist::build(&tools::ensure(Need::Build)?)?;
    process::run(serve::servers()?)?;
    let flow = home.join("flow.mjs");
    std::fs::write(&flow, FLOW).with_context(|| format!("can't write {}", flow.display()))?;

    let mut programs = Group::new()?;
    let (port, cloud) = (net::free_port()?, net::free_port()?);
    serve::start_cloud(&mut programs, cloud, None)?;
    serve::start_gateway(&mut programs, port, cloud, Some(&built), &[])?;
    let mut look = process::command("node")?;
    look.arg(flow).arg(format!("http://localhost:{port}")).arg(workspace::target()?.join("lighthouse"));
    look.env("CHROMIUM", chromium);
    process::run(look).context("some page isn't at 100")
}
