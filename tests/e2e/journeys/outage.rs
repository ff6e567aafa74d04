//! Clouds that can't be reached, and devices that are offline: said plainly, and over as soon as it is over.

use e2e::{Ended, alert, button, journey, part, row};

use crate::steps::{choose, read_offer, reads_all_disks, reads_shown, sign_in};

#[test]
fn an_unreachable_cloud_is_told_and_what_was_read_stays() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        stage.cloud.go_down().await?;
        hanna.click(button("Refresh")).await?;
        hanna.reads("Couldn't refresh.").await?;
        hanna.reads("The cloud can't be reached").await?;
        assert!(!hanna.text().await?.contains("couldn't be read"), "one message says it for all listings");
        reads_shown(&hanna, &stage.cloud, stage.cloud.totals("region-one")?.disks).await?;
        stage.cloud.come_back().await?;
        hanna.click(button("Try again").within(part(alert("You see what was read")))).await?;
        hanna.reads_no_more("Couldn't refresh.").await?;
        hanna.reads_no_more("The cloud can't be reached").await?;
        reads_all_disks(&hanna, &stage.cloud).await
    })
}

#[test]
fn creating_while_the_cloud_is_away_changes_nothing_and_works_later() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        stage.cloud.go_down().await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.reads("The disks couldn't be checked once more").await?;
        hanna.reads("Nothing was changed").await?;
        stage.cloud.come_back().await?;
        hanna.click(button("Create 1 transfer")).await?;
        read_offer(&hanna).await.map(drop)
    })
}

#[test]
fn signing_in_while_the_cloud_is_away_says_so() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        hanna.finds(button("Sign in as harbor")).await?;
        stage.cloud.go_down().await?;
        hanna.click(button("Sign in as harbor")).await?;
        hanna.reads("The cloud can't be reached").await?;
        stage.cloud.come_back().await?;
        sign_in(&hanna, "harbor").await
    })
}

#[test]
fn a_device_that_is_offline_is_told_so_until_it_is_back() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        reads_all_disks(&hanna, &stage.cloud).await?;
        // What is loaded ahead may be cut off.
        for part in ["Failed to fetch", "net::ERR_INTERNET_DISCONNECTED"] {
            hanna.expects_complaints_of(part);
        }
        hanna.go_offline(true).await?;
        hanna.reads("This device is offline.").await?;
        hanna.click(button("Refresh")).await?;
        hanna.reads("No connection").await?;
        hanna.finds(row("build-artifacts")).await?;
        hanna.go_offline(false).await?;
        hanna.reads_no_more("This device is offline.").await?;
        hanna.click(button("Refresh")).await?;
        hanna.reads_no_more("No connection").await
    })
}
