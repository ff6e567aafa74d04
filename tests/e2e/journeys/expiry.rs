//! Sign-ins that end in the middle of something: the work goes on where it was.

use anyhow::Result;
use e2e::{Ended, Person, button, dialog, field, journey, row};

use crate::steps::{account, choose, read_offer, reads_all_disks, select, sign_in};

async fn sign_in_again(person: &Person) -> Result<()> {
    person.reads_in(dialog("Sign in again"), "Everything on the page is kept").await?;
    person.fill(field("Password"), "wrong").await?;
    person.click(button("Sign in")).await?;
    person.reads("Account, user, password or code is wrong, or a code is missing.").await?;
    person.fill(field("Password"), "harbor-demo").await?;
    person.click(button("Sign in")).await?;
    // The next request may meet the same fault before the test looks; then the dialog has opened again, with nothing typed.
    person
        .until_so("being signed in again", async || {
            Ok(!person.has(&dialog("Sign in again")).await?
                || person.property_of(&field("Password"), "value").await? == "")
        })
        .await
}

#[test]
fn the_selection_outlives_the_sign_in() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        select(&hanna, "web-cache").await?;
        select(&hanna, "map-tiles").await?;
        stage.cloud.expire_tokens_of("hanna").await?;
        hanna.click(button("Refresh")).await?;
        sign_in_again(&hanna).await?;
        hanna.reads("2 disks selected, 90 GiB together").await
    })
}

#[test]
fn the_name_outlives_the_sign_in_and_the_create_goes_through() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "before {disk}").await?;
        stage.cloud.expire_tokens_of("hanna").await?;
        hanna.click(button("Create 1 transfer")).await?;
        sign_in_again(&hanna).await?;
        // What was asked for goes on by itself.
        let offer = read_offer(&hanna).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/os-volume-transfer").await?, 1);
        hanna.click(button("Done")).await?;
        hanna.reads_in(row("web-cache"), "before {disk}").await?;
        assert!(!hanna.text().await?.contains(&offer.key));
        Ok(())
    })
}

#[test]
fn a_run_of_creates_pauses_and_goes_on_after_signing_in_again() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        choose(&hanna, &["web-cache", "map-tiles"]).await?;
        hanna.fill(field("Template for the names"), "fault:create-401 {disk}").await?;
        hanna.click(button("Create 2 transfers")).await?;
        sign_in_again(&hanna).await?;
        // Those that were held back meet the same fault when their turn comes.
        hanna
            .until_so("both being created", async || {
                if hanna.has(&dialog("Sign in again")).await? {
                    sign_in_again(&hanna).await?;
                }
                Ok(hanna.text().await?.contains("2 of 2 created"))
            })
            .await?;
        for disk in ["web-cache", "map-tiles"] {
            let status = &stage.cloud.disk("harbor", "region-one", disk).await?["status"];
            assert_eq!(status, "awaiting-transfer");
        }
        Ok(())
    })
}

#[test]
fn signing_out_instead_leads_to_the_sign_in_page() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        stage.cloud.expire_tokens_of("hanna").await?;
        hanna.click(button("Refresh")).await?;
        hanna.click(button("Sign out instead")).await?;
        hanna.finds(button("Sign in as harbor")).await?;
        hanna.misses(account()).await
    })
}
