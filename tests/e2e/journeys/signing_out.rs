//! Signing out while something is under way: it's said what that cuts short, and what came late is there for who comes back.

use e2e::{Ended, button, dialog, field, heading, journey, link};

use crate::steps::{accept, choose, read_offer, sign_in, wants_to_sign_out};

#[test]
fn signing_out_while_creating_is_asked_about_and_what_waits_is_not_begun() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let disks = ["build-artifacts", "mail-spool", "map-tiles", "small-notes", "web-cache"];
        choose(&hanna, &disks).await?;
        hanna.fill(field("Template for the names"), "fault:create-slow {disk}").await?;
        hanna.click(button("Create 5 transfers")).await?;
        hanna.reads("0 of 5 created").await?;
        wants_to_sign_out(&hanna).await?;
        hanna.reads_in(dialog("Sign out now?"), "2 transfers wait for their turn and won't be begun").await?;
        hanna.click(button("Stay signed in")).await?;
        wants_to_sign_out(&hanna).await?;
        hanna.click(button("Sign out").within(dialog("Sign out now?"))).await?;
        hanna.finds(button("Sign in as harbor")).await?;
        hanna
            .until_so("the three that were under way being created", async || {
                Ok(stage.cloud.calls_of("POST", "/os-volume-transfer").await? == 3)
            })
            .await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        // Their keys came after signing out, and were sealed all the same.
        hanna
            .until_so("three keys being here", async || {
                Ok(hanna.text().await?.matches("Sealed here").count() == 3)
            })
            .await
    })
}

#[test]
fn what_became_of_an_accept_during_which_one_signed_out_is_there_afterwards() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:accept-slow-4 {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        let offer = read_offer(&hanna).await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        wants_to_sign_out(&milo).await?;
        milo.reads_in(dialog("Sign out now?"), "1 request is under way").await?;
        milo.click(button("Sign out").within(dialog("Sign out now?"))).await?;
        milo.finds(button("Sign in as meadow")).await?;
        milo.until_so("the disk having moved", async || {
            Ok(stage.cloud.disk("meadow", "region-one", "web-cache").await.is_ok())
        })
        .await?;
        sign_in(&milo, "meadow").await?;
        milo.finds(heading("The disk is yours")).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 1);
        Ok(())
    })
}

#[test]
fn a_reload_in_the_middle_of_accepting_says_that_it_was_sent() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:accept-slow-6 {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        let offer = read_offer(&hanna).await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.reads("Accepting…").await?;
        milo.reload().await?;
        sign_in(&milo, "meadow").await?;
        milo.reads("This was sent once already").await
    })
}
