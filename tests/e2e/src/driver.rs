//! The program that controls browsers, and a browser of its own for each person. What is done in a browser is in
//! `person`.

use std::env;
use std::process::Stdio;

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};

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

/// How often starting the driver is tried.
const TRIES: u32 = 3;

/// The driver. It ends with this value.
pub struct Driver {
    address: String,
    _child: Child,
    // The driver ends by itself when nobody reads what it says.
    _output: Lines<BufReader<ChildStdout>>,
}

impl Driver {
    /// Starts the program that `CHROMEDRIVER` names, or the one on the path.
    ///
    /// # Errors
    /// When it isn't there or doesn't say which port it took.
    pub async fn start() -> Result<Self> {
        for _ in 1..TRIES {
            if let Some(driver) = Self::try_start().await? {
                return Ok(driver);
            }
        }
        Self::try_start().await?.context("the driver ended before it had taken a port")
    }

    /// One try. The port that the driver is given for one kind of address can be taken for the other; then it ends.
    async fn try_start() -> Result<Option<Self>> {
        let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(&program);
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true);
        let mut child = command.spawn().with_context(|| format!("can't start {}", program.display()))?;
        let output = child.stdout.take().context("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let address = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                return Ok(Some(Self { address, _child: child, _output: lines }));
            }
        }
        Ok(None)
    }

    /// Opens a browser with an empty profile.
    ///
    /// # Errors
    /// When it can't be started.
    pub async fn browser(&self) -> Result<Client> {
        let wanted = json!({
            "browserName": "chrome",
            "goog:chromeOptions": {"args": ARGUMENTS},
            "goog:loggingPrefs": {"browser": "ALL"},
            "unhandledPromptBehavior": "ignore",
        });
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(serde_json::from_value(wanted)?);
        builder.connect(&self.address).await.context("no browser could be opened")
    }
}
