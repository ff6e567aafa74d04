//! What a person sees: things, texts, and that they are gone.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::Person;
use super::what::What;
use crate::browser::Kind;

/// The text of the page without what differs between equal texts: kinds of blanks, and invisible marks of direction.
const TEXT: &str = r"const e = arguments[0] || document.querySelector('dialog:modal') || document.body;
return (e.innerText || '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();";

impl Person {
    /// Waits for something to be there.
    ///
    /// # Errors
    /// When it doesn't come.
    pub async fn finds(&self, what: What) -> Result<()> {
        self.note(format!("looks for {what}"));
        self.until(format!("finding {what}"), async || self.one(&what).await.map(|_| Some(()))).await
    }

    /// Whether something is there right now.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn has(&self, what: &What) -> Result<bool> {
        Ok(!self.all(what).await?.is_empty())
    }

    /// How many there are right now.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn count(&self, what: &What) -> Result<usize> {
        Ok(self.all(what).await?.len())
    }

    /// Waits for something to be gone.
    ///
    /// # Errors
    /// When it stays.
    pub async fn misses(&self, what: What) -> Result<()> {
        self.note(format!("waits for {what} to go"));
        self.until_so(format!("{what} going away"), async || Ok(!self.has(&what).await?)).await
    }

    /// Waits for a text to be on the page, or in the dialog that lies over it.
    ///
    /// # Errors
    /// When it doesn't come.
    pub async fn reads(&self, text: &str) -> Result<()> {
        self.note(format!("reads “{text}”"));
        self.until_so(format!("reading “{text}”"), async || Ok(self.text().await?.contains(text))).await
    }

    /// Waits for a text to be gone from the page.
    ///
    /// # Errors
    /// When it stays.
    pub async fn reads_no_more(&self, text: &str) -> Result<()> {
        self.note(format!("waits for “{text}” to go"));
        self.until_so(format!("“{text}” going away"), async || Ok(!self.text().await?.contains(text))).await
    }

    /// Waits for a text to be within something.
    ///
    /// # Errors
    /// When it doesn't come.
    pub async fn reads_in(&self, what: What, text: &str) -> Result<()> {
        self.note(format!("reads “{text}” in {what}"));
        self.until(format!("reading “{text}” in {what}"), async || {
            let found = self.text_of(&what).await?;
            if !found.contains(text) {
                bail!("it says: {found}");
            }
            Ok(Some(()))
        })
        .await
    }

    /// The text that can be seen: of the dialog, if one lies over the page.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn text(&self) -> Result<String> {
        text(&self.script(TEXT, vec![]).await?)
    }

    /// The text of something that is there now.
    ///
    /// # Errors
    /// When it isn't there.
    pub async fn text_of(&self, what: &What) -> Result<String> {
        let element = serde_json::to_value(self.one(what).await?)?;
        text(&self.script(TEXT, vec![element]).await?)
    }

    /// A property of something: `value`, `checked`, `ariaDisabled`.
    ///
    /// # Errors
    /// When it isn't there.
    pub async fn property_of(&self, what: &What, property: &str) -> Result<Value> {
        let element = serde_json::to_value(self.one(what).await?)?;
        self.script("return arguments[0][arguments[1]]", vec![element, property.into()]).await
    }

    /// What a list shows as chosen.
    ///
    /// # Errors
    /// When it isn't there.
    pub async fn chosen_in(&self, list: &What) -> Result<Value> {
        let element = serde_json::to_value(self.one(list).await?)?;
        self.script("return arguments[0].selectedOptions[0].label", vec![element]).await
    }

    /// What was copied last in this browser.
    ///
    /// # Errors
    /// When the clipboard can't be read.
    pub async fn clipboard(&self) -> Result<String> {
        if self.kind() == Kind::WebKit {
            // It asks the person at every reading, whatever was allowed before. What the page was told to be copied is known.
            return text(&self.script("return window.lastCopied", vec![]).await?);
        }
        let script = "const done = arguments[arguments.length - 1];
            navigator.clipboard.readText().then(done, error => done({error: String(error)}));";
        let read = self.client.execute_async(script, vec![]).await?;
        text(&read).with_context(|| format!("the clipboard can't be read: {read}"))
    }
}

fn text(value: &Value) -> Result<String> {
    value.as_str().map(str::to_owned).context("not a text")
}
