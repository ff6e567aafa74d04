//! Canceling: one, many, and one that somebody was quicker to accept.

use e2e::{Ended, button, checkbox, dialog, field, heading, journey, link, row, table};

use crate::steps::{choose, offer, sign_in};

#[test]
fn a_transfer_accepted_while_the_sender_is_asked_about_canceling_is_not_called_canceled() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        let offer = offer(&hanna, "web-cache").await?;
        let milo = stage.person("milo").await?;
        milo.open(&offer.link).await?;
        sign_in(&milo, "meadow").await?;
        milo.fill(field("Key"), &offer.key).await?;

        hanna.click(button("Done")).await?;
        hanna.click(link("web-cache")).await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.finds(dialog("Cancel this transfer?")).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await?;
        hanna.click(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
        hanna.reads("Too late: the disk isn't here any more").await?;
        hanna.click(link("All transfers")).await?;
        hanna.reads_in(row("web-cache").within(table("Ended transfers")), "Accepted").await
    })
}

#[test]
fn several_transfers_are_canceled_together_and_their_disks_are_back() -> Ended {
    journey(async |stage| {
        let disks = ["web-cache", "map-tiles", "mail-spool"];
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        choose(&hanna, &disks).await?;
        hanna.click(button("Create 3 transfers")).await?;
        hanna.click(button("Go to hand-over")).await?;
        hanna.click(button("Keep all sealed in this browser")).await?;
        hanna.click(button("Done")).await?;
        hanna.reads("4 pending").await?;
        for disk in disks {
            hanna.click(checkbox(format!("Select transfer of {disk}"))).await?;
        }
        hanna.reads("3 transfers selected").await?;
        hanna.click(button("Cancel 3 transfers")).await?;
        hanna.click(button("Keep them")).await?;
        hanna.click(button("Cancel 3 transfers")).await?;
        hanna.click(button("Cancel 3 transfers").within(dialog("Cancel 3 transfers?"))).await?;
        hanna.reads("3 transfers have ended").await?;
        hanna.reads("1 pending").await?;
        for disk in disks {
            hanna.reads_in(row(disk).within(table("Ended transfers")), "Canceled").await?;
            assert_eq!(stage.cloud.disk("harbor", "region-one", disk).await?["status"], "available");
        }
        Ok(())
    })
}

#[test]
fn a_colleagues_transfer_can_be_canceled_but_not_handed_over() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        hanna.click(link("Transfers")).await?;
        hanna.click(link("offered-by-a-colleague")).await?;
        hanna.reads("Not in this browser").await?;
        hanna.click(button("Hand over…")).await?;
        hanna.reads("Its key isn't in this browser").await?;
        hanna.click(button("Cancel transfer")).await?;
        hanna.click(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
        hanna.reads("Canceled: ID and key don't work any more").await?;
        let disk = stage.cloud.disk("harbor", "region-one", "offered-by-a-colleague").await?;
        assert_eq!(disk["status"], "available");
        Ok(())
    })
}
