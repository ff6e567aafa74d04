//! Refusals of a real Cinder: a wrong key, and a quota that doesn't suffice, where each blind try would cost more quota.

use anyhow::{Result, ensure};
use e2e::{Ended, button, checkbox, field, part};
use serde_json::json;

use crate::api::Api;
use crate::fault_steps::offered;
use crate::real_cloud::{Way, on_real_cloud};
use crate::steps::offer;

#[test]
fn a_wrong_key_is_told_and_a_quota_that_refuses_is_not_asked_again_blindly() -> Ended {
    on_real_cloud(false, async |stage, real| {
        let quinn = real.signed_in(stage, "quinn", "sender", Way::Password).await?;
        let offer = offer(&quinn, "too-large").await?;
        quinn.click(button("Done")).await?;

        let nell = stage.person("nell").await?;
        nell.open("/accept").await?;
        real.sign_in(&nell, "small", Way::Password).await?;
        nell.fill(field("Transfer ID"), &offer.id).await?;
        nell.fill(field("Key"), "0123456789abcdef").await?;
        nell.click(button("Accept the disk")).await?;
        nell.reads("The key is wrong").await?;
        nell.fill(field("Key"), &offer.key).await?;
        nell.click(button("Accept the disk")).await?;
        nell.reads("Your quota doesn't suffice").await?;
        nell.reads("make room first").await?;
        nell.finds(part(checkbox("I've made room"))).await
    })
}

/// Makes a disk with two snapshots.
async fn with_snapshots(sender: &Api, disk: &str) -> Result<()> {
    let id = sender.disk(disk).await?;
    for snapshot in ["before", "after"] {
        sender.make("snapshot", &json!({"name": snapshot, "volume_id": id})).await?;
    }
    Ok(())
}

#[test]
fn a_quota_of_snapshots_that_does_not_suffice_is_told_beforehand_and_costs_nothing() -> Ended {
    on_real_cloud(false, async |stage, real| {
        with_snapshots(&Api::of(real, "sender").await?, "two-snapshots").await?;
        let (_, offer) = offered(stage, real, "two-snapshots").await?;
        let nell = stage.person("nell").await?;
        nell.open(&offer.link).await?;
        real.sign_in(&nell, "small", Way::Password).await?;
        nell.reads("Your quota doesn't suffice").await?;
        nell.reads("Number of snapshots that go along: 2 needed, 1 of 1 left").await?;
        nell.fill(field("Key"), &offer.key).await?;
        let blocked = nell.property_of(&button("Accept the disk"), "ariaDisabled").await?;
        ensure!(blocked == "true", "the accept isn't blocked: {blocked}");

        // A refused try would have left something reserved.
        let (admin, small) = (Api::of(real, "admin").await?, Api::of(real, "small").await?);
        let quotas = admin.get(&format!("os-quota-sets/{}?usage=True", small.project)).await?;
        for quota in ["volumes", "gigabytes", "snapshots"] {
            ensure!(quotas["quota_set"][quota]["reserved"] == 0, "{quota}: {}", quotas["quota_set"][quota]);
        }
        Ok(())
    })
}
