//! What the gateway costs, side by side with nginx: both forward the same small answers of the same server, in turns, in one
//! run. The load generator (wrk) runs on the same cores, so only the comparison holds for other machines.

mod load;
mod servers;
mod wrk;

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result};

use super::Bench;
use crate::{process, workspace};
pub(super) use load::LOAD;
use servers::{Cores, Servers};
use wrk::Load;

/// The gateway against nginx.
pub(super) const GATEWAY: Bench = Bench { name: "gateway", run: gateway };

/// Those that are compared.
const NAMES: [&str; 3] = ["the cloud itself", "nginx", "gateway"];
/// How often each is measured; the median counts.
const ROUNDS: usize = 9;
/// One connection: the latency that is added to each call.
const LATENCY: Load = Load { connections: 1, time: Duration::from_secs(2), token: 2048, cores: Cores::Apart };
/// Many connections: the throughput.
const THROUGHPUT: Load =
    Load { connections: 64, time: Duration::from_secs(3), token: 2048, cores: Cores::Any };
/// The connections at which memory is measured: first with tokens of a usual size, then with the largest there are.
const MEMORY: [Load; 2] = [memory(2), memory(32)];

const fn memory(token_kilobytes: usize) -> Load {
    let token = token_kilobytes * 1024;
    Load { connections: 200, time: Duration::from_secs(4), token, cores: Cores::Any }
}

fn gateway() -> Result<()> {
    crate::tools::ensure_load_tools()?;
    println!("building the gateway (about a minute from nothing)");
    process::run(process::cargo("build", ["--quiet", "-p", "evs-gateway", "--profile", "server"])?)?;
    latency()?;
    let servers = Servers::start(Cores::Any)?;
    println!("\ncalls per second, {} connections, {ROUNDS} rounds in turns", THROUGHPUT.connections);
    let rates = in_turns(&servers, |address| Ok(THROUGHPUT.run(address)?.per_second))?;
    for (name, rate) in NAMES.iter().zip(&rates) {
        println!("  {name:<18}{rate:>9.0} /s   {:.2} of nginx", rate / rates[1]);
    }
    println!(
        "\nlargest memory of the gateway till then, with the calls of {} connections",
        MEMORY[0].connections
    );
    for load in &MEMORY {
        load.run(&servers.gateway())?;
        println!("  tokens of {:>2} KB   {}", load.token / 1024, largest_memory(servers.gateway_process())?);
    }
    load::run()?;
    println!("\nwritten to {}", workspace::target()?.join("bench-gateway").display());
    Ok(())
}

/// What one call at a time takes. Below two cores nothing can be put apart.
fn latency() -> Result<()> {
    if std::thread::available_parallelism().map_or(1, usize::from) < 2 {
        println!("\nmedian of a call: not measured, since this machine has one core");
        return Ok(());
    }
    let servers = Servers::start(Cores::Apart)?;
    println!(
        "\nmedian of a call, one connection, {ROUNDS} rounds in turns; what forwards has a core of its own"
    );
    let medians = in_turns(&servers, |address| Ok(LATENCY.run(address)?.median_micros))?;
    for (name, micros) in NAMES.iter().zip(&medians) {
        println!("  {name:<18}{micros:>9.0} µs   {:.2} of nginx", micros / medians[1]);
    }
    Ok(())
}

/// The peak of resident memory (`VmHWM` of /proc), with its unit.
fn largest_memory(process: u32) -> Result<String> {
    Ok(format!("{} kB", peak_kilobytes(process)?))
}

/// The same as a number.
fn peak_kilobytes(process: u32) -> Result<u64> {
    let status = fs::read_to_string(format!("/proc/{process}/status")).context("the gateway has ended")?;
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse().ok());
    peak.context("the system doesn't tell the memory of the gateway")
}

/// Measures the three in turns; returns the median of each.
fn in_turns(servers: &Servers, measure: impl Fn(&str) -> Result<f64>) -> Result<Vec<f64>> {
    let addresses = [servers.cloud(), servers.nginx(), servers.gateway()];
    let mut values = vec![Vec::new(); addresses.len()];
    for _ in 0..ROUNDS {
        for (address, values) in addresses.iter().zip(&mut values) {
            values.push(measure(address)?);
        }
    }
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Ok(values.into_iter().map(middle).collect())
}
