//! Leaving the page while transfers are being accepted, and coming back: the run is found again, and nothing is sent twice.

use anyhow::Result;
use e2e::{Ended, Person, button, dialog, field, heading, journey, link};

use crate::steps::{choose, sign_in};

const DISKS: [&str; 2] = ["map-tiles", "web-cache"];

/// Creates transfers whose accepts take long, and copies their ids and keys.
async fn offer_slow_ones(person: &Person) -> Result<String> {
    choose(person, &DISKS).await?;
    person.fill(field("Template for the names"), "fault:accept-slow {disk}").await?;
    person.click(button("Create 2 transfers")).await?;
    person.click(button("Go to hand-over")).await?;
    person.click(button("Copy all IDs and keys")).await?;
    person.reads_no_more("aren't handed over or kept yet").await?;
    person.clipboard().await
}

#[test]
fn whoever_leaves_while_accepting_finds_the_run_again_and_nothing_is_sent_twice() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let text = offer_slow_ones(&hanna).await?;

        let milo = stage.person("milo").await?;
        milo.open("/accept").await?;
        sign_in(&milo, "meadow").await?;
        milo.paste(field("Paste what you were sent"), &text).await?;
        milo.click(button("Accept 2 disks")).await?;
        milo.reads("0 of 2 worked through").await?;
        milo.click(link("Disks")).await?;
        milo.finds(dialog("Leave this page?")).await?;
        milo.click(button("Leave")).await?;
        milo.finds(heading("Disks")).await?;
        milo.click(link("Accept")).await?;
        milo.finds(heading("Accept a transfer")).await?;
        milo.misses(button("Accept 2 disks")).await?;
        milo.finds(heading("2 disks are yours")).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 2);
        for disk in DISKS {
            assert_eq!(stage.cloud.disk("meadow", "region-one", disk).await?["status"], "available");
        }
        Ok(())
    })
}
