//! Somebody at a browser. Everything is found by its role and its name, as a person or a screen reader would, never by a
//! class or an id; everything is waited for until a deadline.

mod act;
mod deadline;
mod find;
mod loaded;
mod look;
mod record;
mod tell;
mod watch;
pub(crate) mod what;

pub use loaded::Loaded;

use std::path::Path;
use std::sync::{Arc, Mutex};

use anyhow::{Context, Result};
use fantoccini::Client;
use serde_json::json;

use crate::vendor::protocol;

/// Somebody at a browser. A cheap handle.
#[derive(Clone)]
pub struct Person {
    name: Arc<str>,
    origin: Arc<str>,
    client: Client,
    done: Arc<Mutex<Vec<String>>>,
    addresses: Arc<Mutex<Vec<String>>>,
    expected: Arc<Mutex<Vec<String>>>,
}

impl Person {
    pub(crate) fn new(name: &str, client: Client, origin: &str) -> Self {
        Self {
            name: name.into(),
            origin: origin.into(),
            client,
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

    /// Allows this browser to read and write the clipboard, as people do when asked.
    ///
    /// # Errors
    /// When the browser is gone.
    pub(crate) async fn allow_clipboard(&self) -> Result<()> {
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let params = json!({"permissions": permissions, "origin": &*self.origin});
        protocol(&self.client, "Browser.grantPermissions", params).await.map(drop)
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
