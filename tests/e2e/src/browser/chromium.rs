//! Chromium: without a window, or with one where something else is to meet it. Its driver takes a free port and says which.

use anyhow::{Context, Result};
use serde_json::json;
use tokio::process::Command;

use super::Started;
use super::Surroundings;
use super::program::{Program, named};

const ARGUMENTS: &[&str] = &[
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

/// Without a window.
const HIDDEN: &[&str] = &["--headless=new"];
/// With nothing but the page, which is told to screen readers from the beginning.
const SHOWN: &[&str] = &["--kiosk", "--force-renderer-accessibility"];

/// How long a script may take, in milliseconds: looking at a large page takes a busy machine its time.
const SCRIPT: u32 = 120_000;

/// How often starting the driver is tried: the port that it's given for one kind of address can be taken for the other, and
/// then it ends.
const TRIES: u32 = 3;

/// Starts the driver that `CHROMEDRIVER` names, or the one on the path; its browser has a window in `place`, if that is given.
pub async fn start(place: Option<&Surroundings>) -> Result<Started> {
    let mut started = None;
    for _ in 0..TRIES {
        let mut command = Command::new(named("CHROMEDRIVER", "chromedriver"));
        command.arg("--port=0").envs(place.into_iter().flat_map(Surroundings::variables));
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
    let look = if place.is_some() { SHOWN } else { HIDDEN };
    let arguments = [look, ARGUMENTS].concat();
    let mut options = json!({"args": arguments});
    if place.is_some() {
        // What the browser says of itself would be other things to hear: that it's driven, and whether to keep a password.
        options["excludeSwitches"] = json!(["enable-automation"]);
        options["prefs"] = json!({"credentials_enable_service": false});
    }
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": options,
        "goog:loggingPrefs": {"browser": "ALL"},
        "unhandledPromptBehavior": "ignore",
        "timeouts": {"script": SCRIPT},
    });
    Ok(Started { address: format!("http://127.0.0.1:{port}"), wanted, programs: vec![driver] })
}
