//! Firefox without a window. Its driver takes a free port and says which, and serves one browser only.

use anyhow::{Context, Result};
use serde_json::json;
use tokio::process::Command;

use super::Started;
use super::program::{Program, named};

/// Starts the driver that `GECKODRIVER` names, or the one on the path.
pub async fn start() -> Result<Started> {
    let mut command = Command::new(named("GECKODRIVER", "geckodriver"));
    // The size of a phone and being offline are set in the browser's own code, which the driver asks to be allowed.
    command.args(["--port=0", "--allow-system-access"]);
    let address = |line: &str| line.split_once("Listening on ").map(|(_, address)| address.trim().to_owned());
    let (driver, address) =
        Program::start(command, address).await?.context("geckodriver ended before it had taken a port")?;
    let wanted = json!({
        "browserName": "firefox",
        "moz:firefoxOptions": {"args": ["-headless"], "prefs": {
            // Reading the clipboard is allowed, as people do when asked.
            "dom.events.testing.asyncClipboard": true,
            "intl.accept_languages": "en-US",
            // Whoever is offline doesn't reach this machine either.
            "network.disable-localhost-when-offline": true,
        }},
        "unhandledPromptBehavior": "ignore",
    });
    Ok(Started { address: format!("http://{address}"), wanted, programs: vec![driver] })
}
