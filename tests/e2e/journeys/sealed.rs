//! Packages sealed to the recipient's own key: asked for by a link, sealed by the sender, sent as a link, accepted.

use anyhow::{Context, Result};
use e2e::{Ended, Person, button, field, heading, journey};

use crate::steps::{choose, sign_in};

const DISKS: [&str; 3] = ["invoices-2025", "map-tiles", "small-notes"];

/// Makes a request link, and copies it. Gives back the digits that are told by telephone, too.
async fn asks(person: &Person) -> Result<(String, String)> {
    person.click(button("Ask to be sent something…")).await?;
    person.click(button("Make the link")).await?;
    person.reads("sealed in this browser").await?;
    person.fill(field("Your name"), "Milo of Meadow").await?;
    person.click(button("Copy link")).await?;
    person.reads("Copied").await?;
    Ok((person.clipboard().await?, digits_on(person).await?))
}

/// The digits of a key, as the page shows them.
async fn digits_on(person: &Person) -> Result<String> {
    let text = person.text().await?;
    let (_, behind) = text.split_once("Fingerprint").context("no fingerprint is shown")?;
    Ok(behind.chars().filter(char::is_ascii_digit).take(20).collect())
}

/// Copies the link of the package, and closes the screen with it.
async fn copies_package(person: &Person) -> Result<String> {
    person.click(button("Copy package link")).await?;
    person.reads("Copied").await?;
    let package = person.clipboard().await?;
    person.click(button("Close")).await?;
    Ok(package)
}

#[test]
fn three_disks_go_sealed_to_the_key_of_whoever_asked_for_them() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        let (request, told) = asks(&milo).await?;
        milo.finds_it_accessible_in_every_look("asking to be sent something").await?;

        let hanna = stage.person("hanna").await?;
        hanna.open(&request).await?;
        hanna.reads("Milo of Meadow").await?;
        hanna.reads("nobody has checked it").await?;
        assert_eq!(digits_on(&hanna).await?, told);
        hanna.finds_it_accessible_in_every_look("a request").await?;
        // The request survives a reload and signing in.
        hanna.reload().await?;
        hanna.reads("Milo of Meadow").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(button("Choose disks for them")).await?;
        choose(&hanna, &DISKS).await?;
        hanna.reads("For “Milo of Meadow”, as the request says").await?;
        hanna.click(button("Create 3 transfers")).await?;
        hanna.reads("3 of 3 created").await?;
        hanna.click(button("Go to hand-over")).await?;
        hanna.click(button("Seal to “Milo of Meadow”…")).await?;
        hanna.reads("only this recipient can open it").await?;
        assert_eq!(digits_on(&hanna).await?, told);
        hanna.finds_it_accessible_in_every_look("a package for a recipient").await?;
        let package = copies_package(&hanna).await?;
        hanna.reads("3 of 3 handed over").await?;

        milo.open(&package).await?;
        milo.reads("The package holds 3 transfers with their keys").await?;
        if !milo.has(&button("Accept 3 disks")).await? {
            // The page was loaded anew, so that nobody is signed in any more.
            sign_in(&milo, "meadow").await?;
        }
        milo.click(button("Accept 3 disks")).await?;
        milo.finds(heading("3 disks are yours")).await?;

        for disk in DISKS {
            assert_eq!(stage.cloud.disk("meadow", "region-one", disk).await?["status"], "available");
        }
        Ok(())
    })
}

#[test]
fn a_package_link_in_another_browser_than_the_one_that_asked_is_refused_with_the_reason() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        let (request, _) = asks(&milo).await?;
        let hanna = stage.person("hanna").await?;
        hanna.open(&request).await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(button("Choose disks for them")).await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.click(button("Seal to “Milo of Meadow”…")).await?;
        let package = copies_package(&hanna).await?;
        hanna.reads("1 of 1 handed over").await?;
        let other = stage.person("somebody").await?;
        other.open(&package).await?;
        other.reads("sealed to another key than those of this browser").await
    })
}
