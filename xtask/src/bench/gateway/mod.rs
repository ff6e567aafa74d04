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
use servers::Servers;
use wrk::Load;

/// The gateway against nginx.
pub(super) const GATEWAY: Bench = Bench { name: "gateway", run: gateway };

/// How often each is measured; the median counts.
const ROUNDS: usize = 5;
/// One connection: the latency that is added to each call.
const LATENCY: Load = Load { connections: 1, time: Duration::from_secs(2), token: 2048 };
/// Many connections: the throughput.
const THROUGHPUT: Load = Load { connections: 64, time: Duration::from_secs(3), token: 2048 };
/// The connections at which memory is measured: first with tokens of a usual size, then with the largest there are.
const MEMORY: [Load; 2] = [memory(2), memory(32)];

const fn memory(token_kilobytes: usize) -> Load {
    Load { connections: 200, time: Duration::from_secs(4), token: token_kilobytes * 1024 }
}

fn gateway() -> Result<()> {
    crate::tools::ensure_load_tools()?;
    println!("building the gateway (about a minute from nothing)");
    process::run(process::cargo("build", ["--quiet", "-p", "evs-gateway", "--profile", "server"])?)?;
    let servers = Servers::start()?;
    let targets =
        [("the cloud itself", servers.cloud()), ("nginx", servers.nginx()), ("gateway", servers.gateway())];

    println!("\nmedian of a call, one connection, {} rounds in turns", ROUNDS);
    let medians = in_turns(&targets, |address| Ok(LATENCY.run(address)?.median_micros))?;
    for ((name, _), micros) in targets.iter().zip(&medians) {
        println!("  {name:<18}{micros:>9.0} µs   {:+.0} µs", micros - medians[0]);
    }
    println!("\ncalls per second, {} connections, {} rounds in turns", THROUGHPUT.connections, ROUNDS);
    let rates = in_turns(&targets, |address| Ok(THROUGHPUT.run(address)?.per_second))?;
    for ((name, _), rate) in targets.iter().zip(&rates) {
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

/// Measures the targets in turns; returns the median of each.
fn in_turns(targets: &[(&str, String)], measure: impl Fn(&str) -> Result<f64>) -> Result<Vec<f64>> {
    let mut values = vec![Vec::new(); targets.len()];
    for _ in 0..ROUNDS {
        for ((_, address), values) in targets.iter().zip(&mut values) {
            values.push(measure(address)?);
        }
    }
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Ok(values.into_iter().map(middle).collect())
}
