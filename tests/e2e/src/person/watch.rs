//! What is put into every page before its own code runs: nothing of it changes what the page does, it only remembers.

use anyhow::Result;
use serde_json::{Value, json};

use super::Person;
use crate::vendor::protocol;

/// What is put there.
pub(crate) const WATCH: &str = include_str!("watch.js");

impl Person {
    /// Watches every page from the next one on, unless the pages come with it.
    pub(crate) async fn watch_pages(&self) -> Result<()> {
        if !self.kind().takes_scripts() {
            return Ok(());
        }
        let source = json!({"source": WATCH});
        protocol(&self.client, "Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// Runs a script in every page from the next one on, before its own code: for a browser that lacks something.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn before_each_page(&self, script: &str) -> Result<()> {
        let source = json!({"source": format!("{{{script}}}")});
        protocol(&self.client, "Page.addScriptToEvaluateOnNewDocument", source).await.map(drop)
    }

    /// Switches JavaScript off, as people do.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn switch_scripts_off(&self) -> Result<()> {
        protocol(&self.client, "Emulation.setScriptExecutionDisabled", json!({"value": true})).await.map(drop)
    }

    /// The tokens that this page has sent since it was loaded.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn tokens(&self) -> Result<Vec<String>> {
        let tokens = self.script("return window.tokensSent", vec![]).await?;
        Ok(tokens.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
    }

    /// The app's own functions on the stack of the first error; empty if there was none, or in a release without names.
    pub(super) async fn stack_of_first_error(&self) -> String {
        let stack = self.script("return window.firstErrorStack || ''", vec![]).await.unwrap_or_default();
        let own = stack.as_str().unwrap_or_default().lines().filter(|step| step.contains("evs_"));
        own.map(|step| format!("\n  {}", step.split(" (http").next().unwrap_or_default().trim())).collect()
    }
}
