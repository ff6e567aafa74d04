//! Looking at a page with axe-core, which knows what people with a screen reader, a magnifier or a keyboard need, and
//! at its layout: nothing lies on anything else, nothing is wider than the window.

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::person::Person;

const AXE: &str = include_str!("../vendor/axe.min.js");
pub(crate) const LAYOUT: &str = include_str!("layout.js");
const LEVELS: [&str; 5] = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"];
/// What is still fading in has other colors than it is going to have, and what changes while it's looked at has passing ones: no change
/// of a color takes time meanwhile.
const RUN: &str = "const [levels, done] = arguments;
const still = new CSSStyleSheet();
still.replaceSync('*, ::before, ::after { transition: none !important; }');
document.adoptedStyleSheets.push(still);
const fading = document.getAnimations().filter(one => one.effect.getComputedTiming().endTime < Infinity);
Promise.all(fading.map(one => one.finished.catch(() => {})))
.then(() => axe.run(document, {runOnly: levels, resultTypes: ['violations']})).then(
    result => done(result.violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${node.html} (${node.failureSummary})`))),
    error => done([String(error)]))
.finally(() => document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== still));";

impl Person {
    /// Looks at the page in light, in dark and on a phone: for the journey that is about that page.
    ///
    /// # Errors
    /// As [`Person::finds_it_accessible`].
    pub async fn finds_it_accessible_in_every_look(&self, screen: &str) -> Result<()> {
        for scheme in ["light", "dark"] {
            self.prefers_colors(scheme).await?;
            self.finds_it_accessible(&format!("{screen}, {scheme}")).await?;
        }
        self.use_phone_size().await?;
        self.finds_it_accessible(&format!("{screen}, on a phone")).await?;
        self.prefers_colors("").await?;
        self.use_window_size().await
    }

    /// Looks at the page as it is now.
    ///
    /// # Errors
    /// When something on it keeps people out, with the rule and the element.
    pub async fn finds_it_accessible(&self, screen: &str) -> Result<()> {
        let mut findings = self.hindrances().await?;
        findings.extend(self.layout_faults().await?);
        if !findings.is_empty() {
            bail!("{screen}: {}", findings.join("\n"));
        }
        Ok(())
    }

    /// What on the page keeps people out, each with the rule and the element, as axe-core finds it.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn hindrances(&self) -> Result<Vec<String>> {
        if self.script("return typeof axe", vec![]).await? == "undefined" {
            self.script(AXE, vec![]).await?;
        }
        let mut findings = self.axe_findings().await?;
        // A bar that stays in view covers a part of whatever is under it, and scrolling uncovers that.
        if findings.iter().any(|finding| is_under_a_bar(finding)) {
            self.script("scrollBy(0, innerHeight / 3)", vec![]).await?;
            let scrolled = self.axe_findings().await?;
            findings.retain(|finding| !is_under_a_bar(finding) || scrolled.contains(finding));
            self.script("scrollBy(0, -innerHeight / 3)", vec![]).await?;
        }
        Ok(findings)
    }

    async fn axe_findings(&self) -> Result<Vec<String>> {
        Ok(texts(&self.script_with_answer(RUN, vec![json!(LEVELS)]).await?))
    }

    /// Controls that lie on each other, and a page that is wider than its window.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn layout_faults(&self) -> Result<Vec<String>> {
        Ok(texts(&self.script(LAYOUT, vec![]).await?))
    }
}

fn is_under_a_bar(finding: &str) -> bool {
    finding.starts_with("target-size:") && finding.contains("partially obscured")
}

fn texts(list: &Value) -> Vec<String> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
