//! The console is updated on its server while a tab is open: what was begun goes on, and what can't go on says why and what
//! to do. A part that can't be loaded for want of a network is told from one that is gone.

use anyhow::Result;
use e2e::{Ended, Person, Release, button, dialog, field, heading, journey, journey_with, link};
use serde_json::json;

use crate::steps::{choose, offer, sign_in};

const UPDATED: &str = "The console was updated";
/// The program's parts, which the browser misses aloud.
const PARTS: &str = "/app-";

/// Waits until the page has loaded these parts ahead.
async fn has_ahead(person: &Person, parts: &[&str]) -> Result<()> {
    let script = "return performance.getEntriesByType('resource').map(entry => entry.name)";
    person
        .until_so("the parts being loaded ahead", async || {
            let loaded = person.script(script, vec![]).await?;
            let loaded: Vec<&str> =
                loaded.as_array().into_iter().flatten().filter_map(|one| one.as_str()).collect();
            Ok(parts.iter().all(|part| loaded.iter().any(|file| file.contains(&format!("split_{part}.")))))
        })
        .await
}

#[test]
fn a_tab_that_is_open_when_the_console_is_updated_works_on_to_the_end() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        has_ahead(&hanna, &["again", "wizard", "transfers", "accept", "accepting"]).await?;
        let next = Release::another()?;
        stage.redeploy(next.path()).await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.click(button("Done")).await?;
        hanna.click(link("Transfers")).await?;
        hanna.finds(dialog("Leave this page?")).await?;
        hanna.click(button("Stay here")).await?;
        hanna.click(button("Keep it in this browser")).await?;
        hanna.click(link("Transfers")).await?;
        hanna.finds(link("web-cache")).await?;
        stage.cloud.expire_tokens_of("hanna").await?;
        hanna.click(button("Refresh")).await?;
        hanna.finds(dialog("Sign in again")).await?;
        hanna.fill(field("Password"), "harbor-demo").await?;
        hanna.click(button("Sign in")).await?;
        hanna.misses(dialog("Sign in again")).await?;
        hanna.click(link("Accept")).await?;
        hanna.finds(field("Transfer ID")).await?;
        assert!(!hanna.text().await?.contains(UPDATED));
        Ok(())
    })
}

#[test]
fn a_part_that_is_gone_is_told_as_an_update_and_what_was_typed_stays() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.finds(button("Sign in")).await?;
        hanna.fill(field("Account"), "harbor").await?;
        hanna.fill(field("User"), "hanna").await?;
        hanna.fill(field("Password"), "harbor-demo").await?;
        let next = Release::another()?;
        stage.redeploy(next.path()).await?;
        hanna.expects_complaints_of(PARTS);
        hanna.expects_complaints_of("HTTP status code is not ok");
        hanna.click(button("Sign in")).await?;
        hanna.reads(UPDATED).await?;
        hanna.reads_no_more("No connection").await?;
        hanna.click(button("Load it again")).await?;
        hanna.reads_no_more(UPDATED).await?;
        hanna
            .until_so("what was typed standing there", async || {
                let account = hanna.property_of(&field("Account"), "value").await?;
                Ok(account == "harbor" && hanna.property_of(&field("User"), "value").await? == "hanna")
            })
            .await?;
        assert_eq!(hanna.property_of(&field("Password"), "value").await?, json!(""));
        sign_in(&hanna, "harbor").await
    })
}

#[test]
fn a_page_that_is_gone_says_so_where_its_link_leads() -> Ended {
    // The accept page of somebody who isn't signed in: nothing was loaded ahead.
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.finds(button("Sign in")).await?;
        let next = Release::another()?;
        stage.redeploy(next.path()).await?;
        milo.expects_complaints_of(PARTS);
        milo.expects_complaints_of("HTTP status code is not ok");
        milo.click(link("Accept")).await?;
        milo.reads(UPDATED).await?;
        milo.finds_it_accessible_in_every_look("updated").await?;
        milo.click(button("Load it again")).await?;
        milo.finds(heading("Accept a transfer")).await
    })
}

#[test]
fn a_part_that_only_the_network_keeps_away_is_no_update() -> Ended {
    journey(async |stage| {
        let milo = stage.person("milo").await?;
        milo.finds(button("Sign in")).await?;
        milo.expects_complaints_of("ERR_INTERNET_DISCONNECTED");
        milo.expects_complaints_of(PARTS);
        milo.expects_complaints_of("Failed to");
        milo.go_offline(true).await?;
        milo.click(link("Accept")).await?;
        milo.reads("This part of the console couldn't be loaded").await?;
        assert!(!milo.text().await?.contains(UPDATED));
        milo.go_offline(false).await?;
        milo.click(button("Try again")).await?;
        milo.finds(heading("Accept a transfer")).await
    })
}

#[test]
fn leaving_is_asked_about_though_the_part_that_asks_is_gone() -> Ended {
    let lacking = Release::copy()?;
    lacking.lose("split_again.")?;
    journey_with(lacking.path(), async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.expects_complaints_of(PARTS);
        hanna.expects_complaints_of("HTTP status code is not ok");
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.click(button("Done")).await?;
        hanna.finds(button("Copy key")).await?;
        let asked = hanna.click_and_answer(link("Transfers"), false).await?;
        assert!(asked.contains("Some keys aren't handed over."), "{asked}");
        hanna.finds(button("Copy key")).await?;
        hanna.click_and_answer(link("Transfers"), true).await?;
        hanna.finds(heading("Transfers")).await
    })
}

#[test]
fn the_next_release_is_as_good_as_the_one_before() -> Ended {
    let next = Release::another()?;
    journey_with(next.path(), async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        offer(&hanna, "web-cache").await.map(drop)
    })
}
