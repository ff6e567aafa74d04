//! Chromium without a window. Its driver takes a free port and says which.

use anyhow::{Context, Result};
use serde_json::json;
use tokio::process::Command;

use super::Started;
use super::program::{Program, named};

const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--lang=en-US",
    "--window-size=1280,900",
];

/// How often starting the driver is tried: the port that it's given for one kind of address can be taken for the other, and
/// then it ends.
const TRIES: u32 = 3;

/// Starts the driver that `CHROMEDRIVER` names, or the one on the path.
pub async fn start() -> Result<Started> {
    let mut started = None;
    for _ in 0..TRIES {
        let mut command = Command::new(named("CHROMEDRIVER", "chromedriver"));
        command.arg("--port=0");
        let port = |line: &str| {
            let (_, port) = line.split_once("started successfully on port ")?;
            Some(port.trim_end_matches('.').to_owned())
        };
        started = Program::start(command, port).await?;
        if started.is_some() {
            break;
        }
    }
    let (driver, port) = started.context("the driver ended before it had taken a port")?;
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {"args": ARGUMENTS},
        "goog:loggingPrefs": {"browser": "ALL"},
        "unhandledPromptBehavior": "ignore",
    });
    Ok(Started { address: format!("http://127.0.0.1:{port}"), wanted, programs: vec![driver] })
}
