//! Windows of fixed sizes that can be photographed, and what it takes to get somewhere in them. What is photographed isn't
//! known here.

use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::actions::{InputSource, MouseActions, PointerAction};
use fantoccini::elements::Element;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, BufReader, Lines};
use tokio::process::{Child, ChildStdout, Command};
use tokio::time::{Instant, interval};

/// The library's own way of finding things by role and name.
const FIND: &str = include_str!("../../person/find.js");
/// Pictures are taken when nothing moves any more and nothing that comes and goes is in the way.
const AT_REST: &str = "const done = arguments[arguments.length - 1];
document.activeElement?.blur();
scrollTo(0, 0);
const moving = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity);
Promise.allSettled(moving.map(one => one.finished)).then(() => requestAnimationFrame(() => done(true)));";
/// The longest anything may take to appear.
const PATIENCE: Duration = Duration::from_secs(30);
/// A driver of its own: the stage's people have windows that nobody can resize.
pub struct Studio {
    driver: String,
    origin: String,
    windows: Mutex<Vec<Client>>,
    _child: Child,
    _output: Lines<BufReader<ChildStdout>>,
}

impl Studio {
    /// Starts the driver.
    pub async fn open(origin: &str) -> Result<Self> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        command.arg("--port=0").stdout(std::process::Stdio::piped()).kill_on_drop(true);
        let mut child = command.spawn().context("no chromedriver")?;
        let mut lines = BufReader::new(child.stdout.take().context("the driver says nothing")?).lines();
        while let Some(line) = lines.next_line().await? {
            if let Some((_, port)) = line.split_once("started successfully on port ") {
                let driver = format!("http://127.0.0.1:{}", port.trim_end_matches('.'));
                let (origin, windows) = (origin.to_owned(), Mutex::default());
                return Ok(Self { driver, origin, windows, _child: child, _output: lines });
            }
        }
        bail!("the driver ended before it had taken a port")
    }

    /// A window of this size, with the console in it.
    pub async fn camera(&self, (width, height): (u32, u32)) -> Result<Camera> {
        let arguments =
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--lang=en-US", "--hide-scrollbars"];
        let metrics =
            json!({"width": width, "height": height, "pixelRatio": 1, "mobile": false, "touch": false});
        let options = json!({"args": arguments, "mobileEmulation": {"deviceMetrics": metrics}});
        let wanted = json!({"browserName": "chrome", "goog:chromeOptions": options});
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(serde_json::from_value(wanted)?);
        let client = builder.connect(&self.driver).await?;
        self.windows.lock().unwrap_or_else(PoisonError::into_inner).push(client.clone());
        client.goto(&self.origin).await?;
        Ok(Camera { client })
    }

    /// Closes all windows, which would outlive the driver.
    pub async fn close(self) {
        for window in self.windows.into_inner().unwrap_or_else(PoisonError::into_inner) {
            let _gone_already = window.close().await;
        }
    }
}

/// A window of a fixed size.
pub struct Camera {
    client: Client,
}

impl Camera {
    /// By the button of a demo account.
    pub async fn sign_in(&self, account: &str) -> Result<()> {
        self.click("button", &format!("Sign in as {account}")).await
    }

    /// Opens a whole address.
    pub async fn goto(&self, address: &str) -> Result<()> {
        Ok(self.client.goto(address).await?)
    }

    /// Chooses a line of a list.
    pub async fn choose(&self, role: &str, name: &str, line: &str) -> Result<()> {
        let option = format!(".//option[normalize-space()='{line}']");
        Ok(self.find(role, name).await?.find(Locator::XPath(&option)).await?.click().await?)
    }

    async fn find(&self, role: &str, name: &str) -> Result<Element> {
        let spec = json!({"role": role, "name": name, "whole": true});
        self.until(&format!("{role} “{name}”"), async || {
            let found = self.client.execute(FIND, vec![spec.clone(), json!(false)]).await?;
            let id = found[0]["element-6066-11e4-a52e-4f735466cecf"].as_str().map(str::to_owned);
            Ok(id.map(|id| Element::from_element_id(self.client.clone(), id.into())))
        })
        .await
    }

    /// Clicks as soon as it can be clicked.
    pub async fn click(&self, role: &str, name: &str) -> Result<()> {
        self.until(&format!("a click on {role} “{name}”"), async || {
            Ok(Some(self.find(role, name).await?.click().await?))
        })
        .await
    }

    /// Types in place of what is there.
    pub async fn fill(&self, role: &str, name: &str, text: &str) -> Result<()> {
        let element = self.find(role, name).await?;
        let argument = serde_json::to_value(&element)?;
        self.client.execute("arguments[0].focus(); arguments[0].select()", vec![argument]).await?;
        Ok(element.send_keys(text).await?)
    }

    /// Waits for a text to be on the page.
    pub async fn waits_for(&self, text: &str) -> Result<()> {
        let script = "return document.body.innerText.replace(/\\s+/g, ' ').includes(arguments[0])";
        self.until(text, async || {
            Ok((self.client.execute(script, vec![text.into()]).await? == Value::Bool(true)).then_some(()))
        })
        .await
    }

    /// Writes the picture into the documentation, as it is when everything has come to rest.
    pub async fn shoot(&self, name: &str) -> Result<()> {
        let away = PointerAction::MoveTo { duration: None, x: 0.0, y: 0.0 };
        self.client.perform_actions(MouseActions::new("mouse".to_owned()).then(away)).await?;
        self.client.execute_async(AT_REST, vec![]).await?;
        let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/images");
        std::fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await?)?;
        eprintln!("{name}.png");
        Ok(())
    }

    async fn until<T>(&self, what: &str, look: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
        let end = Instant::now() + PATIENCE;
        let mut ticks = interval(Duration::from_millis(50));
        loop {
            ticks.tick().await;
            match look().await {
                Ok(Some(found)) => return Ok(found),
                Err(error) if Instant::now() > end => return Err(error.context(what.to_owned())),
                _ if Instant::now() > end => bail!("{what}: not to be seen"),
                _ => {}
            }
        }
    }
}
