//! Looking whether a page still fits where there's little room: on the smallest screens, at 400 % zoom (WCAG 1.4.10), and with
//! more room between letters, words and lines (1.4.12). What has the focus is looked at, too.

use anyhow::{Result, bail};
use serde_json::Value;

use crate::accessibility::LAYOUT;
use crate::person::Person;

/// The smallest screen, and a window of 1280 by 1024 at 400 %.
const SMALL: [(u32, u32); 2] = [(320, 480), (320, 256)];

/// The distances that a reader may set.
const SPACING: &str = "const sheet = new CSSStyleSheet();
sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
p { margin-block-end: 2em !important; }`);
document.adoptedStyleSheets = arguments[0] ? [sheet] : [];";

/// What has the focus, as its tag and its text.
const FOCUSED: &str =
    "const at = document.activeElement; return `${at.localName}: ${at.textContent.trim().slice(0, 60)}`;";

impl Person {
    /// Looks at the page where there's little room, without and with wide text: nothing is wider than the window, nothing lies
    /// on anything else.
    ///
    /// # Errors
    /// When something doesn't fit, with the size and the element.
    pub async fn finds_it_fitting(&self, screen: &str) -> Result<()> {
        for size in SMALL {
            self.use_size(size).await?;
            for is_wide in [false, true] {
                self.script(SPACING, vec![is_wide.into()]).await?;
                let findings = self.script(LAYOUT, vec![]).await?;
                let findings: Vec<&str> =
                    findings.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
                if !findings.is_empty() {
                    let text = if is_wide { ", wide text" } else { "" };
                    bail!("{screen}, {} by {} px{text}: {}", size.0, size.1, findings.join("\n"));
                }
            }
            self.script(SPACING, vec![false.into()]).await?;
        }
        self.use_window_size().await
    }

    /// Waits until the page's heading with this text has the focus.
    ///
    /// # Errors
    /// When something else has it in the end.
    pub async fn has_focus_on_heading(&self, heading: &str) -> Result<()> {
        let wanted = format!("h1: {heading}");
        self.until_so(&format!("the focus being on “{heading}”"), async || {
            Ok(self.script(FOCUSED, vec![]).await?.as_str() == Some(wanted.as_str()))
        })
        .await
    }
}
