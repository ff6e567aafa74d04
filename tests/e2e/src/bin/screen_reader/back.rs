//! The sender again: takes a transfer back, and reads in the history what became of all.

use anyhow::Result;
use e2e::{Listener, Stage, button, dialog, heading, link};

use crate::steps::{accept, offer, sign_in};

pub async fn takes_one_back_and_reads_the_history(stage: &Stage, hanna: &Listener<'_>) -> Result<()> {
    let colleague = stage.person("colleague").await?;
    sign_in(&colleague, "harbor").await?;
    let offer = offer(&colleague, "web-cache").await?;
    let milo = stage.person("milo").await?;
    accept(&milo, "meadow", &offer).await?;
    milo.finds(heading("The disk is yours")).await?;
    hanna.step("Signing in");
    hanna.tabs_to(button("Sign in as harbor")).await?;
    hanna.press("Return").await?;
    hanna.step("The transfers");
    hanna.tabs_to(link("Transfers")).await?;
    hanna.press("Return").await?;
    hanna.hears("Transfers").await?;
    hanna.tabs_to(link("offered-by-a-colleague")).await?;
    hanna.press("Return").await?;
    hanna.hears("Transfer of offered-by-a-colleague").await?;
    hanna.step("Canceling");
    hanna.tabs_to(button("Cancel transfer")).await?;
    hanna.press("Return").await?;
    hanna.hears("Cancel this transfer?").await?;
    hanna.tabs_to(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
    hanna.press("Return").await?;
    hanna.hears("Canceled").await
}
