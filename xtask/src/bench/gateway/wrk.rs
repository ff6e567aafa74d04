//! Runs the load generator wrk and reads the figures that it prints.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result, ensure};

use super::servers::Cores;
use crate::process;

/// The load of one run.
pub struct Load {
    /// Connections at once.
    pub connections: u32,
    /// For how long.
    pub time: Duration,
    /// The bytes of the token in each call.
    pub token: usize,
    /// Where it comes from.
    pub cores: Cores,
}

/// The figures of one run.
pub struct Figures {
    /// The time that half of the calls took at most.
    pub median_micros: f64,
    /// Calls per second.
    pub per_second: f64,
}

impl Load {
    /// Puts the load on one address.
    ///
    /// # Errors
    /// When wrk isn't there, or some answers were errors.
    pub fn run(&self, address: &str) -> Result<Figures> {
        let mut wrk = self.cores.command(Path::new("wrk"), false)?;
        wrk.args(["--latency", "-t1"]).arg(format!("-c{}", self.connections));
        wrk.arg(format!("-d{}s", self.time.as_secs()));
        wrk.arg("-H").arg(format!("X-Auth-Token: {}", "M".repeat(self.token))).arg(address);
        let printed = process::printed(wrk).context("wrk can't be started")?;
        ensure!(!printed.contains("Non-2xx"), "{address} answered with errors:\n{printed}");
        read(&printed).with_context(|| format!("wrk printed something else than expected:\n{printed}"))
    }
}

fn read(printed: &str) -> Option<Figures> {
    let after = |word: &str| {
        let line = printed.lines().find_map(|line| line.trim().strip_prefix(word));
        line.map(|rest| rest.trim().to_owned())
    };
    Some(Figures {
        median_micros: micros(&after("50%")?)?,
        per_second: after("Requests/sec:")?.parse().ok()?,
    })
}

fn micros(text: &str) -> Option<f64> {
    let units = [("us", 1.0), ("ms", 1e3), ("s", 1e6)];
    let (number, factor) =
        units.iter().find_map(|(unit, factor)| text.strip_suffix(unit).map(|number| (number, factor)))?;
    number.parse::<f64>().ok().map(|number| number * factor)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_prints_is_read() {
        let printed =
            "  Latency Distribution\n     50%    1.20ms\n     75%  135.00us\nRequests/sec:   9026.55\n";
        let seen = read(printed).unwrap();
        assert!((seen.median_micros - 1200.0).abs() < 0.1 && (seen.per_second - 9026.55).abs() < 0.1);
        assert_eq!(micros("99.00us"), Some(99.0));
    }
}
