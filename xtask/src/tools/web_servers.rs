//! The web servers that can serve the console in the gateway's place, for the test that they do. Tests start them by
//! themselves, so the services that come with the packages aren't wanted.

use std::process::Stdio;

use anyhow::Result;

use super::{apt_install, is_there};
use crate::process;

/// Their programs, which are also the names of the services.
const PROGRAMS: [&str; 2] = ["nginx", "caddy"];

/// Finds or installs nginx and Caddy.
///
/// # Errors
/// When one is missing and can't be installed.
pub fn ensure() -> Result<()> {
    let missing: Vec<&str> = PROGRAMS.into_iter().filter(|program| !is_there(program)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> =
        missing.iter().map(|program| if *program == "nginx" { "nginx-light" } else { program }).collect();
    apt_install("nginx and Caddy", &packages)?;
    if is_there("systemctl") {
        // Nobody asked for a web server on port 80 of this machine. Where there are no services, this fails and is right.
        let mut stop = process::command("systemctl")?;
        stop.args(["disable", "--now"]).args(missing).stdout(Stdio::null()).stderr(Stdio::null());
        let _no_services = process::run(stop);
    }
    Ok(())
}

/// Finds or installs the above and wrk, a load generator that sends requests faster than any of them can answer.
///
/// # Errors
/// As [`ensure`].
pub fn ensure_load_tools() -> Result<()> {
    ensure()?;
    if !is_there("wrk") {
        apt_install("wrk", &["wrk"])?;
    }
    Ok(())
}
