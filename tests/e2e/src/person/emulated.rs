//! Circumstances that only Chromium's own commands can play: what the system asks for, fingers. What every
//! kind of browser can do alike is in `circumstances`.

use anyhow::Result;
use serde_json::json;

use super::Person;
use crate::vendor::protocol;

impl Person {
    /// Has the system ask for this (`forced-colors`, `prefers-reduced-motion`), and for nothing else.
    ///
    /// # Errors
    /// When the browser isn't Chromium.
    pub async fn emulates(&self, features: &[(&str, &str)]) -> Result<()> {
        let features: Vec<_> =
            features.iter().map(|(name, value)| json!({"name": name, "value": value})).collect();
        protocol(&self.client, "Emulation.setEmulatedMedia", json!({"features": features})).await.map(drop)
    }

    /// Shows the page as it is printed, until [`Self::has_printed`].
    ///
    /// # Errors
    /// When the browser isn't Chromium.
    pub async fn sees_it_printed(&self) -> Result<()> {
        protocol(&self.client, "Emulation.setEmulatedMedia", json!({"media": "print"})).await?;
        self.script("dispatchEvent(new Event('beforeprint'))", vec![]).await.map(drop)
    }

    /// Shows the page as on screens again, in the system's colors.
    ///
    /// # Errors
    /// When the browser isn't Chromium.
    pub async fn has_printed(&self) -> Result<()> {
        self.script("dispatchEvent(new Event('afterprint'))", vec![]).await?;
        self.emulates(&[]).await
    }

    /// Gives the window this size, and fingers to the person.
    ///
    /// # Errors
    /// When the browser isn't Chromium.
    pub async fn use_touch(&self, size: (u32, u32)) -> Result<()> {
        self.use_size(size).await?;
        let fingers = json!({"enabled": true, "maxTouchPoints": 5});
        protocol(&self.client, "Emulation.setTouchEmulationEnabled", fingers).await.map(drop)
    }

    /// Gives the window its own size back, and takes the fingers away.
    ///
    /// # Errors
    /// When the browser isn't Chromium.
    pub async fn use_own_size(&self) -> Result<()> {
        protocol(&self.client, "Emulation.setTouchEmulationEnabled", json!({"enabled": false})).await?;
        protocol(&self.client, "Emulation.clearDeviceMetricsOverride", json!({})).await.map(drop)
    }
}
