//! What is around the page: the net, the size of the window, what is kept from earlier, what the browser allows. Each kind of
//! browser has its own way to it, or none.

use anyhow::{Result, bail};
use serde_json::json;

use super::Person;
use crate::browser::Kind;
use crate::vendor::{in_firefox, protocol};

/// Width and height of a small phone, in pixels.
const PHONE: (u32, u32) = (360, 740);

impl Person {
    /// Allows this browser to read and write the clipboard, as people do when asked.
    ///
    /// # Errors
    /// When the browser is gone.
    pub(crate) async fn allow_clipboard(&self) -> Result<()> {
        if self.kind() != Kind::Chromium {
            return Ok(());
        }
        let permissions = ["clipboardReadWrite", "clipboardSanitizedWrite"];
        let params = json!({"permissions": permissions, "origin": &*self.origin});
        protocol(&self.client, "Browser.grantPermissions", params).await.map(drop)
    }

    /// Takes this browser off the net, or back.
    ///
    /// # Errors
    /// When the browser is gone, or has no way to it.
    pub async fn go_offline(&self, offline: bool) -> Result<()> {
        self.note(if offline { "goes offline" } else { "goes online" });
        match self.kind() {
            Kind::Chromium => self.emulate_net(offline, 0).await,
            Kind::Firefox => {
                // Connections that are open would go on serving.
                let offline_now = "Services.io.offline = arguments[0];
                    Services.obs.notifyObservers(null, 'net:prune-all-connections');";
                in_firefox(&self.client, offline_now, vec![offline.into()]).await
            }
            Kind::WebKit => bail!("WebKit's driver can't take a browser off the net"),
        }
    }

    /// Lets each request of this browser take so many milliseconds longer.
    ///
    /// # Errors
    /// When the browser is gone, or is no Chromium.
    pub async fn is_far_away(&self, latency_ms: u32) -> Result<()> {
        if self.kind() != Kind::Chromium {
            bail!("no other browser than Chromium can be told to be far away");
        }
        self.emulate_net(false, latency_ms).await
    }

    async fn emulate_net(&self, offline: bool, latency_ms: u32) -> Result<()> {
        let conditions = json!({"offline": offline, "latency": latency_ms, "downloadThroughput": -1, "uploadThroughput": -1});
        protocol(&self.client, "Network.enable", json!({})).await?;
        protocol(&self.client, "Network.emulateNetworkConditions", conditions).await.map(drop)
    }

    /// Gives the window the size of a small phone.
    ///
    /// # Errors
    /// When the browser is gone, or its windows don't become as small.
    pub async fn use_phone_size(&self) -> Result<()> {
        self.note("uses a phone");
        self.use_size(PHONE).await
    }

    /// Gives the window this width and height, in pixels of the page.
    ///
    /// # Errors
    /// When the browser is gone, or its windows don't become as small.
    pub(crate) async fn use_size(&self, (width, height): (u32, u32)) -> Result<()> {
        match self.kind() {
            Kind::Chromium => {
                let size = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
                protocol(&self.client, "Emulation.setDeviceMetricsOverride", size).await.map(drop)
            }
            Kind::Firefox => {
                // Its windows are wider than that; the page in them needn't be.
                let size = "const [width, height] = [...arguments].map(pixels => `${pixels}px`);
                    Object.assign(gBrowser.selectedBrowser.style, { maxWidth: width, width, maxHeight: height, height });";
                in_firefox(&self.client, size, vec![width.into(), height.into()]).await
            }
            Kind::WebKit => bail!("windows of WebKit's small browser don't become as narrow as a phone"),
        }
    }

    /// Gives the window back its own size.
    ///
    /// # Errors
    /// When the browser is gone, or has no way to it.
    pub async fn use_window_size(&self) -> Result<()> {
        match self.kind() {
            Kind::Chromium => {
                protocol(&self.client, "Emulation.clearDeviceMetricsOverride", json!({})).await.map(drop)
            }
            Kind::Firefox => in_firefox(&self.client, "gBrowser.selectedBrowser.style = ''", vec![]).await,
            Kind::WebKit => Ok(()),
        }
    }

    /// Has the system prefer light or dark colors, which the page follows; an empty word is the system's own choice.
    ///
    /// # Errors
    /// When the browser is gone, or has no way to it.
    pub async fn prefers_colors(&self, scheme: &str) -> Result<()> {
        match self.kind() {
            Kind::Chromium => {
                let features = json!([{"name": "prefers-color-scheme", "value": scheme}]);
                protocol(&self.client, "Emulation.setEmulatedMedia", json!({"features": features}))
                    .await
                    .map(drop)
            }
            Kind::Firefox => {
                let prefer = "const dark = arguments[0] === 'dark' ? 0 : arguments[0] === 'light' ? 1 : 2;
                    Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', dark);";
                in_firefox(&self.client, prefer, vec![scheme.into()]).await
            }
            Kind::WebKit => bail!("WebKit's driver can't choose colors"),
        }
    }

    /// Empties the browser's cache, so that the next page is loaded like a first one.
    ///
    /// # Errors
    /// When the browser is gone, or has no way to it.
    pub async fn empty_cache(&self) -> Result<()> {
        match self.kind() {
            Kind::Chromium => protocol(&self.client, "Network.clearBrowserCache", json!({})).await.map(drop),
            Kind::Firefox => in_firefox(&self.client, "Services.cache2.clear()", vec![]).await,
            Kind::WebKit => bail!("WebKit's driver can't empty the cache"),
        }
    }
}
