//! The recipient: opens a link, signs in, enters a wrong key and then the right one, and hears that the disk has arrived.

use anyhow::Result;
use e2e::{Listener, Stage, button, field, heading};

use crate::steps::{offer, sign_in};

pub async fn accepts_a_disk(stage: &Stage, milo: &Listener<'_>) -> Result<()> {
    let hanna = stage.person("hanna").await?;
    sign_in(&hanna, "harbor").await?;
    let offer = offer(&hanna, "web-cache").await?;
    milo.step("Opening the link");
    milo.person.open(&offer.link).await?;
    milo.hears("Loading").await?;
    milo.step("Signing in");
    milo.tabs_to(button("Sign in as meadow")).await?;
    milo.press("Return").await?;
    milo.person.reads("Your quota has room for it.").await?;
    milo.hears("Accept a transfer").await?;
    milo.step("A wrong key");
    milo.tabs_to(field("Key")).await?;
    milo.types("0123456789abcdef").await?;
    milo.press("Return").await?;
    milo.hears("The key is wrong").await?;
    milo.step("The right key");
    milo.tabs_to(field("Key")).await?;
    milo.press("ctrl+a").await?;
    milo.types(&offer.key).await?;
    milo.press("Return").await?;
    milo.person.finds(heading("The disk is yours")).await?;
    milo.hears("The disk is yours").await?;
    milo.never_heard(&offer.key)
}
