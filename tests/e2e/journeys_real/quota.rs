//! Refusals of a real Cinder: a wrong key, and a quota that doesn't suffice, where each blind try would cost more quota.

use e2e::{Ended, button, checkbox, field, part};

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
