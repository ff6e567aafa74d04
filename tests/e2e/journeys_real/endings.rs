//! Ends of transfers that an administrator has caused: a disk whose status was reset has two transfers, of which one is left
//! over; a disk that was deleted looks like one that was accepted.

use e2e::{Ended, button, dialog, link, row, table};
use serde_json::json;

use crate::api::Api;
use crate::fault_steps::offered;
use crate::real_cloud::{Way, on_real_cloud};
use crate::steps::look_at_transfers;

#[test]
fn of_two_transfers_of_one_disk_the_one_left_over_cannot_be_accepted_and_says_so() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let (admin, sender) = (Api::of(real, "admin").await?, Api::of(real, "sender").await?);
        let disk = sender.disk("offered-twice").await?;
        sender.offer(&disk, "first").await?;
        admin.act_on_disk(&disk, &json!({"os-reset_status": {"status": "available"}})).await?;
        sender.offer(&disk, "second").await?;

        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        look_at_transfers(&quinn).await?;
        quinn.click(link("offered-twice").within(row("second"))).await?;
        quinn.click(button("Cancel transfer")).await?;
        quinn.click(button("Cancel transfer").within(dialog("Cancel this transfer?"))).await?;
        quinn.reads("Canceled: ID and key don't work any more").await?;
        quinn
            .until_so("the other one's obstacle", async || {
                look_at_transfers(&quinn).await?;
                quinn.has(&row("Can't be accepted")).await
            })
            .await?;
        quinn.reads_in(row("Can't be accepted"), "offered-twice").await?;
        quinn.click(link("offered-twice").within(row("Can't be accepted"))).await?;
        quinn.reads("its disk doesn't wait for it any more").await
    })
}

#[test]
fn a_disk_that_an_administrator_deleted_is_told_as_accepted_or_deleted() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let (admin, sender) = (Api::of(real, "admin").await?, Api::of(real, "sender").await?);
        let disk = sender.disk("doomed").await?;
        let (quinn, _) = offered(stage, real, "doomed").await?;
        admin.act_on_disk(&disk, &json!({"os-force_delete": {}})).await?;
        quinn
            .until_so("the transfer having ended", async || {
                look_at_transfers(&quinn).await?;
                quinn.has(&row("doomed").within(table("Ended transfers"))).await
            })
            .await?;
        quinn.reads_in(row("doomed").within(table("Ended transfers")), "Accepted or deleted").await
    })
}
