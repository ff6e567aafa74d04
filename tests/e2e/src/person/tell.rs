//! What a person can tell afterwards: whether the browser complained, and what was before their eyes when it went wrong.

use std::collections::BTreeSet;
use std::sync::PoisonError;

use anyhow::{Result, bail};
use serde_json::Value;

use super::Person;
use crate::browser::Kind;
use crate::vendor::console;

/// So many characters of a complaint are told.
const LONGEST: usize = 1000;

impl Person {
    /// Says that the browser may complain of something with this in it: the journey is about that.
    pub fn expects_complaints_of(&self, part: &str) {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner).push(part.to_owned());
    }

    /// The browser may not have complained about anything: an exception, a violated policy, a missing file.
    ///
    /// # Errors
    /// When it has, with what it said.
    pub(crate) async fn no_complaints(&self) -> Result<()> {
        let expected = self.expected.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let mut told = self.complaints().await?;
        told.retain(|said| !expected.iter().any(|part| said.contains(part)));
        if !told.is_empty() {
            bail!("{}: the browser complained:\n  {}", self.name(), Vec::from_iter(told).join("\n  "));
        }
        Ok(())
    }

    async fn complaints(&self) -> Result<BTreeSet<String>> {
        if self.kind() == Kind::Chromium {
            let lines = console(&self.client).await?;
            return Ok(lines.iter().filter(|line| is_complaint(line)).map(short).collect());
        }
        let watched = self.script("return window.name", vec![]).await?;
        let lines = watched.as_str().unwrap_or_default().lines();
        Ok(lines.filter(|line| !line.contains(ADVICE)).map(str::to_owned).collect())
    }

    /// The last steps and the text of the page, for the message of a journey that failed.
    pub(crate) async fn account(&self) -> String {
        let address = self.client.current_url().await.map_or_else(|error| error.to_string(), String::from);
        let text = self.text().await.unwrap_or_else(|error| format!("{error:#}"));
        let stack = self.stack_of_first_error().await;
        format!("\n--- {} did:{}\nand sees at {address}:\n  {text}\n{stack}", self.name(), self.last_steps())
    }
}

/// A debug build says on the console which texts are read once and don't follow the language. Releases don't, and the
/// journeys that switch the language tell whether it matters.
const ADVICE: &str = "outside a reactive tracking context";

/// That the cloud refuses a call is for the page to tell, and the browser notes it whatever the page does.
fn is_complaint(line: &Value) -> bool {
    let said = line["message"].as_str().unwrap_or_default();
    let is_refusal = line["source"] == "network" && said.contains("/api/");
    matches!(line["level"].as_str(), Some("SEVERE" | "WARNING")) && !is_refusal && !said.contains(ADVICE)
}

/// Where a complaint comes from, and its beginning; how it is numbered and timed differs between equal ones.
fn short(line: &Value) -> String {
    let said: String = line["message"].as_str().unwrap_or_default().chars().take(LONGEST).collect();
    format!("{} {}: {said}", line["level"], line["source"])
}
