//! What the gateway costs, side by side with nginx: both forward the same small answers of the same server, in turns, in one
//! run. wrk asks; it runs on the same cores, so only the comparison says something about another machine.

mod servers;
mod wrk;

use std::fs;
use std::time::Duration;

use anyhow::Result;

use super::Bench;
use crate::{process, workspace};
use servers::Servers;
use wrk::Load;

/// The gateway against nginx.
pub(super) const GATEWAY: Bench = Bench { name: "gateway", run: gateway };

/// How often each is asked; the middle of the values is what counts.
const ROUNDS: usize = 5;
/// One caller at a time: what is added to each call.
const ALONE: Load = Load { connections: 1, time: Duration::from_secs(2), token: 2048 };
/// Many at once: how much passes.
const MANY: Load = Load { connections: 64, time: Duration::from_secs(3), token: 2048 };
/// As many as the memory is measured at: with tokens as most are, and then with the largest there are.
const CROWDS: [Load; 2] = [crowd(2), crowd(32)];

const fn crowd(token_kilobytes: usize) -> Load {
    Load { connections: 200, time: Duration::from_secs(4), token: token_kilobytes * 1024 }
}

fn gateway() -> Result<()> {
    crate::tools::ensure_load_tools()?;
    println!("building the gateway (about a minute from nothing)");
    process::run(process::cargo("build", ["--quiet", "-p", "evs-gateway", "--profile", "server"])?)?;
    let servers = Servers::start()?;
    let targets =
        [("the cloud itself", servers.cloud()), ("nginx", servers.nginx()), ("gateway", servers.gateway())];

    println!("\nmedian of a call, one caller, {} rounds in turns", ROUNDS);
    let medians = in_turns(&targets, |address| Ok(ALONE.run(address)?.median_micros))?;
    for ((name, _), micros) in targets.iter().zip(&medians) {
        println!("  {name:<18}{micros:>9.0} µs   {:+.0} µs", micros - medians[0]);
    }
    println!("\ncalls per second, {} callers, {} rounds in turns", MANY.connections, ROUNDS);
    let rates = in_turns(&targets, |address| Ok(MANY.run(address)?.per_second))?;
    for ((name, _), rate) in targets.iter().zip(&rates) {
        println!("  {name:<18}{rate:>9.0} /s   {:.2} of nginx", rate / rates[1]);
    }
    println!(
        "\nlargest memory of the gateway till then, with the calls of {} callers",
        CROWDS[0].connections
    );
    for crowd in &CROWDS {
        crowd.run(&servers.gateway())?;
        println!("  tokens of {:>2} KB   {}", crowd.token / 1024, largest_memory(servers.gateway_process())?);
    }
    println!("written to {}", workspace::target()?.join("bench-gateway").display());
    Ok(())
}

/// As Linux tells it.
fn largest_memory(process: u32) -> Result<String> {
    let status = fs::read_to_string(format!("/proc/{process}/status"))?;
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    Ok(peak.unwrap_or("isn't told").trim().to_owned())
}

/// Asks each in turns, and gives the middle of each one's values.
fn in_turns(targets: &[(&str, String)], ask: impl Fn(&str) -> Result<f64>) -> Result<Vec<f64>> {
    let mut values = vec![Vec::new(); targets.len()];
    for _ in 0..ROUNDS {
        for ((_, address), values) in targets.iter().zip(&mut values) {
            values.push(ask(address)?);
        }
    }
    let middle = |mut values: Vec<f64>| {
        values.sort_by(f64::total_cmp);
        values[values.len() / 2]
    };
    Ok(values.into_iter().map(middle).collect())
}
