//! What WCAG 2.2 asks of a page and axe can't look at: each look says the number of what isn't met. One call looks at the page
//! under every circumstance; what the page shows isn't known here.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::person::Person;

const PAGE: &str = include_str!("page.js");
const FOCUS: &str = include_str!("focus.js");
const LOOKS: &str = include_str!("looks.js");

/// Answers once the focus has been where it is for so many frames.
const SETTLED: &str = "const done = arguments[arguments.length - 1];
let [focused, frames] = [document.activeElement, 0];
const look = () => {
  frames = document.activeElement === focused ? frames + 1 : 0;
  focused = document.activeElement;
  if (frames < 20) requestAnimationFrame(look); else done();
};
look();";

/// The width of a window of 1280 pixels, enlarged four times; and a small phone's.
const NARROW: (u32, u32) = (320, 480);
const PHONE: (u32, u32) = (390, 844);

impl Person {
    /// Looks at the page as it is now: what it says of itself, its focus, its text with more space, enlarged four times, in
    /// the system's own colors, without motion, and under fingers.
    ///
    /// # Errors
    /// When something isn't met, with its number and the element.
    pub async fn finds_it_conforming(&self, screen: &str) -> Result<()> {
        let mut found = self.findings(PAGE, vec![]).await?;
        // A new page's heading takes the focus a moment after it has come.
        self.script_with_answer(SETTLED, vec![]).await?;
        // From now on the focus is a keyboard's, which has to be seen.
        self.press("\u{e004}").await?;
        found.extend(self.focus("").await?);

        found.extend(self.look("spacing").await?);
        self.look("unspaced").await?;

        self.emulates(&[("forced-colors", "active")]).await?;
        found.extend(self.look("colors").await?);
        found.extend(self.focus(" in forced colors").await?);
        self.emulates(&[("prefers-reduced-motion", "reduce")]).await?;
        found.extend(self.look("motion").await?);
        self.emulates(&[]).await?;

        if let Err(too_narrow) = self.finds_it_fitting("1.4.10, 1.4.12").await {
            found.push(format!("{too_narrow:#}"));
        }
        self.use_size(NARROW).await?;
        found.extend(self.focus(" at 320 px").await?);
        self.use_touch(PHONE).await?;
        found.extend(self.look("touch").await?);
        self.use_own_size().await?;
        if !found.is_empty() {
            found.dedup();
            bail!("{screen}:\n  {}", found.join("\n  "));
        }
        Ok(())
    }

    async fn look(&self, what: &str) -> Result<Vec<String>> {
        self.findings(LOOKS, vec![json!(what)]).await
    }

    async fn focus(&self, when: &str) -> Result<Vec<String>> {
        let found = texts(&self.script_with_answer(FOCUS, vec![]).await?);
        Ok(found.into_iter().map(|finding| format!("{finding}{when}")).collect())
    }

    async fn findings(&self, script: &str, arguments: Vec<Value>) -> Result<Vec<String>> {
        Ok(texts(&self.script(script, arguments).await?))
    }
}

fn texts(findings: &Value) -> Vec<String> {
    findings.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
