//! Commands that drivers understand beyond the standard: the browser's own protocol and console, and its own code.

use anyhow::{Context, Result};
use fantoccini::Client;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

#[derive(Debug)]
struct Command {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}

/// Calls a method of Chromium's own protocol (`Network.enable` and its like).
///
/// # Errors
/// When the browser refuses.
pub async fn protocol(client: &Client, method: &str, params: Value) -> Result<Value> {
    let command = Command { path: "goog/cdp/execute", body: json!({"cmd": method, "params": params}) };
    client.issue_cmd(command).await.with_context(|| format!("the browser refused {method}"))
}

/// Everything Chromium wrote to its console since the last call.
///
/// # Errors
/// When the browser is gone.
pub async fn console(client: &Client) -> Result<Vec<Value>> {
    let lines = client.issue_cmd(Command { path: "se/log", body: json!({"type": "browser"}) }).await?;
    Ok(lines.as_array().cloned().unwrap_or_default())
}

/// Runs a script in Firefox itself, not in its page.
///
/// # Errors
/// When it throws.
pub async fn in_firefox(client: &Client, script: &str, arguments: Vec<Value>) -> Result<()> {
    let context = |name: &str| Command { path: "moz/context", body: json!({"context": name}) };
    client.issue_cmd(context("chrome")).await?;
    let done = client.execute(script, arguments).await;
    client.issue_cmd(context("content")).await?;
    done.context("Firefox refused a script").map(drop)
}
