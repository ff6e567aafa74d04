//! Somebody at a browser. Everything is found by its role and its name, as a person or a screen reader would, never by a
//! class or an id; everything is waited for until a deadline.

mod act;
mod camera;
mod circumstances;
mod deadline;
mod emulated;
mod find;
mod loaded;
mod look;
mod passkeys;
mod record;
mod shifts;
mod tell;
mod watch;
pub(crate) mod what;

pub use camera::{Extent, Format};
pub use loaded::Loaded;
pub use passkeys::PasskeyDevice;
pub use shifts::Shifts;
pub(crate) use watch::WATCH;

use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use fantoccini::Client;

use crate::browser::{Browser, Kind};

/// Somebody at a browser. A cheap handle.
#[derive(Clone)]
pub struct Person {
    name: Arc<str>,
    origin: Arc<str>,
    client: Client,
    browser: Browser,
    done: Arc<Mutex<Vec<String>>>,
    addresses: Arc<Mutex<Vec<String>>>,
    expected: Arc<Mutex<Vec<String>>>,
}

impl Person {
    pub(crate) fn new(name: &str, browser: Browser, origin: &str) -> Self {
        Self {
            name: name.into(),
            origin: origin.into(),
            client: browser.client.clone(),
            browser,
            done: Arc::default(),
            addresses: Arc::default(),
            expected: Arc::default(),
        }
    }

    /// How the person is called in messages.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    fn kind(&self) -> Kind {
        self.browser.kind
    }

    pub(crate) async fn picture(&self, file: &Path) -> Result<()> {
        let picture = self.client.screenshot().await?;
        std::fs::write(file, picture).with_context(|| format!("can't write {}", file.display()))
    }

    /// Closes the browser.
    pub(crate) async fn leave(self) {
        let _gone_already = self.client.close().await;
    }
}
