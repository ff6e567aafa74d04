//! A device that makes passkeys, as Chromium plays one, with its person.

use anyhow::{Context, Result};
use serde_json::json;

use super::Person;
use crate::vendor::protocol;

/// A device that makes passkeys.
pub struct PasskeyDevice {
    id: String,
}

impl Person {
    /// Gets such a device, for this page and those that follow in its tab. Passkeys that it makes give secrets, or don't.
    ///
    /// # Errors
    /// When the browser has no way to it.
    pub async fn gets_passkey_device(&self, gives_secrets: bool) -> Result<PasskeyDevice> {
        self.note("gets a device for passkeys");
        protocol(&self.client, "WebAuthn.enable", json!({})).await?;
        let options = json!({
            "protocol": "ctap2",
            "ctap2Version": "ctap2_1",
            "transport": "internal",
            "hasResidentKey": true,
            "hasUserVerification": true,
            "hasPrf": gives_secrets,
            "automaticPresenceSimulation": true,
            "isUserVerified": true,
        });
        let made = protocol(&self.client, "WebAuthn.addVirtualAuthenticator", json!({"options": options}));
        let id = made.await?["authenticatorId"].as_str().map(str::to_owned);
        Ok(PasskeyDevice { id: id.context("the device has no id")? })
    }

    /// Whether this person does what the device asks for. Whoever doesn't, lets it wait.
    ///
    /// # Errors
    /// When the browser has no way to it.
    pub async fn minds_device(&self, device: &PasskeyDevice, minds: bool) -> Result<()> {
        self.note(if minds {
            "minds the device for passkeys"
        } else {
            "leaves the device for passkeys alone"
        });
        let params = json!({"authenticatorId": device.id, "enabled": minds});
        protocol(&self.client, "WebAuthn.setAutomaticPresenceSimulation", params).await.map(drop)
    }

    /// Loses the device, with all passkeys on it.
    ///
    /// # Errors
    /// When the browser has no way to it.
    pub async fn loses_passkey_device(&self, device: PasskeyDevice) -> Result<()> {
        self.note("loses the device for passkeys");
        let params = json!({"authenticatorId": device.id});
        protocol(&self.client, "WebAuthn.removeVirtualAuthenticator", params).await.map(drop)
    }
}
