//! What moves on a page without anybody having done something, measured by the browser itself; in Chromium.

use anyhow::Result;
use serde_json::Value;

use super::Person;

const WATCH: &str = include_str!("shifts.js");

/// What has moved since somebody looked last.
#[derive(Clone, Debug, Default)]
pub struct Shifts {
    /// The sum, as browsers count it: how much of the window moved, times how far.
    pub sum: f64,
    /// The elements that moved.
    pub parts: Vec<String>,
}

impl Person {
    /// Watches for it in every page from the next one on.
    ///
    /// # Errors
    /// When the browser refuses.
    pub async fn watch_shifts(&self) -> Result<()> {
        self.before_each_page(WATCH).await
    }

    /// What has moved since the page was opened, or since this was asked last.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn shifts(&self) -> Result<Shifts> {
        let told = self.script("return window.takeShifts?.() ?? []", vec![]).await?;
        let mut shifts = Shifts::default();
        for shift in told.as_array().into_iter().flatten() {
            shifts.sum += shift["value"].as_f64().unwrap_or_default();
            let parts = shift["parts"].as_array().into_iter().flatten().filter_map(Value::as_str);
            shifts.parts.extend(parts.map(str::to_owned));
        }
        shifts.parts.dedup();
        Ok(shifts)
    }
}
