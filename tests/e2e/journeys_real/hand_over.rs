//! A disk goes from one account to another: a plain one, an encrypted one, and one with snapshots.

use anyhow::{Result, ensure};
use e2e::{Ended, Person, Stage, button, dialog, field, gateway_log, heading, link, row, table};

use crate::real_cloud::{Real, Way, on_real_cloud};
use crate::steps::{Offer, choose, look_at_transfers, offer, read_offer};

/// The recipient opens the link, signs in, accepts, and sees the disk.
async fn received(stage: &Stage, real: &Real, offer: &Offer, disk: &str) -> Result<Person> {
    let cora = stage.person("cora").await?;
    cora.open(&offer.link).await?;
    cora.reads(disk).await?;
    real.sign_in(&cora, "recipient", Way::Password).await?;
    cora.reads("Your quota has room for it.").await?;
    cora.fill(field("Key"), &offer.key).await?;
    cora.click(button("Accept the disk")).await?;
    cora.finds(heading("The disk is yours")).await?;
    cora.reads("its status is “available”").await?;
    cora.click(link("See your disks")).await?;
    cora.reads(disk).await?;
    ensure!(!gateway_log().contains(&offer.key), "the gateway logged a key");
    Ok(cora)
}

#[test]
fn a_transfer_is_made_seen_canceled_made_again_and_accepted() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        let first = offer(&quinn, "plain-1").await?;
        quinn.click(button("Done")).await?;
        quinn.click(link("plain-1")).await?;
        quinn.click(button("Cancel transfer")).await?;
        quinn.click(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
        quinn.reads("Canceled").await?;
        quinn.click(link("Disks")).await?;
        quinn.reads_in(row("plain-1"), "Can go").await?;

        let second = offer(&quinn, "plain-1").await?;
        ensure!(first.id != second.id && first.key != second.key, "the same transfer twice");
        quinn.click(button("Done")).await?;
        received(stage, real, &second, "plain-1").await?;
        look_at_transfers(&quinn).await?;
        quinn.reads("“plain-1” isn't here any more").await?;
        quinn.reads_in(table("Ended transfers"), "Canceled").await?;
        quinn.reads_in(table("Ended transfers"), "Accepted").await
    })
}

#[test]
fn an_encrypted_disk_goes_from_microversion_3_70_on() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        let offer = offer(&quinn, "secret-papers").await?;
        quinn.click(button("Done")).await?;
        received(stage, real, &offer, "secret-papers").await?;
        Ok(())
    })
}

#[test]
fn snapshots_go_along_and_both_are_told() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        choose(&quinn, &["with-history"]).await?;
        quinn.reads("Its snapshots go along").await?;
        quinn.click(button("Create 1 transfer")).await?;
        let offer = read_offer(&quinn).await?;
        quinn.click(button("Done")).await?;
        let cora = received(stage, real, &offer, "with-history").await?;
        cora.reads("monday").await?;
        cora.reads("tuesday").await
    })
}
