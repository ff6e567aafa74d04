//! A browser of its own for each person, and the program that controls it: which kind is wanted, and what the kinds can't do
//! alike. How each kind is started is in the file of its name; what is done in a browser is in `person`.

mod chromium;
mod firefox;
pub(crate) mod program;
mod surroundings;
mod webkit;

use std::env;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::Value;

use program::Program;
pub use surroundings::Surroundings;

/// The kinds of browsers that journeys are made in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Chromium, and what is made from it.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKit, as GTK's small browser; Safari's engine.
    WebKit,
}

impl Kind {
    /// The kind that `E2E_BROWSER` names: `chromium`, which is also meant by silence, `firefox` or `webkit`.
    ///
    /// # Errors
    /// When it names something else.
    pub fn wanted() -> Result<Self> {
        match env::var("E2E_BROWSER").as_deref().unwrap_or("chromium") {
            "chromium" => Ok(Self::Chromium),
            "firefox" => Ok(Self::Firefox),
            "webkit" => Ok(Self::WebKit),
            other => bail!("E2E_BROWSER is `{other}`; say chromium, firefox or webkit"),
        }
    }

    /// Longer than anything that a journey waits for, on a busy machine.
    pub fn patience(self) -> Duration {
        Duration::from_secs(if self == Self::Chromium { 30 } else { 90 })
    }

    /// Whether the driver can put a script into every page. Else the pages have to be served with it.
    pub fn takes_scripts(self) -> bool {
        self == Self::Chromium
    }
}

/// A browser with an empty profile. Its driver ends with the last clone of this value.
#[derive(Clone)]
pub struct Browser {
    pub(crate) kind: Kind,
    pub(crate) client: Client,
    _programs: Arc<[Program]>,
}

impl Browser {
    /// Opens one.
    ///
    /// # Errors
    /// When a program isn't there, or the browser can't be started.
    pub async fn open(kind: Kind) -> Result<Self> {
        let started = match kind {
            Kind::Chromium => chromium::start(None).await?,
            Kind::Firefox => firefox::start().await?,
            Kind::WebKit => webkit::start().await?,
        };
        Self::driven(kind, started).await
    }

    /// Opens Chromium with a window that fills the display there, and tells everything to what reads screens there.
    ///
    /// # Errors
    /// As [`Browser::open`].
    pub async fn open_in(place: &Surroundings) -> Result<Self> {
        Self::driven(Kind::Chromium, chromium::start(Some(place)).await?).await
    }

    async fn driven(kind: Kind, started: Started) -> Result<Self> {
        let Started { address, wanted, programs } = started;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(serde_json::from_value(wanted)?);
        let client = builder.connect(&address).await.context("no browser could be opened")?;
        if kind != Kind::Chromium {
            client.set_window_size(WIDTH, HEIGHT).await?;
        }
        Ok(Self { kind, client, _programs: programs.into() })
    }
}

/// The size of a window, in pixels.
const WIDTH: u32 = 1280;
const HEIGHT: u32 = 900;

/// A driver that waits for a session.
struct Started {
    /// Where it listens.
    address: String,
    /// What a session is to be like.
    wanted: Value,
    /// The driver, and what it needs.
    programs: Vec<Program>,
}
