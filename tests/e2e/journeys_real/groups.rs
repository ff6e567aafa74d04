//! A disk of a volume group, which Cinder lets go and then can't show any more: its sender is warned, its recipient hears why
//! the list of disks is dead, and what the page advises an administrator to do mends it.

use anyhow::{Context, Result};
use axum::http::Method;
use e2e::{Ended, Stage, button, field, link, row};
use serde_json::json;

use crate::api::{Api, id_of};
use crate::real_cloud::{Real, Way, on_real_cloud};

/// A disk in a group of its own: the group's id and the disk's.
async fn grouped(admin: &Api, sender: &Api) -> Result<(String, String)> {
    let kind = admin.call(Method::POST, "group_types", &json!({"group_type": {"name": "together"}})).await?;
    let types = sender.get("types").await?;
    let plain = types["volume_types"].as_array().into_iter().flatten().find(|known| known["name"] == "plain");
    let plain = id_of(plain.context("no plain type")?)?;
    let group = json!({
        "name": "pair", "group_type": id_of(&kind["group_type"])?, "volume_types": [plain],
    });
    let group = sender.make("group", &group).await?;
    let disk = json!({"name": "in-a-pair", "size": 1, "volume_type": plain, "group_id": group});
    Ok((group, sender.make("volume", &disk).await?))
}

async fn mend(admin: &Api, group: &str, disk: &str) -> Result<()> {
    let reset = json!({"reset_status": {"status": "available"}});
    admin.call(Method::POST, &format!("groups/{group}/action"), &reset).await?;
    let without = json!({"group": {"remove_volumes": disk}});
    admin.call(Method::PUT, &format!("groups/{group}"), &without).await.map(drop)
}

async fn sees_the_cause(stage: &Stage, real: &Real, id: &str, key: &str) -> Result<e2e::Person> {
    let gale = stage.person("gale").await?;
    gale.open("/accept").await?;
    real.sign_in(&gale, "broken", Way::Password).await?;
    gale.fill(field("Transfer ID"), id).await?;
    gale.fill(field("Key"), key).await?;
    gale.click(button("Accept the disk")).await?;
    gale.reads("belongs to a volume group of another project").await?;
    gale.reads("A cloud administrator can mend it").await?;
    gale.click(link("Disks")).await?;
    gale.click(button("Refresh")).await?;
    gale.reads("belongs to a volume group of another project").await?;
    Ok(gale)
}

#[test]
fn a_member_of_a_group_is_warned_of_and_told_as_the_cause_until_it_is_mended() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let (admin, sender) = (Api::of(real, "admin").await?, Api::of(real, "sender").await?);
        let (group, disk) = grouped(&admin, &sender).await?;
        let (id, key) = sender.offer(&disk, "out of a group").await?;
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        quinn.click(link("Transfers")).await?;
        quinn.reads_in(row("in-a-pair"), "In a volume group").await?;

        let gale = sees_the_cause(stage, real, &id, &key).await?;
        mend(&admin, &group, &disk).await?;
        gale.until_so("the disk being listed", async || {
            gale.click(button("Refresh")).await?;
            gale.has(&link("in-a-pair")).await
        })
        .await
    })
}
