//! Answers that get lost: what happened is looked up, and nothing is reported as failed that may have happened.

use e2e::{Ended, button, field, heading, journey, link, row, table};

use crate::steps::{accept, choose, look_at_transfers, read_offer, sign_in};

#[test]
fn a_lost_key_is_noticed_and_the_transfer_created_anew() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:create-lost {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.reads("Created, but its key is lost").await?;
        hanna.reads("the disk stays yours throughout").await?;
        hanna.click(button("Cancel and create anew")).await?;
        // It's asked first, because it could be a colleague's of the same name.
        hanna.click(button("Cancel and create anew")).await?;
        let offer = read_offer(&hanna).await?;

        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.finds(heading("The disk is yours")).await?;
        look_at_transfers(&hanna).await?;
        hanna.reads_in(row("Accepted").within(table("Ended transfers")), "web-cache").await
    })
}

#[test]
fn an_unreadable_answer_to_create_is_settled_too() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:create-garbage {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.reads("Created, but its key is lost").await?;
        assert_eq!(stage.cloud.calls_of("POST", "/os-volume-transfer").await?, 1);
        Ok(())
    })
}

#[test]
fn a_lost_answer_to_accepting_is_settled_by_looking_for_the_disk() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:accept-lost {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        let offer = read_offer(&hanna).await?;
        let milo = stage.person("milo").await?;
        accept(&milo, "meadow", &offer).await?;
        milo.finds(heading("The disk is yours")).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/accept").await?, 1);
        Ok(())
    })
}

#[test]
fn a_lost_answer_to_canceling_is_settled_by_looking_at_the_disk() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:cancel-lost {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        read_offer(&hanna).await?;
        hanna.click(button("Done")).await?;
        hanna.click(link("web-cache")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.reads("Canceled: ID and key don't work any more").await?;
        assert_eq!(stage.cloud.disk("harbor", "region-one", "web-cache").await?["status"], "available");
        Ok(())
    })
}

#[test]
fn a_throttled_create_goes_on_by_itself_and_creates_one_transfer() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &["web-cache"]).await?;
        hanna.fill(field("Transfer name"), "fault:create-429 {disk}").await?;
        hanna.click(button("Create 1 transfer")).await?;
        hanna.reads("The cloud wants fewer requests").await?;
        read_offer(&hanna).await?;
        assert_eq!(stage.cloud.calls_of("POST", "/os-volume-transfer").await?, 2);
        Ok(())
    })
}
