//! WebKit in the small browser that comes with it, on a display of its own: it has no way to do without, and the people of a
//! display share its clipboard. The driver takes the port that it's told.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use serde_json::json;
use tokio::net::{TcpSocket, TcpStream};
use tokio::process::Command;
use tokio::time::sleep;

use super::Started;
use super::program::Program;

/// The time that the driver has for taking its port.
const PATIENCE: Duration = Duration::from_secs(20);
/// The time between two looks.
const BLINK: Duration = Duration::from_millis(20);

/// Starts a display, and the driver for it.
pub async fn start() -> Result<Started> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp"]);
    let number = |line: &str| Some(line.trim().to_owned());
    let (display, number) =
        Program::start(command, number).await?.context("Xvfb ended before it had a display")?;
    let port = TcpSocket::new_v4()?;
    // It doesn't listen, so the driver can.
    port.set_reuseaddr(true)?;
    port.bind(SocketAddr::from(([127, 0, 0, 3], 0)))?;
    let address = port.local_addr()?;
    let mut command = Command::new("WebKitWebDriver");
    command.arg(format!("--host={}", address.ip())).arg(format!("--port={}", address.port()));
    // What the page is told about languages.
    command.env("DISPLAY", format!(":{number}")).env("LANG", "en_US.UTF-8").env_remove("LC_ALL");
    let driver = Program::start_at(port, command)?;
    listens(address).await?;
    let wanted = json!({"unhandledPromptBehavior": "ignore"});
    Ok(Started { address: format!("http://{address}"), wanted, programs: vec![driver, display] })
}

async fn listens(address: SocketAddr) -> Result<()> {
    let end = Instant::now() + PATIENCE;
    while TcpStream::connect(address).await.is_err() {
        if Instant::now() > end {
            bail!("WebKit's driver doesn't listen at {address}");
        }
        sleep(BLINK).await;
    }
    Ok(())
}
