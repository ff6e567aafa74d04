//! Pictures of what a person sees, in windows of any size and in both schemes of colors; in Chromium. Which pictures are
//! wanted isn't known here.

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

use super::Person;
use crate::vendor::protocol;

/// Has all movements that have an end be at it, from the top of the page. They aren't waited for: one that is begun while the
/// system's colors change can stay pending for good.
const AT_REST: &str = "const done = arguments[arguments.length - 1];
scrollTo(0, 0);
for (const one of document.getAnimations()) if (one.effect.getComputedTiming().endTime < Infinity) one.finish();
setTimeout(() => done(true), 50);";
/// A page of ten thousand rows would be a picture that nobody can look at.
const TALLEST: f64 = 6000.0;
/// Narrower than this is a phone, in pixels.
const NARROW: u32 = 600;

/// How pictures are kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Exact, for documents.
    Png,
    /// Small, for looking through many.
    Webp,
}

/// How much of the page is on a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// What the window shows.
    Window,
    /// All of the page, as if the window were as tall.
    Page,
}

impl Person {
    /// Gives the window this width and height in pixels, and no scroll bars, which differ between machines. What is as narrow
    /// as a phone is touched.
    ///
    /// # Errors
    /// When the browser is gone.
    pub async fn uses_window_of(&self, size: (u32, u32)) -> Result<()> {
        self.note(format!("uses a window of {} × {}", size.0, size.1));
        if size.0 < NARROW {
            self.use_touch(size).await?;
        } else {
            self.use_own_size().await?;
            self.use_size(size).await?;
        }
        protocol(&self.client, "Emulation.setScrollbarsHidden", json!({"hidden": true})).await.map(drop)
    }

    /// Waits until nothing on the page moves any more.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn comes_to_rest(&self) -> Result<()> {
        self.script_with_answer(AT_REST, vec![]).await.map(drop)
    }

    /// A picture.
    ///
    /// # Errors
    /// When the browser takes none.
    pub async fn photograph(&self, extent: Extent, format: Format) -> Result<Vec<u8>> {
        let mut wanted = match format {
            Format::Png => json!({"format": "png"}),
            Format::Webp => json!({"format": "webp", "quality": 85}),
        };
        if extent == Extent::Page {
            let size = self.page_size().await?;
            let (width, height) = (&size["width"], size["height"].as_f64().unwrap_or(TALLEST).min(TALLEST));
            wanted["captureBeyondViewport"] = Value::Bool(true);
            wanted["clip"] = json!({"x": 0, "y": 0, "width": width, "height": height, "scale": 1});
        }
        let taken = protocol(&self.client, "Page.captureScreenshot", wanted).await?;
        let data = taken["data"].as_str().context("the browser took no picture")?;
        Ok(STANDARD.decode(data)?)
    }

    /// Whether the page goes on below the window.
    ///
    /// # Errors
    /// When the page is gone.
    pub async fn has_more_below(&self) -> Result<bool> {
        let root = "const root = document.documentElement; return root.scrollHeight > root.clientHeight";
        Ok(self.script(root, vec![]).await? == true)
    }

    async fn page_size(&self) -> Result<Value> {
        let metrics = protocol(&self.client, "Page.getLayoutMetrics", json!({})).await?;
        Ok(metrics["cssContentSize"].clone())
    }
}
