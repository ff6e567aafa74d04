//! The journey that everything is for: a disk goes from one account to another.

use e2e::{Ended, button, field, heading, journey, link, row, table};

use crate::steps::{look_at_transfers, read_offer, select, sign_in};

#[test]
fn a_disk_goes_from_the_sender_to_the_recipient_and_the_sender_sees_it_accepted() -> Ended {
    journey(async |stage| {
        let hanna = stage.person("hanna").await?;
        sign_in(&hanna, "harbor").await?;
        select(&hanna, "photo-archive").await?;
        hanna.reads("1 disk selected, 200 GiB together").await?;
        hanna.click(button("Transfer…")).await?;
        hanna.finds(field("Transfer name")).await?;
        assert_eq!(hanna.property_of(&field("Transfer name"), "value").await?, "photo-archive");
        hanna.fill(field("Transfer name"), "for Milo: photos").await?;
        hanna.click(button("Create 1 transfer")).await?;
        let offer = read_offer(&hanna).await?;
        hanna.click(button("Reveal")).await?;
        hanna.reads(&offer.key).await?;
        hanna.click(button("Done")).await?;
        hanna.reads_in(row("photo-archive"), "Handed over").await?;

        let milo = stage.person("milo").await?;
        milo.open(&offer.link).await?;
        milo.reads("photo-archive").await?;
        milo.reads("200 GiB").await?;
        sign_in(&milo, "meadow").await?;
        milo.reads("Your quota has room for it.").await?;
        milo.fill(field("Key"), &offer.key).await?;
        milo.click(button("Accept the disk")).await?;
        milo.finds(heading("The disk is yours")).await?;
        milo.reads("It has arrived in project region-one and its status is “available”.").await?;
        milo.click(link("See your disks")).await?;
        milo.reads("photo-archive").await?;

        look_at_transfers(&hanna).await?;
        hanna.reads_in(row("photo-archive").within(table("Ended transfers")), "Accepted").await?;
        hanna.reads("1 pending").await?;
        assert_eq!(stage.cloud.disk("meadow", "region-one", "photo-archive").await?["status"], "available");
        Ok(())
    })
}
