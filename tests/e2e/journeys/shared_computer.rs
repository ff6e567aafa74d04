//! Signing out of a browser that others use: what it holds is kept, handed over first, or destroyed.

use anyhow::ensure;
use e2e::{Ended, button, checkbox, dialog, heading, journey, link, radio, row};

use crate::steps::{accept, offer, sign_in, wants_to_sign_out};

#[test]
fn what_the_browser_holds_is_kept_handed_over_first_or_destroyed() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offered = offer(&hanna, "web-cache").await?;
        hanna.click(button("Done")).await?;
        let question = || dialog("Sign out now?");

        wants_to_sign_out(&hanna).await?;
        hanna.reads_in(question(), "1 sealed key that is handed over").await?;
        hanna.finds_it_accessible_in_every_look("signing out with keys here").await?;
        hanna.click(radio("Hand keys over first")).await?;
        hanna.click(button("See the transfers")).await?;
        hanna.finds(heading("Transfers")).await?;

        wants_to_sign_out(&hanna).await?;
        hanna.click(button("Sign out").within(question())).await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.reads_in(row("web-cache"), "Handed over").await?;

        wants_to_sign_out(&hanna).await?;
        hanna.click(radio("Destroy the keys")).await?;
        hanna.finds_it_accessible_in_every_look("destroying keys").await?;
        hanna.click(checkbox("I know that this can't be undone")).await?;
        hanna.click(button("Destroy and sign out")).await?;
        hanna.reads("1 key destroyed").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.reads_in(row("web-cache"), "Destroyed here").await?;
        hanna.click(link("web-cache")).await?;
        hanna.reads("The recipient can still accept").await?;
        hanna.finds(button("Cancel and create anew")).await?;

        // And so they can.
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offered).await?;
        milo.finds(heading("The disk is yours")).await?;
        wants_to_sign_out(&milo).await?;
        milo.reads_in(question(), "1 line of history").await?;
        milo.click(radio("Destroy the history")).await?;
        milo.click(checkbox("I know that this can't be undone")).await?;
        milo.click(button("Destroy and sign out")).await?;
        sign_in(&milo, "meadow").await?;
        milo.click(link("Transfers")).await?;
        milo.reads("1 entry of this history was destroyed").await?;
        ensure!(!milo.has(&row("web-cache")).await?, "the history is still there");
        Ok(())
    })
}
